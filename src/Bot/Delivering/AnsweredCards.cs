using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Delivering;

/// <summary>A card that was tapped, and the right to change it that came with the tap.</summary>
public sealed record TappedCard(string Task, CardRight Right)
{
    /// <summary>The outbox entry that the card came from, by its task id.</summary>
    public Guid? Entry => Guid.TryParseExact(Task[(Task.LastIndexOf('-') + 1)..], "N", out var id) ? id : null;

    /// <summary>Null when nothing was tapped, or the platform gave no right with it.</summary>
    public static TappedCard? Of(Turn turn) =>
        turn.Heard is Heard.CardTap { ResponseCode: { Length: > 0 } code } tap ? new TappedCard(tap.Task, new CardRight(code, turn.Now)) : null;
}

/// <summary>
/// When a question is answered, by tap or in words, the cards that asked it say so and can no longer be tapped. Whoever changes
/// their mind does so in words; the cards follow as long as the platform lets them be changed.
/// </summary>
internal sealed class AnsweredCards(IDeliveries deliveries)
{
    /// <summary>Adds to a step that all cards about the subject (of one person, or of everybody who was asked) now show these words.</summary>
    public async ValueTask<Step> ShowAsync(Turn turn, Step step, string subject, PersonId? whose, string words, TappedCard? tapped, CancellationToken cancellationToken)
    {
        var changes = new List<IRecord>();
        var outbox = new List<OutboxEntry>();
        var cards = await deliveries.CardsAsync(turn.CommitteeId, subject, whose, cancellationToken);
        foreach (var card in cards)
        {
            var known = tapped is not null && tapped.Entry == card.Id ? card with { Rights = [.. card.Rights, tapped.Right] } : card;
            if (known.Showing(words, turn.Now) is { } showing)
            {
                changes.Add(showing.After);
                outbox.Add(Errand.SettleCard(new Address(turn.CommitteeId, Channel.WeCom, card.User), showing.Right.Code, words, turn.Now));
            }
        }

        if (tapped is not null && !cards.Any(c => c.Id == tapped.Entry))
        {
            // A card that was sent before cards were kept, or is being sent at this moment.
            outbox.Add(Errand.SettleCard(turn.Address, tapped.Right.Code, words, turn.Now));
        }

        return changes.Count + outbox.Count == 0 ? step : step with { Changes = [.. step.Changes, .. changes], Outbox = [.. step.Outbox, .. outbox] };
    }
}
