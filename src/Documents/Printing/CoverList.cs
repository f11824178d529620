using DocumentFormat.OpenXml;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>The list in front of a bundle: what is in it, in order.</summary>
internal static class CoverList
{
    private static readonly IReadOnlyList<(string Head, double Share, Across Align)> Columns =
        [("序号", 1.4, Across.Center), ("编号", 3.4, Across.Center), ("表名", 5.6, Across.Left), ("事项", 5.6, Across.Left)];

    public static IEnumerable<OpenXmlElement> Set(BundleCover cover, IReadOnlyList<FilledForm> forms)
    {
        yield return Typesetting.Paragraph(
            PaperText.Clean(cover.Title),
            new ParagraphStyle { Face = Faces.Title, Size = 20, Bold = true, Pitch = 34, Align = Across.Center, Above = 12, Below = 10 });
        foreach (var line in cover.Lines)
        {
            yield return Typesetting.Paragraph(PaperText.Clean(line), new ParagraphStyle { Size = 14, Pitch = 24, Align = Across.Center });
        }

        yield return Typesetting.Paragraph($"共{forms.Count}份", new ParagraphStyle { Size = 12, Pitch = 24, Align = Across.Right });
        var grid = GridFit.Loose(Grid(forms), list: true);
        yield return GridSetter.Set(grid, grid.Rows);
        yield return Typesetting.Nothing();
    }

    private static Grid Grid(IReadOnlyList<FilledForm> forms)
    {
        var total = Columns.Sum(c => c.Share);
        var rows = new List<GridRow> { Row([.. Columns.Select(c => c.Head)], CellKind.Heading) };
        rows.AddRange(forms.Select((f, i) => Row([(i + 1).ToString(), f.Number ?? string.Empty, f.Layout.Title, f.Caption ?? string.Empty], CellKind.Value)));
        return new Grid([.. Columns.Select(c => c.Share / total * PageFrame.Portrait.TextWidth)], rows, []);
    }

    private static GridRow Row(IReadOnlyList<string> texts, CellKind kind) => new()
    {
        Height = PageFrame.Centimetres(0.9),
        Repeats = kind == CellKind.Heading,
        Cells = [.. texts.Select((text, i) => new GridCell
        {
            Kind = kind,
            Text = text,
            Column = i,
            Span = 1,
            Align = kind == CellKind.Heading ? Across.Center : Columns[i].Align,
            Size = 12,
        })],
    };
}
