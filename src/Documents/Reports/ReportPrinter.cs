using DocumentFormat.OpenXml;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;

namespace WeLiaison.Documents.Reports;

/// <summary>Prints reports as .docx in the manner of official papers: title 宋体, text 仿宋 三号, headings 黑体 and 楷体.</summary>
public static class ReportPrinter
{
    private const double TextSize = 16;
    private const double TextPitch = 28;

    public static byte[] Print(Report report, PrintOptions options) => PrintAll([report], options);

    /// <summary>The same report for several addressees (分别), or several reports, each on pages of its own.</summary>
    public static byte[] PrintAll(IReadOnlyList<Report> reports, PrintOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfZero(reports.Count, nameof(reports));
        using var file = new DocxFile(reports[0].Title, options.PrintedAt);
        for (var i = 0; i < reports.Count; i++)
        {
            var frame = PageFrame.Of(reports[i].Landscape, 2.5);
            file.Add(Set(reports[i], frame, options.Sight));
            file.EndSection(frame, PaperFooter.Of(frame, reports[i].Number, false, options.PrintedAt), last: i == reports.Count - 1);
        }

        return file.Finish();
    }

    private static IEnumerable<OpenXmlElement> Set(Report report, PageFrame frame, Sight sight)
    {
        var title = new ParagraphStyle { Face = Faces.Title, Size = 22, Bold = true, Pitch = 34, Align = Across.Center, Above = 8 };
        foreach (var line in Typesetting.Paragraphs(report.Title, title))
        {
            yield return line;
        }

        if (report.Subtitle is { Length: > 0 } subtitle)
        {
            yield return Typesetting.Paragraph(PaperText.Clean(subtitle), new ParagraphStyle { Face = Faces.Kai, Size = TextSize, Pitch = TextPitch, Align = Across.Center });
        }

        foreach (var line in report.Lines)
        {
            yield return Typesetting.Paragraph(PaperText.Clean(line), new ParagraphStyle { Size = 12, Pitch = 20, Above = 4 });
        }

        yield return Typesetting.Paragraph(string.Empty, Text with { Pitch = 14 });
        if (report.Addressee is { Length: > 0 } addressee)
        {
            yield return Typesetting.Paragraph(PaperText.Clean(addressee), Text with { Indent = 0 });
        }

        foreach (var (index, block) in report.Body.Index())
        {
            // The signature does not stand alone on a page.
            var last = index == report.Body.Count - 1 && ((report.Author ?? string.Empty).Length > 0 || report.Signers.Count > 0);
            foreach (var element in (block, last) switch
            {
                (ReportParagraph paragraph, true) => Paragraph(paragraph, Text with { KeepWithNext = true }),
                (ReportTable table, true) => ReportTableSetter.Set(table, frame, sight, signed: true),
                _ => Block(block, frame, sight),
            })
            {
                yield return element;
            }
        }

        foreach (var line in Signature(report))
        {
            yield return line;
        }
    }

    private static ParagraphStyle Text { get; } = new() { Size = TextSize, Pitch = TextPitch, Indent = 2, Justify = true };

    private static IEnumerable<OpenXmlElement> Block(ReportBlock block, PageFrame frame, Sight sight) => block switch
    {
        ReportHeading heading => Typesetting.Paragraphs(heading.Text, Text with
        {
            Face = heading.Level == 1 ? Faces.Strong : Faces.Kai,
            Bold = heading.Level == 2,
            KeepWithNext = true,
        }),
        ReportParagraph paragraph => Paragraph(paragraph, Text),
        ReportTable table => ReportTableSetter.Set(table, frame, sight),
        _ => [],
    };

    private static IEnumerable<OpenXmlElement> Paragraph(ReportParagraph paragraph, ParagraphStyle style) =>
        paragraph.Text.Split('\n').Select(line => Typesetting.Paragraph(PaperText.Clean(line), style));

    private static IEnumerable<OpenXmlElement> Signature(Report report)
    {
        var style = Text with { Indent = 0, Align = Across.Right, Justify = false };
        var day = report.Date is { } date ? ChineseFormats.Date(date) : report.IsSealed ? "　　　　年　　月　　日" : null;
        if (report.Author is { Length: > 0 } author)
        {
            yield return Typesetting.Paragraph(PaperText.Clean(author) + (report.IsSealed ? "（盖章）" : string.Empty) + "　　",
                style with { Above = 24, KeepWithNext = day is not null });
        }

        if (day is not null)
        {
            yield return Typesetting.Paragraph(day + "　　", style);
        }

        if (report.Signers.Count > 0)
        {
            yield return Typesetting.Paragraph(string.Join("　　　　　　　　", report.Signers.Select(s => PaperText.Clean(s) + "：")) + "　　　　　　　　　　年　　月　　日",
                new ParagraphStyle { Size = 12, Pitch = 20, Above = 18 });
        }
    }
}
