using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Notices;

/// <summary>
/// 暂停发送、继续发送、停止发送: staff hold back what has not left yet. The receipts say who got it, so continuing sends it to exactly
/// the others, after a restart as well.
/// </summary>
internal sealed partial class PauseFeature(INotices notices) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.StaffMay(Act.PauseNotice) || Asked(turn) is not { } asked)
        {
            return null;
        }

        if (asked == "stay")
        {
            return turn.Say(PauseWords.StaysPaused);
        }

        var recent = (await notices.RecentAsync(turn.CommitteeId, 20, cancellationToken))
            .Where(n => n.State is NoticeState.Sending or NoticeState.Paused or NoticeState.Scheduled && turn.May(Act.PauseNotice, NoticeScope.Of(n)))
            .ToList();
        var named = recent.FirstOrDefault(n =>
            turn.Words.Contains(n.Number, StringComparison.OrdinalIgnoreCase)
            || (n.Topic.Length >= 3 && turn.Words.Contains(n.Topic, StringComparison.Ordinal)));
        if ((named ?? await MeantAsync(turn, recent, asked, cancellationToken)) is not { } notice)
        {
            return turn.Say(asked == "go-on" ? PauseWords.NothingPaused : PauseWords.NothingLeaves);
        }

        if (asked != "pause" && turn.Seats.All(s => s == Seat.Administrator))
        {
            // 系统管理员 may stop harm, and no more: the rest is for the office.
            return turn.Say(PauseWords.OnlyPause);
        }

        var receipts = await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken);
        return asked switch
        {
            "pause" => Pause(turn, notice, receipts),
            "go-on" => GoOn(turn, notice, receipts),
            "stop-anyway" => Stop(turn, notice, receipts),
            _ => AskStop(turn, notice, receipts),
        };
    }

    /// <summary>What is wanted, or null. In the middle of a draft 不发了 gives the draft up.</summary>
    private static string? Asked(Turn turn)
    {
        var said = Asking().Match(turn.Words);
        return !said.Success ? null
            : said.Groups["stay"].Success ? "stay"
            : said.Groups["anyway"].Success ? "stop-anyway"
            : said.Groups["pause"].Success ? (turn.State.Open is null || said.Groups["sure"].Success ? "pause" : null)
            : said.Groups["on"].Success ? "go-on"
            : said.Groups["sure"].Success || turn.State.Open is null ? "stop" : null;
    }

    /// <summary>The one that this can be done with: paused to go on, still leaving to pause; else the newest.</summary>
    private async ValueTask<Notice?> MeantAsync(Turn turn, List<Notice> recent, string asked, CancellationToken cancellationToken)
    {
        foreach (var notice in recent)
        {
            if (asked == "go-on" ? notice.State == NoticeState.Paused
                : notice.State == NoticeState.Paused || (await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken)).Any(IsLeft))
            {
                return notice;
            }
        }

        return asked == "go-on" ? null : recent.FirstOrDefault();
    }

    private static Step Pause(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts) =>
        !receipts.Any(IsLeft) ? turn.Say(PauseWords.AllSent(notice, receipts))
        : turn.Ask(new Menu(), "choice", PauseWords.Paused(notice, receipts),
            PauseWords.OnOrStop(notice)) with { Changes = notice.State == NoticeState.Paused ? [] : [notice with { State = NoticeState.Paused }] };

    private static Step GoOn(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts)
    {
        if (notice.State != NoticeState.Paused)
        {
            return turn.Say(PauseWords.NotPaused(notice, receipts));
        }

        var on = notice with { State = NoticeState.Sending, Run = notice.Run + 1 };
        var due = QuietHours.Next(turn.Now);
        var left = receipts.Where(IsLeft).ToList();
        return turn.Say(PauseWords.GoesOn(notice, receipts, due, turn.Now)) with
        {
            Changes = [on],
            Outbox = [.. left.Select(r => Errand.FirstNoticeTo(on, r.Person, NoticeWords.Whole(on), Buttons.For(on), turn.Now, due))],
        };
    }

    /// <summary>Held back at once, because it cannot be taken back; given up for good only when that is said again.</summary>
    private static Step AskStop(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts) =>
        !receipts.Any(IsLeft) ? turn.Say(PauseWords.AllSent(notice, receipts))
        : turn.Ask(new Menu(), "choice", PauseWords.AskStop(notice, receipts),
            PauseWords.StopOrNot(notice)) with { Changes = notice.State == NoticeState.Paused ? [] : [notice with { State = NoticeState.Paused }] };

    private static Step Stop(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts) =>
        !receipts.Any(IsLeft) ? turn.Say(PauseWords.AllSent(notice, receipts))
        : turn.Say(PauseWords.Stopped(notice, receipts)) with { Changes = [notice with { State = NoticeState.Stopped }] };

    private static bool IsLeft(Receipt receipt) => receipt.Delivery == DeliveryState.Planned;

    [GeneratedRegex(
        """
        ^(?<stay>先停在这里)[。]?$|^(?<anyway>确定停止发送)\s|^(?:请|先|快|马上|赶紧|那就|帮我)*(?:把?(?:[“"][^”"]{2,30}[”"]的?(?:通知)?|[\p{L}\p{N}]{2,24}的?通知|通知))?
        (?:(?<pause>(?<sure>暂停(?:一下)?(?:发送|发|通知|发通知)|先?停一下发送|先?(?:别|不要|不)发了?|停一停)|暂停(?:一下)?|停一下|先停一?下?)
        |(?<on>(?:继续|接着|恢复)(?:发送|发|发通知|发出))
        |(?<sure>停止(?:发送|发|发通知)|剩下的?(?:都)?(?:不|别|不要|不用)发了?|不再发)|停止)
        (?:吧|了|剩下的|其余的|\s|[Tt]\d{6}-\d{1,4})*[。！!]?$
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex Asking();
}
