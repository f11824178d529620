using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Opinions;

/// <summary>A constituent asks how their matter stands (C-19); only their own matters are ever shown. A supplement joins the newest one.</summary>
internal sealed class ProgressFeature(IOpinions opinions) : IFeature
{
    private const int MostShown = 50;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length == 0 || turn.Address.Channel == Channel.WeCom || !turn.PublicMay(Act.SeeOwn) || !(turn.Who.IsStranger ? Queries.Named(turn) : Queries.Asked(turn)))
        {
            return null;
        }

        if (turn.Person is null)
        {
            return turn.Say(OpinionWords.NothingYet);
        }

        var own = (await opinions.FromAsync(turn.CommitteeId, turn.Person.Id, MostShown, cancellationToken)).Where(o => o.State != OpinionState.Withdrawn).ToList();
        if (Queries.NumberIn(turn) is { Length: > 0 } number)
        {
            own = [.. own.Where(o => Matches(o.Number, number))];
            if (own.Count == 0)
            {
                return turn.Say(OpinionWords.NotYours);
            }
        }

        var letter = turn.State.Open is OpinionDraft { Bubbles.Count: > 0 } begun ? begun : null;
        var step = turn.Say(own.Count > 0 ? OpinionWords.Progress(own, turn.Committee.Office) : letter is null ? OpinionWords.NothingYet : OpinionWords.NotSentYet);
        return letter is null ? step : step with { Reply = step.Reply!.Then(OpinionWords.StillAsked(letter)) with { Options = letter.Options } };
    }

    private static bool Matches(string number, string said)
    {
        var plain = Plain(said);
        return plain.Length >= 3 && Plain(number).EndsWith(plain, StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string text) => new([.. TypedText.Plain(text).Where(char.IsLetterOrDigit)]);
}
