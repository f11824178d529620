using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Domain.Figures;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Figures of the period as tables: how many contacts, by whom, which share.</summary>
internal static class FigureBlocks
{
    private const string Total = "合计";

    public static ReportTable Tiers(ReportSetting setting) => Table(setting, "各级联系情况", "层级", setting.Figures.ByTier);

    /// <summary>One row a label and a total; a contact that belongs to two labels (topics) is in both, and once in the total.</summary>
    public static ReportTable Table(ReportSetting setting, string caption, string label, IReadOnlyList<Figure> figures)
    {
        var keys = figures.SelectMany(f => f.Keys).Distinct().ToList();
        var all = new Figure(Total, keys.Count, keys);
        var rows = figures.Select(f => Row(setting, f.Label, f)).ToList();
        if (rows.Count > 1)
        {
            rows.Add(Row(setting, Total, all));
        }

        return ReportBlocks.Table(caption, [new(label), ReportBlocks.Whole("联系次数"), ReportBlocks.Whole("参加联系的人数"), ReportBlocks.Share("占比")], rows);

        IReadOnlyList<TableValue> Row(ReportSetting from, string name, Figure figure) =>
            [name, figure.Number, from.Behind(figure).SelectMany(c => c.CoVisitors.Append(c.By)).Distinct().Count(), all.Number == 0 ? 0d : (double)figure.Number / all.Number];
    }
}
