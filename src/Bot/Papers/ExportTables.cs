using WeLiaison.Bot.Duties;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Papers;

/// <summary>
/// The committee's tables for a spreadsheet. No telephone in full, no party of a constituent, no name of a writer who did not
/// allow it, and nothing of what only the office may see.
/// </summary>
public static class ExportTables
{
    public static IReadOnlyList<string> Names { get; } = ["members", "constituents", "links", "contacts", "opinions", "duties"];

    /// <summary>One of <see cref="Names"/>; null for any other name.</summary>
    public static TableSheet? Of(string name, Archive archive, DutyTable duties) => name switch
    {
        "members" => Members(archive, duties.Today),
        "constituents" => Constituents(archive),
        "links" => Links(archive),
        "contacts" => Contacts(archive, duties.From, duties.To),
        "opinions" => Opinions(archive, duties.From, duties.To),
        "duties" => Duties(archive, duties),
        _ => null,
    };

    private static TableSheet Members(Archive archive, DateOnly today) => new()
    {
        Name = "委员名册",
        Columns = [new("姓名"), new("委员编号"), new("政协职务"), new("界别"), new("所在单位"), new("职务"), new("专委会"), new("手机", ColumnKind.Phone)],
        Rows = People(archive, PersonKind.Member).Select(p => (IReadOnlyList<TableValue>)
            [p.Name, p.MemberNumber, string.Join('、', p.Posts.Where(post => post.CoversDay(today)).Select(post => post.Name)), p.Sector, p.Unit, p.Position, p.SpecialCommittee, p.Mobile?.ToString()]),
    };

    private static TableSheet Constituents(Archive archive) => new()
    {
        Name = "界别群众名册",
        Columns = [new("姓名"), new("界别"), new("单位"), new("职务"), new("标记"), new("电话", ColumnKind.Phone)],
        Rows = People(archive, PersonKind.Constituent)
            .Select(p => (IReadOnlyList<TableValue>)[p.Name, p.Sector, p.Unit, p.Position, string.Join('、', p.Marks), p.Mobile?.ToString()]),
    };

    private static TableSheet Links(Archive archive) => new()
    {
        Name = "联系关系",
        Columns = [new("联系人"), new("联系对象"), new("层级"), new("依据"), new("起始日期", ColumnKind.Date), new("结束日期", ColumnKind.Date), new("结束原因"), new("状态")],
        Rows = archive.Of<Link>().Where(l => l.Tier != Link.Scanned).OrderBy(l => l.From).Select(l => (IReadOnlyList<TableValue>)
        [
            l.By is { } by
                ? archive.NameOf(by)
                : l.ByOrgan, archive.NameOf(l.With), archive.Regulation.FindTier(l.Tier)?.Name
                ?? l.Tier, l.Basis, l.From, TableValue.FromDate(l.To), l.EndReason,
            l.State switch { LinkState.Active => "有效", LinkState.AwaitingConsent => "待同意", _ => "已结束" },
        ]),
    };

    private static TableSheet Contacts(Archive archive, DateOnly from, DateOnly to) => new()
    {
        Name = "联系记录",
        Columns = [new("编号"), new("联系时间", ColumnKind.Date), new("联系人"), new("联系对象"), new("层级"), new("方式"), new("地点"), new("内容"), new("建议"), new("办理情况")],
        Rows = archive.Contacts(from, to).Select(c => (IReadOnlyList<TableValue>)
        [
            c.Number, c.On, ContactCells.Author(archive, c), ContactCells.Names(c), archive.Regulation.FindTier(archive.TierOf(c))?.Name,
                WayCells.Words(archive.Regulation, c), c.Place,
            ContactCells.Content(c, withSuggestion: false), c.Flags.Contains(ContactFlags.OfficeOnly) ? null : c.Suggestion, ContactCells.Outcome(c),
        ]),
    };

    private static TableSheet Opinions(Archive archive, DateOnly from, DateOnly to) => new()
    {
        Name = "群众意见",
        Columns = [new("编号"), new("日期", ColumnKind.Date), new("来信人"), new("受理"), new("类别"), new("内容"), new("建议"), new("进展")],
        Rows = archive.Of<Opinion>().Where(o => o.State != OpinionState.Withdrawn)
            .Select(o => (Day: CivilDate.DayOf(o.At, archive.Regulation.Zone), Opinion: o)).Where(o => o.Day >= from && o.Day <= to)
                .OrderBy(o => o.Day).Select(o => (IReadOnlyList<TableValue>)
            [
                o.Opinion.Number, o.Day, o.Opinion.NameMayBeTold ? archive.NameOf(o.Opinion.From)
                    : "（隐名）", o.Opinion.To is { } member ? archive.NameOf(member)
                    : archive.Regulation.Words.MainOffice,
                o.Opinion.Category, o.Opinion.Text, o.Opinion.Suggestion, StateOf(o.Opinion.State),
            ]),
    };

    private static TableSheet Duties(Archive archive, DutyTable table) => new()
    {
        Name = "任务完成情况",
        Columns = [new("谁"), new("条款"), new("任务"), new("期间"), new("应", ColumnKind.Whole), new("已", ColumnKind.Whole), new("差", ColumnKind.Whole),
            new("截止", ColumnKind.Date), new("状态"), new("说明")],
        Rows = table.Rows.Where(r => r.State != DutyState.NotApplicable).Select(r => (IReadOnlyList<TableValue>)
        [
            BearerNames.Of(archive, r.Bearer),
            r.Duty.Article, r.Duty.Title, r.Period.Label, r.Owed, r.Done, r.Left, TableValue.FromDate(r.Due), DutyWords.State(r.State), r.Note,
        ]),
        Notes = [$"统计日：{table.Today:yyyy年M月d日}。只作核对，不排名。"],
    };

    private static IEnumerable<Person> People(Archive archive, PersonKind kind) =>
        archive.Of<Person>().Where(p => p.Kind == kind && p.ErasedAt is null).OrderBy(p => p.MemberNumber, StringComparer.Ordinal)
            .ThenBy(p => p.Id.ToString(), StringComparer.Ordinal);

    internal static string StateOf(OpinionState state) => state switch
    {
        OpinionState.Received => "已收到",
        OpinionState.Seen => "委员已看",
        OpinionState.Answered => "委员已答复",
        OpinionState.WithOffice => "转办公室",
        OpinionState.InProgress => "办理中",
        OpinionState.ResultTold => "结果已告知",
        OpinionState.Withdrawn => "已撤回",
        _ => "办结",
    };
}
