using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Flows.Gatherings;

/// <summary>签到 at the door: by the number that is shown there, or by scanning the code. Whoever was not signed up is welcome and marked so.</summary>
internal sealed partial class SignInFeature(IRecords<Gathering> gatherings) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var scene = turn.Heard switch { Heard.Scanned scanned => scanned.Scene, Heard.Followed followed => followed.Scene, _ => null };
        var said = SignIn().Match(turn.Words);
        if (!(scene?.StartsWith(Door.ScenePrefix, StringComparison.Ordinal) == true || said.Success) || turn.Who.IsStranger)
        {
            return null;
        }

        if (turn.Denied(Act.Record, turn.Own) is { } denied)
        {
            return denied;
        }

        var word = scene is not null ? scene[Door.ScenePrefix.Length..] : said.Groups["word"].Value;
        var open = (await gatherings.ListAsync(turn.CommitteeId, cancellationToken)).Where(g => g.State == GatheringState.Running && g.Door is not null).ToList();
        var meant = word.Length > 0 ? open.Where(g => g.Door == word).ToList() : open.Where(g => g.Of(turn.Person!.Id) is not null).ToList();
        if (meant is not [var gathering])
        {
            return turn.Say(word.Length > 0 || meant.Count == 0 ? DoorWords.WrongNumber : DoorWords.WhichNumber);
        }

        // Without the number it counts only for those who were invited: whoever is not at the door does not know it.
        if (word.Length == 0)
        {
            return turn.Say(DoorWords.WhichNumber);
        }

        if (gathering.Of(turn.Person!.Id) is { Attended: true })
        {
            return turn.Say(DoorWords.Already(gathering));
        }

        var expected = gathering.Of(turn.Person.Id) is not null;
        return gathering.SignIn(turn.Person.Id, turn.Now).Ok(out var next, out var refusal)
            ? turn.Say(DoorWords.SignedIn(next, expected)) with { Changes = [next] }
            : turn.Say(RefusalWords.Of(refusal));
    }

    [GeneratedRegex("^(我)?(来)?签到[ 　：:]*(?<word>\\d{4})?[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex SignIn();
}
