using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Layouts;

/// <summary>Reads the parts of the paper: lines, pictures, panels, tables.</summary>
internal static class BlockReader
{
    private static readonly (string, Across)[] Sides = [("left", Across.Left), ("center", Across.Center), ("right", Across.Right)];

    public static TextBlock Line(LayoutNode node)
    {
        var block = new TextBlock
        {
            Text = node.Text("text"),
            Align = node.Choice("align", Across.Left, Sides),
            Size = node.Number("size", 6, 40),
            Bold = node.Flag("bold"),
            Title = node.Flag("titleFace"),
            Indent = node.Flag("indent"),
            Above = node.Number("above", 0, 400) ?? 0,
            BlankLines = node.Whole("blankLines", 0, 60) ?? 0,
            Line = node.Line,
        };
        node.Close();
        return block;
    }

    public static IEnumerable<FormBlock> Block(LayoutNode node)
    {
        if (node.Has("table") && node.Child("table") is { } table)
        {
            yield return Table(table);
            node.Close();
        }
        else if (node.Has("picture"))
        {
            yield return new PictureBlock(node.Text("picture"), node.Number("width", 1, 15) ?? 3, node.Choice("align", Across.Center, Sides));
            node.Close();
        }
        else if (node.Has("panels"))
        {
            yield return new PanelsBlock([.. node.Lists("panels").Select(p => (IReadOnlyList<FormBlock>)[.. p.SelectMany(Block)])], node.Number("height", 1, 25) ?? 15);
            node.Close();
        }
        else if (node.Flag("pageBreak"))
        {
            yield return new PageBreakBlock();
            node.Close();
        }
        else
        {
            yield return Line(node);
        }
    }

    private static TableBlock Table(LayoutNode node)
    {
        var columns = new List<double>();
        foreach (var width in node.Texts("columns"))
        {
            if (double.TryParse(width, out var share) && share is > 0 and < 100)
            {
                columns.Add(share);
            }
            else
            {
                node.Complain($"列宽“{width}”不是正数", "写成 columns: [2, 3, 2, 3]");
            }
        }

        var table = new TableBlock { Columns = columns, Rows = [.. node.Children("rows").Select(Item)], Flows = node.Flag("flows") };
        node.Close();
        return table;
    }

    private static TableItem Item(LayoutNode node)
    {
        if (!node.Has("each"))
        {
            return Row(node);
        }

        var rows = new RepeatedRows
        {
            Each = node.Text("each"),
            AtLeast = node.Whole("atLeast", 0, 100) ?? 0,
            PerPage = node.Whole("perPage", 0, 100) ?? 0,
            Rows = [.. node.Children("rows").Select(Row)],
        };
        node.Close();
        return rows;
    }

    private static TableRowLayout Row(LayoutNode node)
    {
        var row = new TableRowLayout
        {
            Height = node.Number("height", 0.3, 25) ?? 0.9,
            Fill = node.Number("fill", 0, 100) ?? 0,
            Repeats = node.Flag("repeats"),
            Cells = [.. node.Children("cells").Select(Cell)],
            Line = node.Line,
        };
        node.Close();
        return row;
    }

    private static TableCellLayout Cell(LayoutNode node)
    {
        var (kind, text) = node.TextOr("label") is { } label ? (CellKind.Label, label)
            : node.TextOr("heading") is { } heading ? (CellKind.Heading, heading)
            : (CellKind.Value, node.Text("value"));
        var cell = new TableCellLayout
        {
            Kind = kind,
            Text = text,
            Span = node.Whole("span", 1, 40) ?? 1,
            RowSpan = node.Whole("rowSpan", 1, 100) ?? 1,
            Through = node.TextOr("through"),
            Align = node.Choice("align", (Across?)null, [.. Sides.Select(s => (s.Item1, (Across?)s.Item2))]),
            Top = node.Flag("top"),
            Foot = node.TextOr("foot"),
            Size = node.Number("size", 6, 24),
        };
        node.Close();
        return cell;
    }
}
