using WeLiaison.Bot.Duties;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>How the duties stand: the same figures that everybody sees under 我的任务, as of the report's day.</summary>
internal static class DutyBlocks
{
    public static ReportTable Sums(ReportSetting setting)
    {
        var table = new DutyTable(setting.Period.From, setting.Period.To, setting.Request.AsOf, setting.Duties);
        return ReportBlocks.Table(
            $"任务完成情况（截至{ChineseFormats.Date(setting.Request.AsOf)}）",
            [new("条款"), new("任务"), new("期间"), ReportBlocks.Whole("应完成"), ReportBlocks.Whole("已完成"), ReportBlocks.Whole("逾期"), ReportBlocks.Whole("免计"), ReportBlocks.Share("完成率")],
            table.Sums().OrderBy(s => Place(setting, s.Duty)).ThenBy(s => s.Period.From).Select(s => (IReadOnlyList<TableValue>)
            [
                s.Duty.Article, s.Duty.Title + Part(setting, s.Part), s.Period.Label, s.Bearers - s.Exempt, s.Met, s.Overdue, s.Exempt,
                    s.Bearers == s.Exempt
                    ? TableValue.Nothing
                    : (double)s.Met / (s.Bearers - s.Exempt),
            ]));
    }

    /// <summary>Who still owes what, and what is missing. A list to help with, not a ranking: by duty, then in the order of the roster.</summary>
    public static ReportTable Shortfalls(ReportSetting setting)
    {
        var owing = new DutyTable(setting.Period.From, setting.Period.To, setting.Request.AsOf, setting.Duties).Shortfalls;
        return ReportBlocks.Table(
            "尚未完成的任务",
            [new("谁"), new("条款"), new("任务"), new("期间"), ReportBlocks.Whole("应"), ReportBlocks.Whole("已"), ReportBlocks.Whole("差"), new("尚缺")],
            owing.OrderBy(s => Place(setting, s.Duty)).Select(s => (IReadOnlyList<TableValue>)
                [BearerNames.Of(setting.Archive, s.Bearer), s.Duty.Article, s.Duty.Title + Part(setting, s.Part), s.Period.Label, s.Owed, s.Done, s.Left, string.Join('、', s.Open.Select(o => o.Name))])) with { WhenEmpty = "没有逾期或未达标的任务" };
    }

    /// <summary>Members of the roster who met what they owed, in its order: met late is met, and who was exempt from everything met nothing.</summary>
    public static ReportTable Eligible(ReportSetting setting)
    {
        var theirs = setting.Duties.ToLookup(s => s.Bearer.Person);
        return ReportBlocks.Table(
            "各项任务都已完成的委员",
            [new("姓名"), new("委员编号"), new("界别"), new("专委会"), new("所在单位")],
            setting.Archive.Of<Person>()
                .Where(p =>
                    p is { Kind: PersonKind.Member, ErasedAt: null } && theirs[p.Id].Any(s => s.State is DutyState.Done or DutyState.DoneLate)
                    && !theirs[p.Id].Any(s => s.IsDebt))
                .OrderBy(p => p.MemberNumber, StringComparer.Ordinal)
                    .Select(p =>
                        (IReadOnlyList<TableValue>)[p.Name, p.MemberNumber, p.Sector, p.SpecialCommittee,
                            p.Unit])) with { WhenEmpty = "没有各项任务都已完成的委员" };
    }

    public static ReportTable OfPerson(ReportSetting setting) => ReportBlocks.Table(
        $"各项任务次数（截至{ChineseFormats.Date(setting.Request.AsOf)}）",
        [new("条款"), new("任务"), new("期间"), ReportBlocks.Whole("应"), ReportBlocks.Whole("已"), ReportBlocks.Whole("差"), new("状态"), new("计入的记录")],
        setting.Duties.Select(s => (IReadOnlyList<TableValue>)
            [s.Duty.Article, s.Duty.Title + Part(setting, s.Part), s.Period.Label, s.Owed, s.Done, s.Left, DutyWords.State(s.State) + (s.Note is null ? string.Empty : $"（{s.Note}）"), Behind(setting, s)]));

    /// <summary>Where the duty stands in the regulation file.</summary>
    public static int Place(ReportSetting setting, DutyRule duty) => setting.Regulation.Duties.TakeWhile(d => d.Id != duty.Id).Count();

    private static string Part(ReportSetting setting, string? part) => part is null ? string.Empty : $"（{setting.Regulation.FindTier(part)?.Name ?? part}）";

    /// <summary>Numbers of contacts, titles of results, days of the rest.</summary>
    private static string Behind(ReportSetting setting, DutyStanding standing) => string.Join('、', standing.Counted.Select(e => e.Kind switch
    {
        EvidenceKind.Contact => setting.Archive.Of<Contact>().FirstOrDefault(c => c.Id.ToString() == e.Key)?.Number ?? Day(e.On),
        EvidenceKind.Outcome => setting.Archive.Of<Outcome>().FirstOrDefault(o => o.Id.ToString() == e.Key) is { } outcome ? $"{outcome.Kind}《{outcome.Title}》" : Day(e.On),
        EvidenceKind.OpinionReport => setting.Archive.Of<OpinionReport>().FirstOrDefault(o => o.Id.ToString() == e.Key)?.Number ?? Day(e.On),
        EvidenceKind.Item => e.Key,
        _ => Day(e.On),
    }).Distinct());

    private static string Day(DateOnly on) => $"{on.Month}月{on.Day}日";
}
