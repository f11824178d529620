using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WeLiaison.Bot.Tests.Years;

/// <summary>A printed .docx as a page that a person can read in the repository: lines as they stand, tables row by row.</summary>
internal static class PaperPage
{
    public static string Of(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var page = new StringBuilder();
        foreach (var element in document.MainDocumentPart!.Document.Body!.Elements())
        {
            if (element is Paragraph paragraph && Text(paragraph).Trim() is { Length: > 0 } line)
            {
                page.Append(line).Append('\n');
            }
            else if (element is Table table)
            {
                foreach (var row in table.Elements<TableRow>())
                {
                    page.Append("｜ ").AppendJoin(" ｜ ", row.Elements<TableCell>().Where(c => !Continues(c)).Select(Text)).Append('\n');
                }
            }
        }

        return page.ToString();
    }

    private static bool Continues(TableCell cell) => cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;

    private static string Text(TableCell cell) => string.Join(" / ", cell.Descendants<Paragraph>().Select(Text).Where(t => t.Trim().Length > 0));

    private static string Text(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e is Text t ? t.Text : e is TabChar ? "　　" : e is NoBreakHyphen ? "-" : string.Empty));
}
