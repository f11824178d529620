using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>A line outside the table, with the height it takes.</summary>
internal sealed record HeadLine(string Text, ParagraphStyle Style, int Lines, int BlankLines = 0)
{
    public double Height => Style.Above + Style.Below + ((Lines + BlankLines) * Style.Pitch);

    public static HeadLine Of(TextBlock block, FormLayout layout, Filling filling, double width)
    {
        var text = Template.Fill(block.Text, filling);
        var size = block.Size ?? layout.Size;
        var style = new ParagraphStyle
        {
            Face = block.Title ? Faces.Title : Faces.Body,
            Size = size,
            Bold = block.Bold,
            Align = block.Align,
            Pitch = Math.Round(size * 1.6),
            Above = block.Above,
            Below = block.Bold && !block.Title ? 4 : 0,
            Indent = block.Indent ? 2 : 0,
            Justify = block.Indent,
            KeepWithNext = block.Bold,
            TabAt = text.Contains('\t', StringComparison.Ordinal) ? width * 0.55 : null,
        };
        return new HeadLine(text, style, TextMeasure.Lines(text, width, size), text.Trim().Length == 0 ? block.BlankLines : 0);
    }

    public Paragraph Set() => Typesetting.Paragraph(PaperText.Clean(Text).ReplaceLineEndings(" "), Style);

    /// <summary>All its lines, and the blank ones kept for a pen.</summary>
    public IEnumerable<Paragraph> SetAll() =>
        Typesetting.Paragraphs(Text, Style).Concat(Enumerable.Range(0, BlankLines).Select(_ => Typesetting.Paragraph(string.Empty, Style with { Above = 0 })));
}

/// <summary>What stands above and below a form's table.</summary>
internal static class FormHead
{
    public static IReadOnlyList<HeadLine> Of(FormLayout layout, Filling filling, PageFrame frame, string? mark = null)
    {
        var lines = new List<HeadLine>();
        if ((mark ?? layout.AnnexMark) is { Length: > 0 } annex)
        {
            lines.Add(new HeadLine(annex, new ParagraphStyle { Face = Faces.Strong, Size = 14, Pitch = 22, OnNewPage = mark is not null }, 1));
        }

        if (layout.Heading is { } heading && Template.Fill(heading, filling) is { Length: > 0 } words)
        {
            lines.Add(new HeadLine(words, new ParagraphStyle { Face = Faces.Title, Size = 15, Pitch = 26, Align = Across.Center }, 1));
        }

        lines.Add(new HeadLine(layout.Title,
            new ParagraphStyle { Face = Faces.Title, Size = 18, Bold = true, Pitch = 30, Above = 4, Below = layout.Lines.Count > 0 ? 4 : 10,
                Align = Across.Center },
            1));
        lines.AddRange(layout.Lines.Select((l, i) => HeadLine.Of(l, layout, filling, frame.TextWidth) is var line && i == layout.Lines.Count - 1
            ? line with { Style = line.Style with { Below = 6 } }
            : line));
        return lines;
    }

    /// <summary>注：1.… with its further items under the first.</summary>
    public static IReadOnlyList<HeadLine> Notes(FormLayout layout, Filling filling)
    {
        var width = PageFrame.Of(layout).TextWidth;
        return [.. layout.Notes.Select((note, i) =>
        {
            var text = (i == 0 ? "注：" : "　　") + Template.Fill(note, filling);
            var style = new ParagraphStyle { Size = 10.5, Pitch = 15, Above = i == 0 ? 6 : 0, Hanging = layout.Notes.Count > 1 ? 3 : 2 };
            return new HeadLine(text, style, TextMeasure.Lines(text, width - 32, 10.5));
        })];
    }
}
