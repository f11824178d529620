using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Documents.Tests.Forms;

namespace WeLiaison.Documents.Tests.Printing;

public sealed class FormPrinterTests
{
    private static readonly PrintOptions Full = new(new DateTimeOffset(2026, 5, 13, 16, 5, 0, TimeSpan.FromHours(8)), Sight.Everything);
    private static readonly PrintOptions Masked = Full with { Sight = Sight.Masked };

    [Fact]
    public void A_call_ticks_box_4_and_its_word_stands_behind_the_brackets()
    {
        using var paper = Print("BS-F2", Samples.Feedback("路灯坏了"));
        Assert.Equal("联系方式 | 1、个别约谈（）2、走访座谈（）3、网络、书信沟通（）4、其它形式（√）电话@3", paper.Table(0)[2]);
        Assert.Contains("王秀兰、李建国", paper.Table(0)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_post_of_today_is_ticked_and_the_others_keep_their_brackets()
    {
        using var paper = Print("BS-F1", Samples.Registration());
        Assert.Equal("政协身份@2 | （）主席会议成员（√）政协常委（）专委会主任（√）委员@3", paper.Table(0)[3]);
        Assert.Equal("（√）委员联系界别群众@3", paper.Table(0)[6]);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(20, 3)]
    public void More_than_seven_linked_people_go_on_under_a_continuation(int linked, int tables)
    {
        using var paper = Print("BS-F1", Samples.Registration(linked));
        Assert.Equal(tables, paper.Tables);
        Assert.Equal(tables - 1, paper.Lines.Count(l => l == "附页"));
        for (var i = 1; i < tables; i++)
        {
            Assert.Equal(["联系人基本情况@5", "姓名@2 | 周敏 | 委员编号 | BS-0731"], paper.Table(i).Take(2));
            Assert.StartsWith($"{(i == 1 ? 8 : 17)}^2 | 姓名", paper.Table(i)[4], StringComparison.Ordinal);
        }

        Assert.StartsWith($"{linked}^2 | 姓名", paper.Table(tables - 1)[^2], StringComparison.Ordinal);

        Assert.Empty(paper.Faults);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(40, 14)]
    public void Long_text_goes_on_under_a_continuation_and_nothing_is_cut(int times, int tables)
    {
        var text = string.Concat(Enumerable.Range(1, times).Select(i => $"第{i}件。{Samples.LongText}"));
        using var paper = Print("BS-F2", Samples.Feedback(text));

        Assert.Equal(tables, paper.Tables);
        var rows = Enumerable.Range(0, tables).SelectMany(paper.Table).Where(r => r.StartsWith("反映的主要内容", StringComparison.Ordinal)).ToList();
        Assert.Equal(tables, rows.Count);
        Assert.Equal(text, string.Concat(rows.Select(r => r[(r.IndexOf('|', StringComparison.Ordinal) + 2)..].Replace("（接附页）", string.Empty, StringComparison.Ordinal)[..^2])));
        for (var i = 1; i < tables; i++)
        {
            Assert.Equal("联系人姓名 | 周敏 | 联系时间 | 2026年5月12日上午9:30", paper.Table(i)[0]);
            Assert.StartsWith("反映的主要内容（续） | ", paper.Table(i)[2], StringComparison.Ordinal);
            Assert.All(paper.Body.Elements<Table>().ElementAt(i).Elements<TableRow>().Take(2), r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<TableHeader>()));
        }
    }

    [Fact]
    public void Too_many_names_for_a_short_cell_go_on_too()
    {
        var names = Enumerable.Range(1, 200).Select(i => $"群众{i}").ToList();
        var data = new FormDataBuilder().Text("name", "周敏").Names("linked", names).Text("content", "座谈").Build();
        using var paper = Print("BS-F2", data);

        var everything = paper.Everything;
        Assert.All(names, n => Assert.Contains(n, everything, StringComparison.Ordinal));
        Assert.Contains("被联系人姓名（续）", everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Rare_characters_and_emoji_are_never_torn()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷家㐂👨‍👩‍👧‍👦赞👍🏽", 300));
        using var paper = Print("BS-F2", Samples.Feedback(text));
        Assert.Empty(paper.Faults);
        Assert.DoesNotContain('\uFFFD', paper.Everything);
        Assert.Equal(300, paper.Everything.Split("👨‍👩‍👧‍👦").Length - 1);
    }

    [Theory]
    [InlineData("a\u0000b\u0008c", "abc")]
    [InlineData("x\u202Ey", "xy")]
    [InlineData("{name}<b>&\"", "{name}<b>&\"")]
    [InlineData("一\r\n二", "一二")]
    public void Hostile_text_prints_as_text(string typed, string printed)
    {
        using var paper = Print("HZ-F2", new FormDataBuilder().Text("way", typed).Build());
        Assert.Equal($"联系服务方式 | {printed}@5", paper.Table(0)[4]);
        Assert.Empty(paper.Faults);
    }

    [Fact]
    public void Half_a_character_does_not_break_the_file()
    {
        using var paper = Print("HZ-F2", new FormDataBuilder().Text("way", $"{(char)0xD842}坏").Build());
        Assert.Equal("联系服务方式 | \uFFFD坏@5", paper.Table(0)[4]);
    }

    [Fact]
    public void A_reader_without_the_right_sees_masked_telephones_and_no_party()
    {
        using var masked = new Paper(FormPrinter.Print(new FilledForm(LayoutFiles.Of("HZ-F1"), Samples.Of("HZ-F1")), Masked));
        Assert.Contains("138****0031", masked.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000031", masked.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("中共党员", masked.Everything, StringComparison.Ordinal);
        using var full = Print("HZ-F1", Samples.Of("HZ-F1"));
        Assert.Contains("13800000031", full.Everything, StringComparison.Ordinal);
        Assert.Contains("中共党员", full.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void What_staff_entered_for_somebody_says_so_in_the_footer()
    {
        using var paper = new Paper(FormPrinter.Print(new FilledForm(LayoutFiles.Of("BS-F2"), Samples.Of("BS-F2")) { Number = "L260512-003", OnBehalf = true }, Full));
        Assert.Contains("编号：L260512-003（代录）", Assert.Single(paper.Footers), StringComparison.Ordinal);
    }

    [Fact]
    public void A_committee_may_drop_the_annex_mark_and_word_its_own_notes()
    {
        var layout = LayoutFiles.Of("BS-F2") with { AnnexMark = null, Notes = ["请于{when}前交。"], Texts = new Dictionary<string, string> { ["when"] = "月底" } };
        using var paper = new Paper(FormPrinter.PrintBlank(layout, Full));
        Assert.Equal(["宝山区政协“三联系”制度联系情况反馈表", "注：请于月底前交。"], paper.Lines);
    }

    [Fact]
    public void Own_tiers_and_ways_take_the_place_of_the_sheets()
    {
        var data = new FormDataBuilder().Choices("way", [new("visit", "串门"), new("other", "其他")]).Tick("way", "visit").Build();
        using var paper = Print("CN-F1", data);
        Assert.Equal("联系方式 | （√）串门（）其他@3", paper.Table(0)[4]);
    }

    [Fact]
    public void A_bundle_lists_its_papers_and_gives_each_its_own_page_direction_and_footer()
    {
        var forms = new[] { "HZ-F2", "CN-F2", "HZ-F2" }.Select((id, i) => new FilledForm(LayoutFiles.Of(id), Samples.Of(id)) { Number = $"L26-{i + 1}", Caption = $"第{i + 1}次 走访" }).ToList();
        var docx = FormPrinter.PrintBundle(new BundleCover("韦家明委员2026年联系服务登记表", ["政协贺州市委员会", "2026年1月1日至12月20日"]), forms, Full);
        SamplePrintTests.Save("bundle", docx);
        using var paper = new Paper(docx);

        Assert.Empty(paper.Faults);
        Assert.Equal(["序号 | 编号 | 表名 | 事项", "1 | L26-1 | 委员结对联系服务界别群众登记表 | 第1次走访", "2 | L26-2 | 联系台账 | 第2次走访", "3 | L26-3 | 委员结对联系服务界别群众登记表 | 第3次走访"], paper.Table(0));
        Assert.Contains("共3份", paper.Lines);
        Assert.Equal([false, false, true, false], paper.Body.Descendants<PageSize>().Select(p => p.Orient?.Value == PageOrientationValues.Landscape));
        Assert.Equal(3, paper.Footers.Count(f => f.Contains("编号：L26-", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_empty_bundle_is_a_sound_paper_too()
    {
        using var paper = new Paper(FormPrinter.PrintBundle(new BundleCover("空", []), [], Full));
        Assert.Empty(paper.Faults);
    }

    [Fact]
    public void The_card_carries_its_code_and_the_studio_as_many_members_as_there_are()
    {
        using var card = Print("JJ-F2", SamplePrintTests.WithQr(Samples.Of("JJ-F2")));
        Assert.Equal(1, card.Pictures);
        var docx = FormPrinter.Print(new FilledForm(LayoutFiles.Of("DC-F1"), Samples.Studio(12)), Full);
        SamplePrintTests.Save("DC-F1-many", docx);
        using var studio = new Paper(docx);
        Assert.StartsWith("参与委员^13 | 姓名", studio.Table(0)[5], StringComparison.Ordinal);
        Assert.Equal(2, studio.Tables);
        Assert.Contains("附页", studio.Lines);
        Assert.StartsWith("工作室名称@2 | ", studio.Table(1)[0], StringComparison.Ordinal);
        Assert.StartsWith("主席会议意见@2 | ", studio.Table(1)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 1)]
    [InlineData(40, 3)]
    public void A_label_whose_rows_go_on_stands_on_every_page(int members, int pages)
    {
        using var studio = Print("DC-F1", Samples.Studio(members));
        Assert.Equal(pages, studio.Tables);
        var rows = Enumerable.Range(0, pages).SelectMany(studio.Table).ToList();
        Assert.Equal(members > 20 ? 1 : 0, rows.Count(r => r.StartsWith("参与委员（续）^", StringComparison.Ordinal)));
        Assert.Equal(members, rows.Count(r => r.Contains("文化服务", StringComparison.Ordinal)));
        Assert.Empty(studio.Faults);
    }

    [Fact]
    public void The_same_form_printed_at_the_same_time_has_the_same_words()
    {
        using var one = Print("HZ-F2", Samples.Of("HZ-F2"));
        using var two = Print("HZ-F2", Samples.Of("HZ-F2"));
        Assert.Equal(one.Body.OuterXml.Length, two.Body.OuterXml.Length);
        Assert.Equal(one.Everything, two.Everything);
    }

    private static Paper Print(string id, FormData data)
    {
        var docx = FormPrinter.Print(new FilledForm(LayoutFiles.Of(id), data), Full);
        var paper = new Paper(docx);
        if (paper.Tables >= 2 && id is "BS-F1" or "BS-F2")
        {
            SamplePrintTests.Save($"{id}-continued", docx);
        }

        return paper;
    }
}
