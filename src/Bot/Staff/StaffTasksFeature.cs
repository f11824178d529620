using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Flows.Handovers;
using WeLiaison.Bot.Notices;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Staff;

/// <summary>我的任务 for the office: letters that wait, leave to grant, notices that lack answers. What only members do is told kindly: both see the same menu.</summary>
internal sealed partial class StaffTasksFeature(IOpinions opinions, IRecords<OpinionReport> reports, INotices notices, HandoverDesk handovers) : IFeature
{
    private const int Recent = 10;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.StaffMay(Act.DraftNotice) || turn.State.Open is { IsWorthKeeping: true } and not Member.Contacts.ContactDialogue)
        {
            return null;
        }

        return turn.Words.TrimEnd('。', '？', '?') switch
        {
            var said when said is "我的任务" or "任务" or "待办" or "我的待办" || Asking().IsMatch(said) => turn.Say(await TasksAsync(turn, cancellationToken)),
            "报联系" or "我的联系人" or "登记联系人" => turn.Say(StaffWords.ForMembers),
            _ => null,
        };
    }

    private async ValueTask<string> TasksAsync(Turn turn, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var letters = !turn.StaffMay(Act.AnswerOpinion, Reach.All)
            ? 0
            : (await opinions.ToAsync(turn.CommitteeId, null, cancellationToken))
            .Count(o => o.State is OpinionState.Received or OpinionState.Seen or OpinionState.WithOffice);
        if (letters > 0)
        {
            lines.Add(StaffWords.LettersWait(letters));
        }

        var briefings = !turn.StaffMay(Act.HandleReports, Reach.All) ? 0 : (await reports.ListAsync(turn.CommitteeId, cancellationToken))
            .Count(r =>
                r.State is OpinionReportState.Submitted or OpinionReportState.Registered or OpinionReportState.Editing
                or OpinionReportState.AwaitingCheck or OpinionReportState.Signed);
        if (briefings > 0)
        {
            lines.Add(StaffWords.ReportsWait(briefings));
        }

        var handed = !turn.StaffMay(Act.Forward, Reach.All)
            ? []
            : (await handovers.OpenAsync(turn.CommitteeId, turn.Now, cancellationToken)).SelectMany(m => m.Handovers.Where(h => h.IsOpen)).ToList();
        if (handed.Count > 0)
        {
            lines.Add(HandoverWords.Task(handed.Count, handed.Count(h => h.IsLate(turn.Today))));
        }

        foreach (var notice in (await notices.RecentAsync(turn.CommitteeId, Recent, cancellationToken)).Where(n => IsOpen(n, turn.Today)))
        {
            var receipts = await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken);
            var counts = new[]
            {
                StaffWords.Count("暂停未发", notice.State == NoticeState.Paused ? receipts.Count(r => r.Delivery == DeliveryState.Planned) : 0),
                StaffWords.Count("没回", receipts.Count(NoticeWords.IsSilent)),
                StaffWords.Count("请假待批", receipts.Count(r => r.Ruling == LeaveRuling.Asked)),
                StaffWords.Count("提问待答", receipts.Sum(r => r.Inquiries.Count(i => i.Reply is null))),
            };
            if (counts.Any(c => c.Length > 0))
            {
                lines.Add(StaffWords.NoticeWaits(notice, string.Join("，", counts.Where(c => c.Length > 0))));
            }
        }

        return lines.Count == 0 ? StaffWords.NothingWaits : string.Join('\n', lines);
    }

    private static bool IsOpen(Notice notice, DateOnly today) =>
        notice.State is NoticeState.Sending or NoticeState.Paused or NoticeState.Scheduled or NoticeState.Done
            && (notice.Meeting?.On ?? DateOnly.FromDateTime(notice.At.DateTime).AddDays(30)) >= today;

    [GeneratedRegex("^(?:我|今天|现在|还|目前)*(?:有什么|有啥|有哪些|还有什么|什么|有没有)(?:要|需要|该|等我|等着我?|待)?(?:处理|办|做|批|审|干|回)(?:的)?(?:事|事情|任务|活)?(?:吗|呢)?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Asking();
}
