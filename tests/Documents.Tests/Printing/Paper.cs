using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WeLiaison.Documents.Tests.Printing;

/// <summary>A printed .docx read back: paragraphs outside tables, and tables as cells with their spans.</summary>
internal sealed class Paper : IDisposable
{
    private readonly MemoryStream stream;
    private readonly WordprocessingDocument document;

    public Paper(byte[] docx)
    {
        stream = new MemoryStream(docx);
        document = WordprocessingDocument.Open(stream, false);
    }

    public Body Body => document.MainDocumentPart!.Document.Body!;

    public IReadOnlyList<string> Lines =>
        [.. Body.Elements<Paragraph>().Select(p => Bare(Text(p))).Where(t => t.Length > 0)];

    /// <summary>All text in order, white space removed.</summary>
    public string Everything => Bare(string.Concat(Body.Descendants<Paragraph>().Select(p => Text(p) + "\n")));

    public IReadOnlyList<string> Footers =>
        [.. document.MainDocumentPart!.FooterParts.Select(f => string.Concat(f.Footer.Descendants().Select(e => e is Text t ? t.Text : e is NoBreakHyphen ? "-" : string.Empty)))];

    public int Pictures => document.MainDocumentPart!.ImageParts.Count();

    public IReadOnlyList<string> Faults =>
        [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}")];

    public IReadOnlyList<string> Table(int index) => Rows(Body.Elements<Table>().ElementAt(index));

    public int Tables => Body.Elements<Table>().Count();

    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Each row as "label | value@2 | label^3": @ columns spanned, ^ rows spanned; continued cells are left out.</summary>
    public static IReadOnlyList<string> Rows(Table table)
    {
        var rows = table.Elements<TableRow>().ToList();
        return [.. rows.Select((row, at) => string.Join(" | ", Cells(row).Where(c => !c.Continues).Select(c => c.Text + Span("@", c.Span) + Span("^", Down(rows, at, c.Column)))))];
    }

    public static string Text(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(e => e is Text t ? t.Text : e is TabChar ? "\t" : e is NoBreakHyphen ? "-" : string.Empty));

    public void Dispose()
    {
        document.Dispose();
        stream.Dispose();
    }

    private static string Span(string mark, int count) => count > 1 ? $"{mark}{count}" : string.Empty;

    private static int Down(List<TableRow> rows, int at, int column)
    {
        var down = 1;
        while (at + down < rows.Count && Cells(rows[at + down]).Any(c => c.Column == column && c.Continues))
        {
            down++;
        }

        return down;
    }

    private static IEnumerable<(int Column, int Span, bool Continues, string Text)> Cells(TableRow row)
    {
        var column = 0;
        foreach (var cell in row.Elements<TableCell>())
        {
            var span = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
            var merge = cell.TableCellProperties?.VerticalMerge;
            yield return (column, span, merge is not null && merge.Val?.Value != MergedCellValues.Restart, Bare(string.Concat(cell.Descendants<Paragraph>().Select(Text))));
            column += span;
        }
    }
}
