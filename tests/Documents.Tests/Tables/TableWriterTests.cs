using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Tables;

namespace WeLiaison.Documents.Tests.Tables;

public sealed class TableWriterTests
{
    private static readonly TableSheet Members = new()
    {
        Name = "委员名册",
        Title = "委员名册（2026年5月）",
        Columns = [new("姓名"), new("手机", ColumnKind.Phone), new("联系次数", ColumnKind.Whole), new("完成率", ColumnKind.Percent), new("最近联系", ColumnKind.Date), new("登记时间", ColumnKind.DateTime)],
        Rows =
        [
            ["周敏", "13800000001", 1234, 0.875, new DateOnly(2026, 5, 12), new DateTimeOffset(2026, 5, 12, 9, 30, 0, TimeSpan.FromHours(8))],
            ["𠮷㐂👍", "0523-80000000", 0, 0.0, TableValue.Nothing, TableValue.Nothing],
            ["=1+1", "+8613800000002"],
        ],
        Notes = ["统计期间：2026年1月1日至6月30日"],
    };

    [Fact]
    public void A_table_is_a_sound_workbook_with_head_rows_and_notes()
    {
        using var book = Open([Members], Sight.Everything);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(e => e.Description));
        Assert.Equal(["委员名册（2026年5月）"], Texts(book, 1));
        Assert.Equal(["姓名", "手机", "联系次数", "完成率", "最近联系", "登记时间"], Texts(book, 2));
        Assert.Equal("𠮷㐂👍", Texts(book, 4)[0]);
        Assert.Equal(["统计期间：2026年1月1日至6月30日"], Texts(book, 6));
    }

    [Fact]
    public void Dates_are_dates_numbers_are_numbers_and_telephones_are_text()
    {
        using var book = Open([Members], Sight.Everything);
        var cells = Row(book, 3);
        Assert.Equal("1234", cells[2].CellValue!.Text);
        Assert.Null(cells[2].DataType);
        Assert.Equal(new DateTime(2026, 5, 12).ToOADate().ToString(), cells[4].CellValue!.Text);
        Assert.Equal("yyyy\"年\"m\"月\"d\"日\"", Format(book, cells[4]));
        Assert.Equal("0.0%", Format(book, cells[3]));
        Assert.Equal(CellValues.InlineString, cells[1].DataType!.Value);
        Assert.Equal("13800000001", cells[1].InnerText);
    }

    [Fact]
    public void What_looks_like_a_formula_stays_a_word()
    {
        using var book = Open([Members], Sight.Everything);
        var cell = Row(book, 5)[0];
        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal("=1+1", cell.InnerText);
    }

    [Fact]
    public void A_reader_without_the_right_gets_masked_telephones()
    {
        using var book = Open([Members], Sight.Masked);
        Assert.Equal("138****0001", Row(book, 3)[1].InnerText);
    }

    [Theory]
    [InlineData("李建国", "李*国")]
    [InlineData("王芳", "王*")]
    [InlineData("𠮷野㐂", "𠮷*㐂")]
    [InlineData("欧阳慧敏、王芳", "欧**敏、王*")]
    public void Names_of_constituents_are_masked_in_exports(string name, string seen)
    {
        var sheet = Members with { Columns = [new("姓名", ColumnKind.Name)], Rows = [[name]] };
        using var masked = Open([sheet], Sight.Masked);
        using var full = Open([sheet], Sight.Everything);
        Assert.Equal([seen, name], new[] { masked, full }.Select(b => Row(b, 3)[0].InnerText));
    }

    [Fact]
    public void Sheets_get_names_that_excel_accepts()
    {
        var sheets = new[] { "a/b:c", "A/B:C", new string('长', 40), "" }.Select(n => Members with { Name = n }).ToList();
        using var book = Open(sheets, Sight.Everything);
        Assert.Equal(["a_b_c", "A_B_C(2)", new string('长', 31), "表"], book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void A_hundred_thousand_rows_are_written_row_by_row()
    {
        var read = 0;
        IEnumerable<IReadOnlyList<TableValue>> Rows()
        {
            for (; read < 100_000; read++)
            {
                yield return [$"委员{read}", "13800000001", read];
            }
        }

        using var book = Open([Members with { Rows = Rows(), Columns = [new("姓名"), new("手机", ColumnKind.Phone), new("次数", ColumnKind.Whole)] }], Sight.Everything);
        Assert.Equal(100_000, read);
        Assert.Equal("99999", Row(book, 100_002)[2].CellValue!.Text);
    }

    private static SpreadsheetDocument Open(IReadOnlyList<TableSheet> sheets, Sight sight) => SpreadsheetDocument.Open(new MemoryStream(TableWriter.Write(sheets, sight)), false);

    private static IReadOnlyList<Cell> Row(SpreadsheetDocument book, uint number) =>
        [.. book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Row>().First(r => r.RowIndex! == number).Elements<Cell>()];

    private static IReadOnlyList<string> Texts(SpreadsheetDocument book, uint number) => [.. Row(book, number).Select(c => c.InnerText)];

    private static string Format(SpreadsheetDocument book, Cell cell)
    {
        var sheet = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = sheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        return sheet.NumberingFormats!.Elements<NumberingFormat>().First(n => n.NumberFormatId! == format.NumberFormatId!).FormatCode!.Value!;
    }
}
