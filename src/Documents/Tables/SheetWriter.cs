using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;

namespace WeLiaison.Documents.Tables;

/// <summary>Writes one sheet: title, head that stays in view and filters, rows, notes.</summary>
internal sealed class SheetWriter(OpenXmlWriter writer, TableSheet sheet, Sight sight)
{
    /// <summary>Excel's limit for the text of a cell.</summary>
    private const int LongestText = 32_767;
    private const int SampledForWidth = 200;
    private uint row;

    public static void Write(WorksheetPart part, TableSheet sheet, Sight sight)
    {
        using var writer = OpenXmlWriter.Create(part);
        new SheetWriter(writer, sheet, sight).Write();
    }

    private void Write()
    {
        using var rows = sheet.Rows.GetEnumerator();
        var sample = new List<IReadOnlyList<TableValue>>();
        while (sample.Count < SampledForWidth && rows.MoveNext())
        {
            sample.Add(rows.Current);
        }

        var headRow = string.IsNullOrEmpty(sheet.Title) ? 1U : 2U;
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = headRow,
            TopLeftCell = $"A{headRow + 1}",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) =>
            new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = ColumnWidths.Of(c, i, sample), CustomWidth = true,
                Style = SheetStyles.Plain(c.Kind) })));
        writer.WriteStartElement(new SheetData());
        Head();
        foreach (var values in sample)
        {
            Row(values);
        }

        while (rows.MoveNext())
        {
            Row(rows.Current);
        }

        var last = row;
        foreach (var note in sheet.Notes)
        {
            TextRow(note, SheetStyles.Note, 16);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A{headRow}:{ColumnName(sheet.Columns.Count)}{Math.Max(last, headRow)}" });
        Merge(headRow, last);
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9,
            Orientation = sheet.Columns.Count > 6 ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private void Head()
    {
        if (!string.IsNullOrEmpty(sheet.Title))
        {
            TextRow(sheet.Title, SheetStyles.Title, 26);
        }

        row++;
        writer.WriteStartElement(new Row { RowIndex = row, Height = 22, CustomHeight = true });
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            Text(i, sheet.Columns[i].Header, SheetStyles.Head);
        }

        writer.WriteEndElement();
    }

    private void Row(IReadOnlyList<TableValue> values)
    {
        row++;
        writer.WriteStartElement(new Row { RowIndex = row });
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            Value(i, i < values.Count ? values[i] : TableValue.Nothing);
        }

        writer.WriteEndElement();
    }

    private void Value(int column, TableValue value)
    {
        var kind = sheet.Columns[column].Kind;
        var style = SheetStyles.Of(kind);
        if (value.Number is { } number && double.IsFinite(number))
        {
            writer.WriteElement(new Cell(new CellValue(number)) { CellReference = Reference(column), StyleIndex = style });
        }
        else if (value.Moment is { } moment)
        {
            writer.WriteElement(new Cell(new CellValue(moment.ToOADate())) { CellReference = Reference(column), StyleIndex = style });
        }
        else if (value.Seen(kind, sight) is { Length: > 0 } text)
        {
            // A word in a column of numbers or dates ("未填") stays a word.
            Text(column, text, kind is ColumnKind.Text or ColumnKind.Phone or ColumnKind.Name ? style : SheetStyles.Of(ColumnKind.Text));
        }
        else
        {
            writer.WriteElement(new Cell { CellReference = Reference(column), StyleIndex = style });
        }
    }

    private void TextRow(string text, uint style, double height)
    {
        row++;
        writer.WriteStartElement(new Row { RowIndex = row, Height = height, CustomHeight = true });
        Text(0, text, style);
        writer.WriteEndElement();
    }

    private void Text(int column, string text, uint style)
    {
        var clean = PaperText.Clean(text);
        var kept = clean.Length <= LongestText ? clean : clean[..(LongestText - 1)] + "…";
        writer.WriteElement(new Cell(new InlineString(new Text(kept) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Reference(column),
            StyleIndex = style,
            DataType = CellValues.InlineString,
        });
    }

    private void Merge(uint headRow, uint last)
    {
        if (sheet.Columns.Count < 2)
        {
            return;
        }

        var end = ColumnName(sheet.Columns.Count);
        var merges = Enumerable.Range(0, sheet.Notes.Count).Select(i => last + 1 + (uint)i).Concat(headRow == 2 ? [1U] : [])
            .Select(r => new MergeCell { Reference = $"A{r}:{end}{r}" }).ToList();
        if (merges.Count > 0)
        {
            writer.WriteElement(new MergeCells(merges));
        }
    }

    private string Reference(int column) => $"{ColumnName(column + 1)}{row}";

    private static string ColumnName(int number)
    {
        var name = string.Empty;
        for (var n = number; n > 0; n = (n - 1) / 26)
        {
            name = (char)('A' + ((n - 1) % 26)) + name;
        }

        return name;
    }
}
