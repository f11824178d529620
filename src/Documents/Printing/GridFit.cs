using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>
/// Makes a table keep to its page: text takes the room that other rows can spare, then a smaller size, and what is still
/// left is handed back to go on under 「附页」.
/// </summary>
internal sealed class GridFit(Grid grid, double budget)
{
    public const double SidePadding = 4.5;
    public const double Padding = 4;
    private const double MostGiven = 0.2;
    private const string GoesOn = "（接附页）";
    private static readonly double[] Smaller = [10.5, 9];
    private static readonly double MostGrowth = PageFrame.Centimetres(2.4);
    private static readonly double TallRow = PageFrame.Centimetres(9);
    private readonly List<Overflow> overflows = [];

    public static (Grid Grid, IReadOnlyList<Overflow> Overflows) Fit(Grid grid, double budget)
    {
        var fit = new GridFit(grid, budget);
        var rows = grid.Rows.Select(r => r.Fill > 0 ? r : fit.Fixed(r)).ToList();
        fit.Share(rows);
        var kept = fit.Kept(rows);
        return (grid with { Rows = [.. rows.Take(kept)], Further = [.. grid.Rows.Skip(kept), .. grid.Further] }, fit.overflows);
    }

    /// <summary>Sets a table that may run over pages: rows as high as their text. A list keeps one size from row to row; a very high row may break, so that it leaves no page empty.</summary>
    public static Grid Loose(Grid grid, bool list) =>
        grid with { Rows = [.. grid.Rows.Select(r => Grow(grid, r, !list))
            .Select(r => r with { Breaks = r.Breaks || (r.Height > TallRow && !r.Repeats) })],
            Further = [] };

    /// <summary>Rows give up a little of their height where that saves a page.</summary>
    public static Grid Tightened(Grid grid, double budget)
    {
        var rows = grid.Rows.ToList();
        var excess = rows.Sum(r => r.Height + 0.5) - budget + 1;
        var spare = rows.ConvertAll(r => Math.Min(r.Height * MostGiven, r.Height - Needed(grid, r)));
        return excess <= 0 || excess > spare.Sum() ? grid : grid with { Rows = [.. rows.Select((r, i) => r with { Height = r.Height - (spare[i] * excess / spare.Sum()) })] };
    }

    public static double Needs(Grid grid, GridCell cell) =>
        (TextMeasure.Lines(cell.Text, grid.WidthOf(cell) - (2 * SidePadding), cell.Size) * cell.Pitch) + Padding + (cell.Foot is null ? 0 : cell.Size * 1.6);

    private static GridRow Grow(Grid grid, GridRow row, bool shrink)
    {
        var sized = shrink ? row with { Cells = [.. row.Cells.Select(c => Shrink(grid, c, row.Height))] } : row;
        return sized with { Height = Math.Max(row.Height, Needed(grid, sized)) };
    }

    private static double Needed(Grid grid, GridRow row) => row.Cells.Where(c => c.RowSpan == 1).Select(c => Needs(grid, c)).DefaultIfEmpty(0).Max();

    private static GridCell Shrink(Grid grid, GridCell cell, double height)
    {
        if (cell.KeepsSize || cell.Top || Needs(grid, cell) <= height * cell.RowSpan)
        {
            return cell;
        }

        var smaller = Smaller.Where(s => s < cell.Size).Select(s => cell with { Size = s }).ToList();
        return smaller.FirstOrDefault(c => Needs(grid, c) <= height * c.RowSpan) ?? smaller.FirstOrDefault() ?? cell;
    }

    private GridRow Fixed(GridRow row)
    {
        var most = row.Height + MostGrowth;
        var grown = Grow(grid, row, shrink: true);
        if (grown.Height <= most)
        {
            return grown;
        }

        return grown with
        {
            Height = most,
            Cells = [.. grown.Cells.Select(c => Needs(grid, c) <= most || c.KeepsSize ? c : Cut(c with { Size = Math.Min(c.Size, Smaller[^1]) }, most))],
        };
    }

    private void Share(List<GridRow> rows)
    {
        var filling = Enumerable.Range(0, rows.Count).Where(i => rows[i].Fill > 0).ToList();
        if (filling.Count == 0)
        {
            Squeeze(rows);
            return;
        }

        var free = budget - rows.Where(r => r.Fill == 0).Sum(r => r.Height + 0.5) - (filling.Count * 0.5);
        var heights = Heights(filling.ConvertAll(i => rows[i]), Math.Max(free, filling.Count * 40));
        for (var n = 0; n < filling.Count; n++)
        {
            var row = rows[filling[n]];
            var height = heights[n];
            rows[filling[n]] = row with { Height = height, Cells = [.. row.Cells.Select(c => c.KeepsSize ? c : Settle(c, height))] };
        }
    }

    // Entries at the end for which the page has no room go to the next one, each with all its rows.
    private int Kept(List<GridRow> rows)
    {
        if (rows.Any(r => r.Fill > 0))
        {
            return rows.Count;
        }

        var kept = rows.Count;
        var height = rows.Sum(r => r.Height + 0.5);
        while (height > budget + 1 && kept > 1 && !rows[kept - 1].Repeats)
        {
            do
            {
                kept--;
                height -= rows[kept].Height + 0.5;
            }
            while (kept > 1 && rows[kept - 1].KeepsWithNext);
        }

        return rows.Take(kept).All(r => r.Repeats) ? rows.Count : kept;
    }

    // Rows that grew push the table off its page; the others give up what their text does not need.
    private void Squeeze(List<GridRow> rows)
    {
        var excess = rows.Sum(r => r.Height + 0.5) - budget;
        var spare = rows.ConvertAll(r => Math.Max(0, r.Height - Needed(grid, r)));
        if (excess <= 0 || spare.Sum() <= 0)
        {
            return;
        }

        var part = Math.Min(1, excess / spare.Sum());
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = rows[i] with { Height = rows[i].Height - (spare[i] * part) };
        }
    }

    private double[] Heights(List<GridRow> rows, double free)
    {
        var weights = rows.Sum(r => r.Fill);
        var shares = rows.Select(r => r.Fill / weights * free).ToArray();
        var needs = rows.Select(r => r.Cells.Max(c => Needs(grid, c))).ToArray();
        if (needs.Sum() > free)
        {
            needs = [.. rows.Select(r => r.Cells.Max(c => Needs(grid, Shrunk(c))))];
        }

        var spare = 0.0;
        var wanting = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            spare += Math.Max(0, shares[i] - Math.Max(needs[i], Least(rows[i], free)));
            wanting += Math.Max(0, needs[i] - shares[i]);
        }

        var moved = Math.Min(spare, wanting);
        for (var i = 0; i < shares.Length && moved > 0; i++)
        {
            var own = Math.Max(0, shares[i] - Math.Max(needs[i], Least(rows[i], free)));
            shares[i] += own > 0 ? -moved * own / spare : moved * Math.Max(0, needs[i] - shares[i]) / wanting;
        }

        return shares;
    }

    private static double Least(GridRow row, double free) => Math.Min(Math.Min(row.Height, PageFrame.Centimetres(2.4)), free / 6);

    private GridCell Settle(GridCell cell, double height)
    {
        if (Needs(grid, cell) <= height)
        {
            return cell;
        }

        var smaller = Shrunk(cell);
        return Needs(grid, smaller) <= height ? smaller : Cut(smaller, height);
    }

    private static GridCell Shrunk(GridCell cell) => cell.KeepsSize ? cell : cell with { Size = Math.Min(cell.Size, Smaller[0]) };

    private GridCell Cut(GridCell cell, double height)
    {
        var ends = TextMeasure.LineEnds(cell.Text, grid.WidthOf(cell) - (2 * SidePadding), cell.Size);
        var room = (int)((height - Padding - (cell.Foot is null ? 0 : cell.Size * 1.6)) / cell.Pitch) - 1;
        var cut = room < 1 ? 0 : AtSentence(cell.Text, ends[Math.Min(room, ends.Count) - 1], room > 2 ? ends[room - 3] : 0);
        overflows.Add(new Overflow(cell.Name, cell.Text[cut..].TrimStart('\n')));
        var kept = cell.Text[..cut].TrimEnd('\n');
        return cell with { Text = kept.Length == 0 ? GoesOn : $"{kept}\n{GoesOn}" };
    }

    // Better to break behind a sentence of the last two lines than within one, and between names than within one.
    public static int AtSentence(string text, int end, int notBefore)
    {
        var behind = text.AsSpan(notBefore, end - notBefore);
        var stop = behind.LastIndexOfAny("。；！？\n") is var sentence and >= 0 ? sentence : behind.LastIndexOfAny("、，");
        return stop < 0 ? end : notBefore + stop + 1;
    }
}
