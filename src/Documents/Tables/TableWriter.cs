using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Tables;

/// <summary>
/// Writes tables as .xlsx, row by row, so that a long table needs little memory. Text is always a string to Excel: what begins
/// with "=" is never run as a formula.
/// </summary>
public static class TableWriter
{
    public static byte[] Write(IReadOnlyList<TableSheet> sheets, Sight sight)
    {
        using var stream = new MemoryStream();
        Write(sheets, sight, stream);
        return stream.ToArray();
    }

    /// <summary>Needs a stream that can seek.</summary>
    public static void Write(IReadOnlyList<TableSheet> sheets, Sight sight, Stream to)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count, nameof(sheets));
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Sheet();
        var list = new Sheets();
        var names = SheetNames.Of(sheets.Select(s => s.Name));
        for (var i = 0; i < sheets.Count; i++)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            SheetWriter.Write(part, sheets[i], sight);
            list.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = names[i] });
        }

        workbook.Workbook = new Workbook(list);
    }
}
