using System.Diagnostics;
using System.Text;
using WeLiaison.Documents.Rosters;

namespace WeLiaison.Documents.Tests.Rosters;

/// <summary>The files that offices bring.</summary>

public sealed partial class RosterReaderTests
{
    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("utf-8-bom", ",")]
    [InlineData("gb18030", ",")]
    [InlineData("utf-16", "\t")]
    [InlineData("utf-8", ";")]
    public void A_csv_is_read_in_the_encodings_that_offices_use(string encoding, string delimiter)
    {
        var text = $"姓名{delimiter}单位{delimiter}手机\r\n𠮷敏{delimiter}\"某某{delimiter}公司\n二部 \"\"甲\"\"\"{delimiter}13800000001\r\n\r\n李㐂{delimiter}乙{delimiter}13800000002";
        Encoding codec = encoding switch
        {
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
            "utf-16" => new UnicodeEncoding(false, true),
            "utf-8-bom" => new UTF8Encoding(true),
            _ => new UTF8Encoding(false),
        };
        var preview = RosterReader.Read([.. codec.GetPreamble(), .. codec.GetBytes(text)], RosterKind.Members, Context, default);

        Assert.Empty(preview.Problems);
        Assert.Equal(["𠮷敏", "李㐂"], preview.Rows.Select(r => r.Text("name")));
        Assert.Equal($"某某{delimiter} 公司 二部 \"甲\"".Replace($"{delimiter} 公司", $"{delimiter}公司", StringComparison.Ordinal).Replace("\t", " ", StringComparison.Ordinal), preview.Rows[0].Text("unit"));
        Assert.Equal(5, preview.Rows[1].Line);
    }

    [Fact]
    public void A_hidden_sheet_is_passed_over_and_the_sheet_with_the_head_is_found()
    {
        object?[][] roster = [["姓名"], ["周敏"]];
        var preview = RosterReader.Read(XlsxFile.Of([("旧名册", [["姓名"], ["隐藏"]]), ("说明", [["请先看这里"]]), ("名册", roster)], hideFirst: true), RosterKind.Members, Context, default);
        Assert.Equal("名册", preview.Sheet);
        Assert.Equal("周敏", Assert.Single(preview.Rows).Text("name"));
    }

    [Fact]
    public void A_second_sheet_that_looks_like_a_roster_is_not_passed_over_in_silence()
    {
        var preview = RosterReader.Read(XlsxFile.Of([("新名册", [["姓名", "界别"], ["周敏", "教育界"]]), ("旧名册", [["姓名", "界别"], ["王磊", "教育界"]])]), RosterKind.Members, Context, default);
        Assert.Single(preview.Rows);
        Assert.Contains("“旧名册”也像名册，没有读", Assert.Single(preview.Problems).Message, StringComparison.Ordinal);
        Assert.True(preview.Usable);
    }

    [Fact]
    public void A_head_of_two_lines_with_merged_cells_is_one_head()
    {
        var preview = Members(["姓名", "界别", "联系方式", null], [null, null, "手机", "企业微信账号"], ["周敏", "教育界", "13800000001", "zhoumin"]);
        Assert.Empty(preview.Problems);
        Assert.Equal("周敏 13800000001 zhoumin", string.Join(' ', Assert.Single(preview.Rows) is var row ? [row.Text("name"), row.Text("mobile"), row.Text("wecom")] : []));
    }

    [Fact]
    public void A_workbook_without_contents_and_a_formula_without_its_value_are_said_so()
    {
        Assert.Contains("表里没有内容", Assert.Single(RosterReader.Read(XlsxFile.Of([("Sheet1", []), ("Sheet2", [])]), RosterKind.Members, Context, default).Problems).Message, StringComparison.Ordinal);
        var sheet = XlsxFile.Sheet([["姓名", "手机"], ["周敏"]]).Replace("</row></sheetData>", "<c r='B2'><f>C9</f></c></row></sheetData>", StringComparison.Ordinal);
        var book = new Dictionary<string, string>
        {
            ["xl/workbook.xml"] = $"<workbook xmlns='{XlsxFile.Main}' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
            ["xl/worksheets/sheet1.xml"] = sheet,
        };
        var preview = RosterReader.Read(XlsxFile.Zip(book), RosterKind.Members, Context, default);
        Assert.Empty(preview.Rows);
        Assert.Contains("文件里没有算出的结果", Assert.Single(preview.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_from_the_head_is_named()
    {
        Assert.Contains(Read(RosterKind.Links, ["委员", "层级"], ["周敏", "1"]).Problems, p => p.Message == "缺少“联系对象”这一列");
        Assert.Contains(Members(["甲", "乙"], ["1", "2"]).Problems, p => p.Message.Contains("没有找到表头", StringComparison.Ordinal));
        Assert.Contains(Members(["姓名", "手机号", "联系电话"], ["周敏", "1", "2"]).Problems, p => p.Message.Contains("都像是“手机”", StringComparison.Ordinal));
        Assert.Contains(Members(["姓名"]).Problems, p => p.Message == "表头下面没有内容");
        Assert.False(Members(["甲"]).Usable);
    }

    [Fact]
    public async Task Ten_thousand_rows_are_read_well_under_ten_seconds()
    {
        object?[][] rows = [["姓名", "委员编号", "所在单位", "职务", "政协职务", "界别", "手机", "起始日期"], .. Enumerable.Range(1, 10_000).Select(i => new object?[]
        {
            $"委员{i}", $"BS-{i:00000}", $"某某单位{i % 300}", "主任", "常委、委员", "教育界", 13_800_000_000.0 + i, "2026年1月10日",
        })];
        var file = XlsxFile.Of(rows);
        var watch = Stopwatch.StartNew();
        using var stream = new MemoryStream(file);
        var preview = await RosterReader.ReadAsync(stream, RosterKind.Members, Context, default);
        watch.Stop();

        Assert.Equal(10_000, preview.Rows.Count);
        Assert.Empty(preview.Problems);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
    }

    internal static RosterPreview Members(params object?[][] rows) => Read(RosterKind.Members, rows);
}
