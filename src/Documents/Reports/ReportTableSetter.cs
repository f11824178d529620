using DocumentFormat.OpenXml;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Tables;

namespace WeLiaison.Documents.Reports;

/// <summary>Sets a table of a report: columns as wide as their contents want, the head again on every page.</summary>
internal static class ReportTableSetter
{
    private const double Size = 11;

    // A table no higher than this part of a page stays on one page.
    private const double MostKeptTogether = 0.35;

    /// <summary>Caption and table; where the line for signatures follows (<paramref name="signed"/>), the end keeps to it, so that it does not stand alone on a page.</summary>
    public static IEnumerable<OpenXmlElement> Set(ReportTable table, PageFrame frame, Sight sight, bool signed = false)
    {
        if (table.Caption is { Length: > 0 } caption)
        {
            yield return Typesetting.Paragraph(
                PaperText.Clean(caption),
                new ParagraphStyle { Face = Faces.Strong, Size = 12, Pitch = 22, Align = Across.Center, Above = 8, Below = 4, KeepWithNext = true });
        }

        var grid = GridFit.Loose(Grid(table, frame, sight), list: true);
        var together = grid.Rows.Sum(r => r.Height) <= frame.TextHeight * MostKeptTogether;
        var last = grid.Rows.Count - 1;
        yield return GridSetter.Set(grid, [.. grid.Rows.Select((r, i) => r with { KeepsWithNext = i == last ? signed : together || (signed && i == last - 1) })]);
        yield return Typesetting.Paragraph(string.Empty, new ParagraphStyle { Size = 6, Pitch = 10, KeepWithNext = signed });
    }

    private static Grid Grid(ReportTable table, PageFrame frame, Sight sight)
    {
        var columns = Widths([.. table.Columns.Select((c, i) => Wanted(c, i, table))],
            [.. table.Columns.Select(c => c.Kind is not (ColumnKind.Text or ColumnKind.Name))], frame.TextWidth);
        var rows = new List<GridRow> { Row([.. table.Columns.Select(c => (c.Header, Across.Center))], CellKind.Heading) };
        foreach (var values in table.Rows)
        {
            rows.Add(Row([.. table.Columns.Select((c, i) => (InTwo(Words(c.Kind, i < values.Count ? values[i] : default, sight), columns[i]), Side(c.Kind)))], CellKind.Value));
        }

        if (table.Rows.Count == 0)
        {
            rows.Add(new GridRow { Height = 22, Cells = [Cell(table.WhenEmpty, 0, table.Columns.Count, Across.Center, CellKind.Value)] });
        }

        return new Grid(columns, rows, []);
    }

    /// <summary>In points: a digit is half as wide as the type is high. Numbers want no more than their head, dates a line.</summary>
    private static double Wanted(TableColumn column, int index, ReportTable table) => column.Kind switch
    {
        ColumnKind.Whole or ColumnKind.Percent or ColumnKind.Decimal =>
            Math.Max(column.Header.Length * Size,
                table.Rows.Select(r => index < r.Count ? Words(column.Kind, r[index], Sight.Everything).Length : 0).DefaultIfEmpty(0)
                .Max() * Size * 0.6) + 14,
        ColumnKind.Date => 8.8 * Size,
        _ => (ColumnWidths.Of(column, index, table.Rows) + 1) * Size / 2,
    };

    /// <summary>
    /// What is wanted, stretched to the page; where that is too much, short columns (numbers, dates, ids) keep theirs and long ones share what is left
    /// by the root of what they want, none less than a name of four characters takes: 东四街道 keeps its line beside a list of fifty.
    /// </summary>
    private static List<double> Widths(IReadOnlyList<double> asked, IReadOnlyList<bool> isFixed, double width)
    {
        if (asked.Sum() <= width)
        {
            return [.. asked.Select(w => w / asked.Sum() * width)];
        }

        const double Name = (4 * Size) + 12;
        var wanted = asked.ToArray();
        var keep = Enumerable.Range(0, wanted.Length).Where(i => isFixed[i]).ToHashSet();
        while (keep.Count < wanted.Length && width - keep.Sum(i => wanted[i]) is var left and > 0)
        {
            var roots = wanted.Where((_, i) => !keep.Contains(i)).Sum(Math.Sqrt);
            double Share(int i) => Math.Sqrt(wanted[i]) / roots * left;
            var open = Enumerable.Range(0, wanted.Length).Where(i => !keep.Contains(i)).ToList();
            if (open.FindAll(i => wanted[i] <= Share(i)) is { Count: > 0 } satisfied)
            {
                keep.UnionWith(satisfied);
            }
            else if (open.Count > 1 && left > Name * open.Count && open.Find(i => Share(i) < Name) is var narrow && Share(narrow) < Name && !keep.Contains(narrow))
            {
                wanted[narrow] = Name;
                keep.Add(narrow);
            }
            else
            {
                return [.. wanted.Select((w, i) => keep.Contains(i) ? w : Share(i))];
            }
        }

        return [.. wanted.Select(w => w / wanted.Sum() * width)];
    }

    private static GridRow Row(IReadOnlyList<(string Text, Across Align)> cells, CellKind kind) => new()
    {
        Height = 22,
        Repeats = kind == CellKind.Heading,
        Cells = [.. cells.Select((c, i) => Cell(c.Text, i, 1, c.Align, kind))],
    };

    private static GridCell Cell(string text, int column, int span, Across align, CellKind kind) =>
        new() { Kind = kind, Text = PaperText.Clean(text), Column = column, Span = span, Align = align, Size = Size };

    /// <summary>Two things that need two lines get a line each: 三（一）、 above 表注2, not 三（一）、表 above 注2.</summary>
    private static string InTwo(string text, double width)
    {
        var room = width - (2 * GridFit.SidePadding);
        var parts = text.Split('、', '；');
        return parts.Length == 2 && TextMeasure.Lines(text, room, Size) > 1 && parts.All(p => TextMeasure.Lines(p + "、", room, Size) == 1)
            ? text.Insert(parts[0].Length + 1, "\n")
            : text;
    }

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
