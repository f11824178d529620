using DocumentFormat.OpenXml;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>附页: the head rows of the form again, then the entries and texts that found no room (printing rule 7).</summary>
internal static class Continuation
{
    private const string Mark = "附页";

    public static IEnumerable<OpenXmlElement> Of(FormLayout layout, Filling filling, PageFrame frame, Grid grid, IReadOnlyList<Overflow> overflows)
    {
        // A panel of a sheet to fold is narrow; its continuation has a whole page.
        var stretch = frame.TextWidth / grid.Columns.Sum();
        grid = grid with { Columns = [.. grid.Columns.Select(c => c * stretch)] };

        // The head rows end with the heading of the group; it stands only before entries of the group.
        var head = grid.Rows.Where(r => r.Repeats && (grid.Further.Count > 0 || !IsHeading(r, grid))).ToList();
        if (head.Count == 0)
        {
            head = [.. grid.Rows.Where(r => r.Repeats)];
        }

        var texts = overflows.Select(o => Row(grid, layout, o));
        var loose = GridFit.Loose(grid with { Rows = [.. head, .. grid.Further.Select(r => r with { Breaks = false }), .. texts] }, list: false);
        return Paged(layout, filling, frame, loose, null);
    }

    /// <summary>A table over as many pages as it takes, the first of them begun already where <paramref name="first"/> tells its room.</summary>
    public static IEnumerable<OpenXmlElement> Paged(FormLayout layout, Filling filling, PageFrame frame, Grid grid, double? first)
    {
        var top = FormHead.Of(layout with { Lines = [] }, filling, frame, Mark);
        var further = frame.TextHeight - top.Sum(h => h.Height) - FormSetter.Slack;
        var pages = GridPages.Part(grid, first ?? further, further);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var line in i > 0 || first is null ? top : [])
            {
                yield return line.Set();
            }

            yield return GridSetter.Set(pages[i], pages[i].Rows);
            yield return Typesetting.Nothing();
        }
    }

    private static bool IsHeading(GridRow row, Grid grid) => row.Cells.Count == 1 && row.Cells[0].Span == grid.Columns.Count;

    private static GridRow Row(Grid grid, FormLayout layout, Overflow overflow)
    {
        var span = 1;
        while (span < grid.Columns.Count - 1 && grid.Columns.Take(span).Sum() < PageFrame.Centimetres(2.4))
        {
            span++;
        }

        return new GridRow
        {
            Height = PageFrame.Centimetres(1),
            Breaks = true,
            Cells =
            [
                new GridCell { Kind = CellKind.Label,
                    Text = $"{Label(grid, overflow.Name, grid.Columns.Take(span).Sum() - (2 * GridFit.SidePadding), layout.Size)}\n（续）", Column = 0,
                    Span = span, Align = Across.Center, Size = layout.Size, KeepsSize = true },
                new GridCell { Kind = CellKind.Value, Text = overflow.Text, Column = span, Span = grid.Columns.Count - span, Align = Across.Left, Size = layout.Size, Top = true },
            ],
        };
    }

    /// <summary>The label as it stands on the form where it fits, line breaks included.</summary>
    private static string Label(Grid grid, string name, double width, double size) =>
        grid.Rows.SelectMany(r => r.Cells).Where(c => c.Kind == CellKind.Label && c.Text.Contains('\n', StringComparison.Ordinal)).Select(c => c.Text)
            .FirstOrDefault(t =>
                t.Replace("\n", string.Empty, StringComparison.Ordinal) == name && t.Split('\n').All(line => line.Length * size <= width))
                ?? Even(name, width, size);

    /// <summary>A label in lines of equal length, so that no single character stands alone.</summary>
    private static string Even(string label, double width, double size)
    {
        var most = Math.Max(1, (int)(width / size));
        var lines = (label.Length + most - 1) / most;
        return lines <= 1 ? label : string.Join('\n', label.Chunk((label.Length + lines - 1) / lines).Select(part => new string(part)));
    }
}
