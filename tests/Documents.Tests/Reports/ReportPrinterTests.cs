using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Reports;
using WeLiaison.Documents.Tables;
using WeLiaison.Documents.Tests.Printing;

namespace WeLiaison.Documents.Tests.Reports;

public sealed class ReportPrinterTests
{
    private static readonly PrintOptions Options = new(new DateTimeOffset(2026, 7, 10, 10, 0, 0, TimeSpan.FromHours(8)), Sight.Everything);

    private static readonly Report HalfYear = new()
    {
        Title = "关于2026年上半年“三联系”工作情况的报告",
        Subtitle = "（2026年1月1日至6月30日）",
        Addressee = "区政协党组：",
        Author = "委员联络室",
        Date = new DateOnly(2026, 7, 10),
        Number = "R2026H1-01",
        Body =
        [
            new ReportHeading("一、总体情况"),
            new ReportParagraph("上半年，全体委员开展联系活动312次，其中走访126次、座谈38次、电话和网络联系148次。\n每位常委均有主席会议成员联系，每位委员均有常委联系，覆盖率100%。"),
            new ReportHeading("（一）各层级联系活动", 2),
            new ReportTable(
                "表1　各层级联系活动完成情况",
                [new("层级"), new("应联系（人）", ColumnKind.Whole), new("已联系（人）", ColumnKind.Whole), new("完成率", ColumnKind.Percent), new("最近一次", ColumnKind.Date)],
                [
                    ["主席会议成员联系常委", 42, 40, 0.952, new DateOnly(2026, 6, 28)],
                    ["常委联系委员", 236, 201, 0.8517, new DateOnly(2026, 6, 30)],
                    ["委员联系群众", 1180, 1024, 0.8678, new DateOnly(2026, 6, 30)],
                ]),
            new ReportHeading("二、存在的问题"),
            new ReportTable("表2　尚未开展联系的委员", [new("姓名"), new("电话", ColumnKind.Phone)], []),
            new ReportParagraph("部分委员的记录集中在季末，平时联系还要更经常。"),
        ],
    };

    [Fact]
    public void A_report_prints_its_words_and_figures_in_order()
    {
        var docx = ReportPrinter.Print(HalfYear, Options);
        SamplePrintTests.Save("report-half-year", docx);
        using var paper = new Paper(docx);

        Assert.Empty(paper.Faults);
        Assert.Equal(["关于2026年上半年“三联系”工作情况的报告", "（2026年1月1日至6月30日）", "区政协党组：", "一、总体情况"], paper.Lines.Take(4));
        Assert.Equal(["委员联络室", "2026年7月10日"], paper.Lines.TakeLast(2));
        Assert.Equal("常委联系委员 | 236 | 201 | 85.2% | 2026年6月30日", paper.Table(0)[2]);
        Assert.Equal("无@2", paper.Table(1)[1]);
        Assert.Contains("编号：R2026H1-01", Assert.Single(paper.Footers), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_addressee_gets_a_paper_of_its_own()
    {
        using var paper = new Paper(ReportPrinter.PrintAll([.. new[] { "区政协党组：", "主席会：", "常委会：" }.Select(a => HalfYear with { Addressee = a })], Options));
        Assert.Empty(paper.Faults);
        Assert.Equal(3, paper.Footers.Count);
        Assert.Contains("常委会：", paper.Lines);
    }

    [Fact]
    public void A_record_number_is_one_word_that_no_line_breaks()
    {
        using var paper = new Paper(ReportPrinter.Print(HalfYear with { Body = [new ReportParagraph("本期收到的意见还有1件没有办结，最早的是Y260401-001，2026年4-6月的。")] }, Options));
        Assert.Empty(paper.Faults);
        var hyphen = Assert.Single(paper.Body.Descendants<NoBreakHyphen>());
        Assert.EndsWith("Y260401", hyphen.PreviousSibling<Text>()!.Text, StringComparison.Ordinal);
        Assert.Contains("最早的是Y260401-001，2026年4-6月的。", paper.Lines[^3], StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_for_signatures_keeps_to_the_table_before_it()
    {
        var sheet = HalfYear with { Author = null, Date = null, Signers = ["制表", "审核"], Body = [new ReportTable("表1", [new("姓名")], [["周敏"], ["王磊"]])] };
        using var paper = new Paper(ReportPrinter.Print(sheet, Options));
        Assert.StartsWith("制表：", paper.Lines[^1], StringComparison.Ordinal);
        Assert.All(paper.Body.Elements<Table>().Last().Descendants<Paragraph>(), p => Assert.NotNull(p.ParagraphProperties!.KeepNext));
        Assert.NotNull(paper.Body.Elements<Table>().Last().NextSibling<Paragraph>()!.ParagraphProperties!.KeepNext);
    }

    [Fact]
    public void A_report_for_many_eyes_masks_telephones()
    {
        var report = HalfYear with { Body = [new ReportTable(null, [new("电话", ColumnKind.Phone)], [["13800000001"]])] };
        using var paper = new Paper(ReportPrinter.Print(report, Options with { Sight = Sight.Masked }));
        Assert.Equal("138****0001", paper.Table(0)[1]);
    }
}
