using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Which blocks stand for which part of a report.</summary>
internal static class ReportBlocks
{
    public static IEnumerable<ReportBlock> Of(ReportPart part, ReportSetting setting, ReportSection section) => part switch
    {
        ReportPart.Overview => [new ReportParagraph(ReportProse.Overview(setting))],
        ReportPart.Coverage => CoverageBlocks.Of(setting),
        ReportPart.Tiers => [FigureBlocks.Tiers(setting)],
        ReportPart.Sectors => [FigureBlocks.Table(setting, "各界别联系情况", "界别", setting.Figures.BySector)],
        ReportPart.SpecialCommittees => [FigureBlocks.Table(setting, "各专委会联系情况", "专委会", setting.Figures.BySpecialCommittee)],
        ReportPart.Ways => [FigureBlocks.Table(setting, "联系方式", "方式", setting.Figures.ByWay)],
        ReportPart.Topics => [FigureBlocks.Table(setting, "联系内容", "内容", setting.Figures.ByTopic)],
        ReportPart.Posts => [FigureBlocks.Table(setting, $"联系{setting.Regulation.Words.Public}情况（按职务）", "职务", setting.Figures.PublicByPost)],
        ReportPart.Idle => [CoverageBlocks.Idle(setting)],
        ReportPart.Duties => [setting.Person is null ? DutyBlocks.Sums(setting) : DutyBlocks.OfPerson(setting)],
        ReportPart.Shortfalls => [DutyBlocks.Shortfalls(setting)],
        ReportPart.Eligible => [DutyBlocks.Eligible(setting)],
        ReportPart.Contacts => [RecordBlocks.Contacts(setting)],
        ReportPart.Opinions => RecordBlocks.Opinions(setting),
        ReportPart.Results => [RecordBlocks.Results(setting)],
        ReportPart.Gatherings => [RecordBlocks.Gatherings(setting, section.Of)],
        ReportPart.Entries => [RecordBlocks.Entries(setting, section.Of)],
        ReportPart.StreetGroups => [GroupBlocks.StreetGroups(setting)],
        ReportPart.Studios => GroupBlocks.Studios(setting),
        ReportPart.Changes => [RecordBlocks.Changes(setting)],
        ReportPart.Appraisal => [GroupBlocks.Appraisal(setting)],
        ReportPart.Notable => ReportProse.Notable(setting).Select(p => new ReportParagraph(p)),
        _ => ReportProse.Problems(setting).Select(p => new ReportParagraph(p)),
    };

    public static ReportTable Table(string caption, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<TableValue>> rows) => new(caption, columns, [.. rows]);

    public static TableColumn Whole(string head) => new(head, ColumnKind.Whole);

    public static TableColumn Share(string head) => new(head, ColumnKind.Percent);

    public static TableColumn Day(string head) => new(head, ColumnKind.Date);
}
