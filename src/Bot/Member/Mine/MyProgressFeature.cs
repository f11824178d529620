using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>A member asks how far their own record or report has got.</summary>
internal sealed class MyProgressFeature(IContacts contacts, IOpinionReports reports) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.SeeOwn) || turn.Words.Length is 0 or > 60)
        {
            return null;
        }

        if (turn.Words.TrimEnd('。', '？', '?') is "进展" or "我的进展" or "查进展" or "办得怎么样了")
        {
            return turn.Say(await LatestAsync(turn, cancellationToken));
        }

        if (turn.Reading.Intent != Intent.QueryProgress)
        {
            return null;
        }

        var number = turn.Reading.Slots.RefNo is not { } typed ? null : TypedText.Plain(typed).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        if (number is { Length: > 0 } && number[0] != 'Y')
        {
            return turn.Say(await NumberedAsync(turn, number, cancellationToken) ?? MineWords.NoSuchRecord);
        }

        var own = await reports.ByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken);
        if (number is null && turn.Words.Contains("社情民意", StringComparison.Ordinal) && own.Count > 0)
        {
            return turn.Say(string.Join('\n', own.Take(3).Select(MineWords.Progress)));
        }

        return number is null && turn.State.LastNumber is { } last && await NumberedAsync(turn, last, cancellationToken) is { } words ? turn.Say(words) : null;
    }

    /// <summary>Without a number: the reports under way, and the last contact.</summary>
    private async ValueTask<string> LatestAsync(Turn turn, CancellationToken cancellationToken)
    {
        var lines = (await reports.ByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken)).Take(3).Select(MineWords.Progress).ToList();
        var thisYear = await contacts.ByAsync(turn.CommitteeId, turn.Person.Id, new DateOnly(turn.Today.Year, 1, 1), turn.Today, cancellationToken);
        if (thisYear.MaxBy(c => c.SubmittedAt) is { } last)
        {
            lines.Add(MineWords.Progress(last, turn.Today));
        }

        return lines.Count == 0 ? MineWords.NoRecord : string.Join('\n', lines);
    }

    private async ValueTask<string?> NumberedAsync(Turn turn, string number, CancellationToken cancellationToken)
    {
        if (await contacts.NumberedAsync(turn.CommitteeId, number, cancellationToken) is { } contact)
        {
            return contact.By == turn.Person!.Id ? MineWords.Progress(contact, turn.Today) : null;
        }

        var own = await reports.ByAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken);
        return own.FirstOrDefault(r => r.Number == number) is { } report ? MineWords.Progress(report) : null;
    }
}
