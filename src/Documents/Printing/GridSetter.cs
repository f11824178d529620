using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>Sets a filled grid as a ruled table.</summary>
internal static class GridSetter
{
    private const double MostOfBreaking = 60;

    public static Table Set(Grid grid, IReadOnlyList<GridRow> rows)
    {
        var table = new Table(Frame(grid.Columns), new TableGrid(grid.Columns.Select(c => new GridColumn { Width = Typesetting.Twips(c) })));
        var open = new Dictionary<int, (GridCell Cell, int Left)>();
        var atTop = true;
        foreach (var row in rows)
        {
            atTop &= row.Repeats;
            var set = new TableRow(RowFrame(row, atTop));
            var starting = row.Cells.ToDictionary(c => c.Column);
            var column = 0;
            while (column < grid.Columns.Count)
            {
                if (starting.TryGetValue(column, out var cell))
                {
                    set.Append(Cell(grid, cell, row, cell.RowSpan > 1 ? MergedCellValues.Restart : null));
                    if (cell.RowSpan > 1)
                    {
                        open[column] = (cell, cell.RowSpan - 1);
                    }

                    column += cell.Span;
                }
                else
                {
                    var (above, left) = open[column];
                    set.Append(Cell(grid, above with { Text = string.Empty, Foot = null }, row, MergedCellValues.Continue));
                    open[column] = (above, left - 1);
                    column += above.Span;
                }
            }

            table.Append(set);
        }

        return table;
    }

    public static TableProperties Frame(IReadOnlyList<double> columns, bool ruled = true) => new(
        new TableWidth { Width = Typesetting.Twips(columns.Sum()), Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        Rules(ruled),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = (short)(GridFit.SidePadding * 20), Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = (short)(GridFit.SidePadding * 20), Type = TableWidthValues.Dxa }));

    private static TableBorders Rules(bool ruled)
    {
        var kind = ruled ? BorderValues.Single : BorderValues.Nil;

        // Sizes are in eighths of a point: 4 is 0.5 pt (printing rule 4).
        return new TableBorders(
            new TopBorder { Val = kind, Size = 4 },
            new LeftBorder { Val = kind, Size = 4 },
            new BottomBorder { Val = kind, Size = 4 },
            new RightBorder { Val = kind, Size = 4 },
            new InsideHorizontalBorder { Val = kind, Size = 4 },
            new InsideVerticalBorder { Val = kind, Size = 4 });
    }

    private static TableRowProperties RowFrame(GridRow row, bool head)
    {
        var frame = new TableRowProperties();
        if (!row.Breaks)
        {
            frame.Append(new CantSplit());
        }

        // A row higher than a page is broken by the word processor; the format allows no such height to be written. What has to stay
        // together in a row that may break is as high as this; its text makes it higher.
        frame.Append(new TableRowHeight { Val = (uint)Math.Round(Math.Min(row.Height, row.Breaks ? MostOfBreaking : 400) * 20), HeightType = HeightRuleValues.AtLeast });
        if (head)
        {
            frame.Append(new TableHeader());
        }

        return frame;
    }

    private static TableCell Cell(Grid grid, GridCell cell, GridRow row, MergedCellValues? merge)
    {
        var frame = new TableCellProperties(new TableCellWidth { Width = Typesetting.Twips(grid.WidthOf(cell)), Type = TableWidthUnitValues.Dxa });
        if (cell.Span > 1)
        {
            frame.Append(new GridSpan { Val = cell.Span });
        }

        if (merge is { } merged)
        {
            frame.Append(new VerticalMerge { Val = merged });
        }

        frame.Append(new TableCellVerticalAlignment { Val = cell.Top ? TableVerticalAlignmentValues.Top : TableVerticalAlignmentValues.Center });
        var set = new TableCell(frame);
        set.Append(Content(grid, cell, row));
        return set;
    }

    private static IEnumerable<Paragraph> Content(Grid grid, GridCell cell, GridRow row)
    {
        var style = new ParagraphStyle
        {
            Size = cell.Size,
            Pitch = cell.Pitch,
            Align = cell.Align,
            Justify = cell.Top,
            Bold = cell.Kind == CellKind.Heading,
            Above = cell.Top ? 2 : 0,
            KeepWithNext = row.KeepsWithNext,
        };
        foreach (var paragraph in Typesetting.Paragraphs(cell.Text, style))
        {
            yield return paragraph;
        }

        if (cell.Foot is { } foot)
        {
            // The date stands at the bottom: what the text leaves free goes above it.
            var pitch = cell.Size * 1.4;
            var lines = cell.Text.Length == 0 ? 1 : TextMeasure.Lines(cell.Text, grid.WidthOf(cell) - (2 * GridFit.SidePadding), cell.Size);
            var above = Math.Max(0, row.Height - (lines * cell.Pitch) - pitch - GridFit.Padding - 2);
            yield return Typesetting.Paragraph(PaperText.Clean(foot), style with { Align = Across.Right, Pitch = pitch, Above = above });
        }
    }
}
