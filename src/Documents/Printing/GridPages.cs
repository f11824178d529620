using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>
/// Parts a table over pages before the word processor does, which would leave labels behind: every page begins with the head rows, a label
/// whose row goes on stands again with （续）, and rows that belong together stay together.
/// </summary>
internal sealed class GridPages(Grid grid, double first, double further)
{
    private const string Again = "\n（续）";
    private const double Rule = 0.5;
    private static readonly double LeastPart = PageFrame.Centimetres(3);
    private readonly List<GridRow> head = [.. grid.Rows.TakeWhile(r => r.Repeats)];
    private readonly List<List<GridRow>> pages = [[]];
    private readonly List<OpenLabel> open = [];
    private double room = first;

    private List<GridRow> Page => pages[^1];

    private bool Untouched => Page.All(r => r.Repeats);

    public static IReadOnlyList<Grid> Part(Grid grid, double first, double further)
    {
        var parting = new GridPages(grid, first, further);
        parting.Fill();
        return [.. parting.pages.Select(rows => grid with { Rows = rows, Further = [] })];
    }

    private void Fill()
    {
        var waiting = new LinkedList<GridRow>(grid.Rows);
        while (waiting.First is { } next)
        {
            var together = Together(next);
            var height = together.Sum(r => r.Height + Rule);
            var whole = further - head.Sum(r => r.Height + Rule);
            if (height <= room || (Untouched && (together.Count > 1 || !MaySplit(next.Value))))
            {
                together.ForEach(row =>
                {
                    Place(row, ends: true);
                    waiting.RemoveFirst();
                });
            }
            else if (together.Count == 1 && MaySplit(next.Value) && (Untouched || (height > whole && room > LeastPart)))
            {
                var (part, rest) = Split(next.Value, room - Rule);
                Place(part, ends: false);
                waiting.First.Value = TurnOver(rest);
            }
            else
            {
                waiting.First.Value = TurnOver(next.Value);
            }
        }
    }

    private static List<GridRow> Together(LinkedListNode<GridRow> at)
    {
        var rows = new List<GridRow> { at.Value };
        for (var node = at; node.Value.KeepsWithNext && node.Next is { } next; node = next)
        {
            rows.Add(next.Value);
        }

        return rows;
    }

    private static bool MaySplit(GridRow row) => row.Cells.Any(c => c.Kind == CellKind.Value) && row.Cells.All(c => c.RowSpan == 1);

    private void Place(GridRow row, bool ends)
    {
        Page.Add(row);
        room -= row.Height + Rule;
        if (ends)
        {
            open.ForEach(label => label.Left--);
            open.RemoveAll(label => label.Left == 0);
        }

        open.AddRange(row.Cells.Where(c => c.RowSpan > 1).Select(c => new OpenLabel(c, Page.Count - 1) { Left = c.RowSpan - 1 }));
    }

    /// <summary>Begins a page: the head rows again, and in the row that comes first the labels that still reach down to it.</summary>
    private GridRow TurnOver(GridRow next)
    {
        foreach (var label in open)
        {
            var row = Page[label.Row];
            Page[label.Row] = row with { Cells = [.. row.Cells.Select(c => c.Column == label.Cell.Column ? c with { RowSpan = Page.Count - label.Row } : c)] };
        }

        var labels = open.ConvertAll(label => label.Cell with { Text = Continued(label.Cell.Text), RowSpan = label.Left });
        open.Clear();
        pages.Add([.. head]);
        room = further - head.Sum(r => r.Height + Rule);
        return next with { Cells = [.. next.Cells.Concat(labels).OrderBy(c => c.Column)] };
    }

    private (GridRow Part, GridRow After) Split(GridRow row, double height)
    {
        var cells = row.Cells.Select(c => c.Kind == CellKind.Value ? Split(c, height) : (Part: c, After: c with { Text = Continued(c.Text) })).ToList();
        var rest = row with { Cells = [.. cells.Select(c => c.After)] };
        return (row with { Height = height, Breaks = true, Cells = [.. cells.Select(c => c.Part)] },
            rest with { Breaks = true, Height = rest.Cells.Max(c => GridFit.Needs(grid, c)) });
    }

    private (GridCell Part, GridCell After) Split(GridCell cell, double height)
    {
        var ends = TextMeasure.LineEnds(cell.Text, grid.WidthOf(cell) - (2 * GridFit.SidePadding), cell.Size);
        var lines = Math.Max(1, (int)((height - GridFit.Padding) / cell.Pitch));
        var cut = ends.Count <= lines ? cell.Text.Length : GridFit.AtSentence(cell.Text, ends[lines - 1], lines > 2 ? ends[lines - 3] : 0);
        return (cell with { Text = cell.Text[..cut].TrimEnd('\n'), Foot = null }, cell with { Text = cell.Text[cut..] });
    }

    private static string Continued(string label) => label.Length == 0 || label.EndsWith(Again, StringComparison.Ordinal) ? label : label + Again;

    private sealed record OpenLabel(GridCell Cell, int Row)
    {
        public int Left { get; set; }
    }
}
