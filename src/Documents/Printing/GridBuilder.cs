using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>Fills a table of a layout: repeats the rows of groups, puts every cell into its column.</summary>
internal sealed class GridBuilder(FormLayout layout, TableBlock table, Filling filling, IReadOnlyList<double> widths)
{
    private readonly IReadOnlyList<double> widths = widths;
    private readonly Dictionary<string, int> groupEnds = new(StringComparer.Ordinal);
    private readonly List<GridRow> rows = [];
    private readonly List<GridRow> further = [];
    private readonly int[] taken = new int[table.Columns.Count];

    public static Grid Build(FormLayout layout, TableBlock table, Filling filling, double width)
    {
        var total = table.Columns.Sum();
        var builder = new GridBuilder(layout, table, filling, [.. table.Columns.Select(c => c / total * width)]);
        foreach (var item in table.Rows)
        {
            builder.Add(item);
        }

        return new Grid(builder.widths, builder.Resolve(), builder.further);
    }

    private void Add(TableItem item)
    {
        switch (item)
        {
            case TableRowLayout row:
                rows.Add(Row(row, filling, null));
                break;
            case RepeatedRows repeated:
                Repeat(repeated);
                break;
        }
    }

    private void Repeat(RepeatedRows repeated)
    {
        var entries = filling.Entries(repeated.Each);
        var count = Math.Max(entries.Count, repeated.AtLeast);
        var onPage = repeated.PerPage > 0 && !table.Flows ? Math.Min(count, repeated.PerPage) : count;
        for (var i = 0; i < count; i++)
        {
            var entry = filling.For(repeated.Each, i < entries.Count ? entries[i] : FormData.Empty, i + 1);
            (i < onPage ? rows : further).AddRange(repeated.Rows.Select((r, at) => Row(r, entry, repeated.Each) with { KeepsWithNext = at < repeated.Rows.Count - 1 }));
        }

        groupEnds[repeated.Each] = rows.Count;
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = taken[i] == int.MaxValue ? 0 : taken[i];
        }
    }

    private GridRow Row(TableRowLayout row, Filling values, string? group)
    {
        var cells = new List<GridCell>(row.Cells.Count);
        var below = new int[taken.Length];
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (column < taken.Length && taken[column] > 0)
            {
                column++;
            }

            cells.Add(Cell(cell, values, column, group));
            Array.Fill(below, cell.Through is null ? cell.RowSpan : int.MaxValue, column, cell.Span);
            column += cell.Span;
        }

        for (var i = 0; i < taken.Length; i++)
        {
            var left = below[i] > 0 ? below[i] : taken[i];
            taken[i] = left == int.MaxValue ? left : left - 1;
        }

        return new GridRow { Height = PageFrame.Centimetres(row.Height), Fill = row.Fill, Repeats = row.Repeats, Cells = cells, Breaks = table.Flows && row.Height < 1.6 };
    }

    private GridCell Cell(TableCellLayout cell, Filling values, int column, string? group) => new()
    {
        Kind = cell.Kind,
        Text = Fill(cell, values, column),
        Foot = cell.Foot is null ? null : Template.Fill(cell.Foot, values),
        Column = column,
        Span = cell.Span,
        RowSpan = cell.RowSpan,
        Through = cell.Through,
        Align = cell.Align ?? Across.Center,
        Top = cell.Top,
        Size = cell.Size ?? layout.Size,
        KeepsSize = cell.Kind != CellKind.Value,
        Name = Name(cell, values, group),
    };

    private string Fill(TableCellLayout cell, Filling values, int column)
    {
        var text = Template.Fill(cell.Text, values);
        return text.Contains(Template.BoxEnd, StringComparison.Ordinal)
            ? TextMeasure.WrapBoxes(text, widths.Skip(column).Take(cell.Span).Sum() - (2 * GridFit.SidePadding), cell.Size ?? layout.Size)
            : text;
    }

    private string Name(TableCellLayout cell, Filling values, string? group)
    {
        var key = Template.Keys(cell.Text).Select(k => k.Key).FirstOrDefault();
        if (key is null)
        {
            return string.Empty;
        }

        var field = (group is null ? null : layout.FindGroup(group)?.Fields.FirstOrDefault(f => f.Key == key)) ?? layout.FindField(key);
        return $"{(values.Number > 0 ? $"{values.Number}." : string.Empty)}{field?.Label ?? key}";
    }

    private IReadOnlyList<GridRow> Resolve() => [.. rows.Select((row, index) => row with
    {
        Cells = [.. row.Cells.Select(c => c.Through is { } group && groupEnds.TryGetValue(group, out var end) ? c with { RowSpan = end - index } : c)],
    })];
}
