using DocumentFormat.OpenXml;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Tables;

namespace WeLiaison.Documents.Reports;

/// <summary>Sets a table of a report: columns as wide as their contents want, the head again on every page.</summary>
internal static class ReportTableSetter
{
    private const double Size = 11;

    public static IEnumerable<OpenXmlElement> Set(ReportTable table, PageFrame frame, Sight sight)
    {
        if (table.Caption is { Length: > 0 } caption)
        {
            yield return Typesetting.Paragraph(
                PaperText.Clean(caption),
                new ParagraphStyle { Face = Faces.Strong, Size = 12, Pitch = 22, Align = Across.Center, Above = 8, Below = 4, KeepWithNext = true });
        }

        var grid = GridFit.Loose(Grid(table, frame, sight), list: true);
        yield return GridSetter.Set(grid, grid.Rows);
        yield return Typesetting.Paragraph(string.Empty, new ParagraphStyle { Size = 6, Pitch = 10 });
    }

    private static Grid Grid(ReportTable table, PageFrame frame, Sight sight)
    {
        var wanted = table.Columns.Select((c, i) => ColumnWidths.Of(c, i, table.Rows)).ToList();
        var columns = wanted.ConvertAll(w => w / wanted.Sum() * frame.TextWidth);
        var rows = new List<GridRow> { Row([.. table.Columns.Select(c => (c.Header, Across.Center))], CellKind.Heading) };
        foreach (var values in table.Rows)
        {
            rows.Add(Row([.. table.Columns.Select((c, i) => (Words(c.Kind, i < values.Count ? values[i] : default, sight), Side(c.Kind)))], CellKind.Value));
        }

        if (table.Rows.Count == 0)
        {
            rows.Add(new GridRow { Height = 22, Cells = [Cell(table.WhenEmpty, 0, table.Columns.Count, Across.Center, CellKind.Value)] });
        }

        return new Grid(columns, rows, []);
    }

    private static GridRow Row(IReadOnlyList<(string Text, Across Align)> cells, CellKind kind) => new()
    {
        Height = 22,
        Repeats = kind == CellKind.Heading,
        Cells = [.. cells.Select((c, i) => Cell(c.Text, i, 1, c.Align, kind))],
    };

    private static GridCell Cell(string text, int column, int span, Across align, CellKind kind) =>
        new() { Kind = kind, Text = PaperText.Clean(text), Column = column, Span = span, Align = align, Size = Size };

    private static Across Side(ColumnKind kind) => kind is ColumnKind.Text or ColumnKind.Name ? Across.Left : Across.Center;

    private static string Words(ColumnKind kind, TableValue value, Sight sight) => value switch
    {
        { Number: { } number } => kind switch
        {
            ColumnKind.Percent => $"{number * 100:0.#}%",
            ColumnKind.Decimal => $"{number:#,##0.0}",
            _ => $"{number:#,##0.##}",
        },
        { Moment: { } moment } => kind == ColumnKind.DateTime
            ? $"{ChineseFormats.Date(DateOnly.FromDateTime(moment))} {ChineseFormats.Time(TimeOnly.FromDateTime(moment))}"
            : ChineseFormats.Date(DateOnly.FromDateTime(moment)),
        _ => value.Seen(kind, sight) ?? string.Empty,
    };
}
