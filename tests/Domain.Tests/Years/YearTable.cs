using System.Globalization;
using System.Text;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Tests.Duties;

namespace WeLiaison.Domain.Tests.Years;

/// <summary>Writes a year's duties at several dates as a page that the office can read.</summary>
internal static class YearTable
{
    private static readonly Dictionary<DutyState, string> Words = new()
    {
        [DutyState.NotYetDue] = "未到期", [DutyState.Near] = "临近", [DutyState.Short] = "未达标", [DutyState.Done] = "已完成", [DutyState.Overdue] = "逾期",
        [DutyState.DoneLate] = "补完成", [DutyState.Asked] = "已询问", [DutyState.Lapsed] = "已过（不算欠）", [DutyState.TargetMissed] = "超过目标时间", [DutyState.Exempt] = "免计", [DutyState.NotApplicable] = "不适用",
    };

    public static string Write(Town town, string story, IReadOnlyList<(string Who, Bearer Bearer)> bearers, params string[] dates)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {town.Regulation.Identity.ShortName}：一年的任务表\n\n{story.Trim()}\n");
        var book = town.Book();
        foreach (var date in dates.Select(Town.Day))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {date.Year}年{date.Month}月{date.Day}日\n");
            foreach (var (who, bearer) in bearers)
            {
                var rows = book.Of(bearer, new DateOnly(2026, 1, 1), date, date).Where(s => s.State != DutyState.NotApplicable).ToList();
                page.Append(CultureInfo.InvariantCulture, $"\n{who}\n\n| 规定 | 任务 | 期间 | 应 | 已 | 还差 | 期限 | 状态 | 尚缺 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
                rows.ForEach(s => page.Append(Row(town, s)));
            }
        }

        return page.ToString();
    }

    private static string Row(Town town, DutyStanding s) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {s.Duty.Id} | {s.Duty.Title}{(s.Part is null ? string.Empty : $"（{town.Regulation.FindTier(s.Part)?.Name ?? s.Part}）")} | {s.Period.Label} | {s.Owed} | {s.Done} | {s.Left} | {(s.Due is { } due ? $"{due.Year}-{due.Month:00}-{due.Day:00}" : "—")} | {Words[s.State]}{(s.Note is null ? string.Empty : $"（{s.Note}）")} | {string.Join('、', s.Open.Select(o => o.Name))} |\n");
}
