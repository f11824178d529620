using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Hosting;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Regulations;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;
using WeLiaison.Understanding;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Conversations;

/// <summary>A message as it stands before anybody has looked at its meaning.</summary>
/// <param name="Address">Who sent it, by platform and id.</param>
/// <param name="Key">Tells a repeat from a new message.</param>
/// <param name="Heard">What was done.</param>
/// <param name="Window">For the official account: the kind of interaction that opens a sending window; null when it opens none.</param>
public sealed record Arrival(Address Address, InboxKey Key, Heard Heard, Interaction? Window = null);

/// <summary>
/// The only one who knows the order of a turn: seen before? → who → what state → what is meant → what follows → one commit → the words.
/// Messages of one address are worked one at a time; a turn overtaken by another instance is worked again from the newer state.
/// </summary>
public sealed class Conductor(
    ITurnLedger ledger,
    PersonDirectory directory,
    CommitteeBook committees,
    RegulationShelf regulations,
    IEnumerable<IFeature> features,
    WordShelf words,
    DutyBooks books,
    TimeProvider clock,
    ILogger<Conductor> logger)
{
    private const int MostAttempts = 8;

    private readonly IFeature[] features = [.. features];
    private readonly KeyedGate gates = new();

    /// <summary>Works the message and returns the passive answer. A repeat returns what was answered first and changes nothing.</summary>
    public async Task<PassiveAnswer> HandleAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        using var turn = await gates.EnterAsync(arrival.Address.Key, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var conversation = await ledger.LoadAsync(arrival.Address.Key, cancellationToken);
            if (conversation.Knows(arrival.Key, out var known))
            {
                logger.RepeatedDelivery(arrival.Address.Committee, arrival.Address.Channel);
                return PassiveAnswer.Read(known);
            }

            var (settled, answer) = await WorkAsync(arrival, conversation, cancellationToken);
            var result = await ledger.CommitAsync(settled, cancellationToken);
            switch (result.Outcome)
            {
                case CommitOutcome.Committed:
                    directory.Forget(settled.Changes);
                    books.Take(settled.Changes);
                    return answer;
                case CommitOutcome.Repeated:
                    return PassiveAnswer.Read(result.Reply);
                case CommitOutcome.Stale when attempt < MostAttempts:
                    directory.Forget(settled.Changes);
                    continue;
                default:
                    throw new InvalidOperationException($"A turn was overtaken {attempt} times; the address is {arrival.Address}.");
            }
        }
    }

    private async Task<(SettledMessage Settled, PassiveAnswer Answer)> WorkAsync(Arrival arrival, Conversation conversation, CancellationToken cancellationToken)
    {
        var committee = committees[arrival.Address.Committee];
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), committee.Zone);
        var state = ReadState(conversation, arrival).At(now);
        if (arrival.Window is { } window)
        {
            state = SendWindows.Opened(state, window, now);
        }

        var heard = arrival.Heard;
        if (state.Open is Menu menu)
        {
            // A menu never stands in the way: a number stands for its words, anything else is heard as it is.
            heard = heard is Heard.Text text && menu.Meant(text.Words) is { } said ? new Heard.Text(said) : heard;
            state = state with { Open = null };
        }

        var left = heard is Heard.Text other && state.Open is { } form && OtherMatter.Leaves(form, other.Words) ? form : null;
        if (left is not null)
        {
            state = state with { Open = null, Parked = left.IsWorthKeeping ? left : state.Parked };
        }

        var who = await directory.FindAsync(arrival.Address, DateOnly.FromDateTime(now.DateTime), cancellationToken);
        var turn = new Turn(committee, who, heard, state, now, Understand, regulations.Find(committee.Id));
        var step = TellHeld(turn, TellLeft(left, await StepAsync(turn, cancellationToken)));
        var (answer, rest) = PassiveAnswer.From(step.Reply, arrival, now);
        var settled = new SettledMessage(
            arrival.Address.Key, arrival.Key, conversation.Sequence + 1, answer.ToBytes(), step.State.ToBytes(), now)
        {
            From = conversation,
            Changes = step.Changes,
            Outbox = rest is null ? step.Outbox : [.. step.Outbox, .. rest],
        };
        return (settled, answer);
    }

    /// <summary>Nothing is lost without a word: a form that was left stands aside, a step that was only shown was not taken.</summary>
    private static Step TellLeft(Dialogue? left, Step step) => left is null || step.Reply is not { } reply ? step
        : !left.IsWorthKeeping ? step.State.Open?.GetType() == left.GetType() ? step : step with { Reply = reply with { Text = reply.Text + "\n" + Common.CommonWords.NotTaken } }
        : step.State.Parked == left ? step with { Reply = reply with { Text = reply.Text + "\n" + Common.CommonWords.AsideFor(left.Name) } }
        : step;

    /// <summary>What could not be sent when it was due is told with the next answer (N-11).</summary>
    private static Step TellHeld(Turn turn, Step step)
    {
        if (turn.Who.Held.Count == 0 || step.Reply is null)
        {
            return step;
        }

        var told = Opinions.OpinionWords.HeldFor([.. turn.Who.Held.Select(h => h.Text)]);
        // Whatever word calls for what waits need not be understood besides.
        var lost = step.State.Misunderstood > turn.State.Misunderstood && turn.State.Open is null;
        return step with
        {
            State = lost ? step.State with { Misunderstood = 0, Open = null } : step.State,
            Reply = lost ? new Reply(told) : step.Reply with { Text = told + "\n\n" + step.Reply.Text },
            Changes = [.. step.Changes, .. turn.Who.Held.Select(h => h with { ToldAt = turn.Now })],
        };
    }

    private ConversationState ReadState(Conversation conversation, Arrival arrival)
    {
        try
        {
            return ConversationState.Read(conversation.State);
        }
        catch (System.Text.Json.JsonException fault)
        {
            // A form of a newer program after going back to an older one: the person starts afresh, what is on record is safe.
            logger.UnreadableState(arrival.Address.Committee, arrival.Address.Channel, fault);
            return ConversationState.Empty;
        }
    }

    private async ValueTask<Step> StepAsync(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var feature in features)
        {
            if (await feature.TryTakeAsync(turn, cancellationToken) is { } step)
            {
                return step;
            }
        }

        return turn.Silent();
    }

    private Reading Understand(Turn turn, DialogueState? dialogue) => words.Of(turn.CommitteeId).Read(new Utterance
    {
        Text = turn.Words,
        Now = turn.Now,
        Role = turn.Who switch
        {
            { IsStaff: true } => SpeakerRole.Staff,
            { IsMember: true } => SpeakerRole.Member,
            _ => SpeakerRole.Constituent,
        },
        Contacts = [.. turn.Who.Contacts.Concat(turn.Who.Leaders).Select(p => p.Name)],
        State = dialogue,
    });
}
