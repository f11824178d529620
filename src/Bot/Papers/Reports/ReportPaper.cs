using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Drafted reports as files: the paper, one for each addressee where the regulation says 分别; or its tables.</summary>
public static class ReportPaper
{
    public static byte[] Docx(ReportRule rule, IReadOnlyList<DraftedReport> drafts, PrintOptions options)
    {
        // A table says in its own head to whom it goes.
        var papers = rule switch
        {
            { Sheet: true } => drafts.Select(d => d.Paper),
            { ToEach: true } => drafts.SelectMany(d => rule.To.Select(to => d.Paper with { Addressee = to + "：" })),
            _ => drafts.Select(d => d.Paper with { Addressee = string.Join('、', rule.To) + "：" }),
        };
        return ReportPrinter.PrintAll([.. papers], options);
    }

    /// <summary>One sheet for each table; where there is a paper for each person, their rows stand below each other with the name in front.</summary>
    public static byte[] Xlsx(IReadOnlyList<DraftedReport> drafts, PrintOptions options) => TableWriter.Write([.. Sheets(drafts)], options.Sight);

    private static IEnumerable<TableSheet> Sheets(IReadOnlyList<DraftedReport> drafts)
    {
        var first = drafts[0].Paper;
        foreach (var tables in drafts.SelectMany(d => d.Paper.Body.OfType<ReportTable>().Select(t => (d.Subject, Table: t))).GroupBy(t => t.Table.Caption))
        {
            var shape = tables.First().Table;
            var named = drafts.Any(d => d.Subject is not null);
            yield return new TableSheet
            {
                Name = shape.Caption!.Replace('　', ' '),
                Title = $"{first.Title}　{shape.Caption}",
                Columns = named ? [new TableColumn("谁"), .. shape.Columns] : shape.Columns,
                Rows = tables.SelectMany(t => t.Table.Rows.Select(row => named ? (IReadOnlyList<TableValue>)[t.Subject, .. row] : row)),
                Notes = [.. first.Body.OfType<ReportParagraph>().Take(1).Select(p => p.Text)],
            };
        }
    }
}
