using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>Periodic reports: rhythm, author, addressees, titles and sections.</summary>
internal static class ReportReader
{
    private static readonly (string Word, ReportUnit Value)[] Units = [("committee", ReportUnit.Committee), ("person", ReportUnit.Person), ("studio", ReportUnit.Studio)];

    private static readonly (string Word, ReportPart Value)[] Parts =
    [
        ("overview", ReportPart.Overview), ("coverage", ReportPart.Coverage), ("tiers", ReportPart.Tiers), ("sectors", ReportPart.Sectors),
            ("special-committees", ReportPart.SpecialCommittees),
        ("ways", ReportPart.Ways), ("topics", ReportPart.Topics), ("posts", ReportPart.Posts), ("idle", ReportPart.Idle),
            ("duties", ReportPart.Duties), ("shortfalls", ReportPart.Shortfalls), ("eligible", ReportPart.Eligible),
        ("contacts", ReportPart.Contacts), ("opinions", ReportPart.Opinions), ("results", ReportPart.Results), ("gatherings", ReportPart.Gatherings),
            ("entries", ReportPart.Entries),
        ("street-groups", ReportPart.StreetGroups), ("studios", ReportPart.Studios), ("changes", ReportPart.Changes),
            ("appraisal", ReportPart.Appraisal), ("notable", ReportPart.Notable), ("problems", ReportPart.Problems),
    ];

    public static IReadOnlyList<ReportRule> Of(Block root) =>
    [
        .. root.Children("reports").Select(block =>
        {
            var report = new ReportRule
            {
                Id = block.Text("id"),
                Name = block.Text("name"),
                Rhythm = block.Choice("rhythm", Choices.Periods),
                By = block.Texts("by"),
                To = block.Texts("to"),
                ToEach = block.Flag("toEach"),
                Per = block.Choice("per", Units, ReportUnit.Committee),
                Sheet = block.Flag("sheet"),
                Titles = Titles(block),
                Sections = [.. block.Children("contents").Select(Section)],
                Rules = block.Texts("rules"),
            };
            block.Close();
            return report;
        }),
    ];

    private static IReadOnlyList<ReportTitle> Titles(Block report) =>
    [
        .. report.Children("titles").Select(block =>
        {
            var title = new ReportTitle(block.Text("title"), block.TextOr("post"));
            block.Close();
            return title;
        }),
    ];

    private static ReportSection Section(Block block)
    {
        var section = new ReportSection(block.Text("heading"), block.ChoicesOf("show", Parts), block.Texts("of"));
        if (section.Show.Count == 0)
        {
            block.Missing("show", 0);
        }

        block.Close();
        return section;
    }
}
