using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Forms;
using WeLiaison.Documents.Printing;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Tests.Papers;

/// <summary>Section 12: where each cell comes from.</summary>
public sealed class PaperworkTests
{
    public static TheoryData<string, string> Forms
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var committee in new[] { "baoshan", "cangnan", "jingjiang", "hezhou", "dongcheng" })
            {
                foreach (var form in new Sample(committee).Regulation.Forms)
                {
                    all.Add(committee, form.Id);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_every_committee_is_filled_from_the_records_with_nothing_missing(string committee, string form)
    {
        var sample = new Sample(committee);
        var people = Enumerable.Range(1, 5).Select(i => sample.Links("群众" + "一二三四五"[i - 1])).ToList();
        sample.Meets(new DateOnly(2026, 3, 12), ContactWay.Visit, "反映停车难", people[0], people[1]);
        sample.Meets(new DateOnly(2026, 6, 2), ContactWay.Phone, "问取药的事", people[2]);
        sample.Records.Add(Studio(sample));
        sample.Records.Add(Plan(sample));
        var rule = sample.Regulation.FindForm(form)!;
        var layout = sample.Layouts[rule];
        Assert.True(Paperwork.Fill(sample.Archive, layout, sample.Request(form)).Ok(out var papers, out _));
        Assert.All(papers, paper => Assert.DoesNotContain(FormCheck.Missing(paper.Layout, paper.Data), m => layout.FindField(m.Key)?.Type != FieldType.LongText || m.Key == "content"));
        var text = Text(Paperwork.Print(papers, "一册", [], new PrintOptions(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(8)), Sight.Everything)));
        Assert.Contains("周敏", text);
        Assert.Contains(rule.Title[^3..], text);
    }

    [Theory]
    [InlineData("张主席", "介绍履职情况走访单位见到：张主席")]
    [InlineData("", "介绍履职情况")]
    public void A_visit_to_a_members_unit_prints_whom_it_met_there_and_nothing_where_nobody_was_named(string met, string printed)
    {
        var sample = new Sample("baoshan");
        sample.Records.Add(sample.Meets(new DateOnly(2026, 3, 3), ContactWay.UnitVisit, "介绍履职情况", sample.Links("李建国")) with { Cells = new Dictionary<string, string> { ["met"] = met } });
        var paper = Fill(sample, "BS-F2")[^1];
        var text = Text(Paperwork.Print([paper], "一册", [], new PrintOptions(DateTimeOffset.UnixEpoch, Sight.Everything)));
        Assert.Contains(printed + "专委会", text);
        Assert.True(paper.Data.Ticked("way", "2"));
    }

    [Fact]
    public void A_telephone_call_with_two_people_ticks_box_four_and_names_the_telephone()
    {
        var sample = new Sample("baoshan");
        sample.Meets(new DateOnly(2026, 3, 3), ContactWay.Phone, "问候", sample.Links("李建国"), sample.Links("王秀兰"));
        var paper = Assert.Single(Fill(sample, "BS-F2"));
        Assert.Equal("李建国、王秀兰", paper.Data.Text("linked"));
        Assert.True(paper.Data.Ticked("way", "4"));
        Assert.Equal("电话", paper.Data.Text("wayWords"));
    }

    [Fact]
    public void The_opinions_of_both_steps_stand_in_their_cells_with_name_and_day()
    {
        var sample = new Sample("baoshan");
        var contact = sample.Meets(new DateOnly(2026, 3, 3), ContactWay.Visit, "反映停车难", sample.Links("李建国"));
        sample.Records.Remove(contact);
        sample.Records.Add(contact with { Handling = [new HandlingStep("专委会处理意见", sample.Member.Id, new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.FromHours(8)), "拟转区建交委")] });
        var paper = Assert.Single(Fill(sample, "BS-F2"));
        Assert.Equal("拟转区建交委\n周敏　2026年3月9日", paper.Data.Text("committeeOpinion"));
        Assert.Null(paper.Data.Text("officeOpinion"));
    }

    [Fact]
    public void Suggestions_stand_on_a_new_line_where_the_form_has_no_cell_for_them_and_as_none_where_it_has()
    {
        var (baoshan, hezhou) = (new Sample("baoshan"), new Sample("hezhou"));
        var told = baoshan.Meets(new DateOnly(2026, 3, 3), ContactWay.Visit, "停车难", baoshan.Links("李建国"));
        baoshan.Records.Remove(told);
        baoshan.Records.Add(told with { Suggestion = "夜间开放车库" });
        hezhou.Meets(new DateOnly(2026, 3, 3), ContactWay.Visit, "送医下乡", hezhou.Links("韦桂英"));
        Assert.Equal("停车难\n建议：夜间开放车库", Assert.Single(Fill(baoshan, "BS-F2")).Data.Text("content"));
        Assert.Equal("无", Assert.Single(Fill(hezhou, "HZ-F2")).Data.Text("suggestions"));
    }

    [Fact]
    public void A_card_row_is_signed_by_the_constituents_yes_in_chat_and_stays_open_without_it()
    {
        var sample = new Sample("jingjiang");
        var friend = sample.Links("吴桂英");
        var (first, second) = (sample.Meets(new DateOnly(2026, 3, 3), ContactWay.Visit, "问课后服务", friend), sample.Meets(new DateOnly(2026, 5, 3), ContactWay.Phone, "路灯", friend));
        sample.Meets(new DateOnly(2026, 6, 3), ContactWay.Visit, "看路灯", friend);
        sample.Records.Remove(second);
        sample.Records.Add(second with { Confirmations = new Dictionary<PersonId, string> { [friend.Id] = OtherSide.Confirmed } });
        var link = sample.Records.OfType<Domain.Links.Link>().Single();
        Assert.True(new Domain.Cards.ServiceCard { Id = Domain.Cards.ServiceCardId.New(DateTimeOffset.UnixEpoch), Committee = sample.Regulation.Committee, Link = link.Id, Member = sample.Member.Id, Constituent = friend.Id, Year = 2026, Mark = "满意" }
            .Enter(new Domain.Cards.CardEntry(new DateOnly(2026, 3, 5), "visit", "问课后服务", first.Id, "chat"), Sample.Today).Ok(out var card, out _));
        sample.Records.Add(card!);
        var layout = sample.Layouts[sample.Regulation.FindForm("JJ-F2")!];
        Assert.True(Paperwork.Fill(sample.Archive, layout, sample.Request("JJ-F2") with { ScanAddress = "http://weixin.qq.com/q/02abc" }).Ok(out var papers, out _));
        var paper = Assert.Single(papers).Data;
        Assert.Equal(["本人已在微信确认\n2026年3月5日", "本人已在微信确认", null], paper.Entries("entries").Select(r => r.Text("signature")));
        Assert.True(paper.Ticked("rating", "满意"));
        Assert.Equal("微信扫一扫，和周敏委员联系", paper.Text("scanHint"));
        Assert.True(paper.Pictures["qr"].Span.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
        Assert.Null(Assert.Single(Fill(sample, "JJ-F2")).Data.Text("scanHint"));
    }

    [Fact]
    public void A_visit_to_two_people_makes_two_of_贺州s_papers_in_one_bundle()
    {
        var sample = new Sample("hezhou");
        sample.Meets(new DateOnly(2026, 3, 3), ContactWay.Visit, "送医下乡", sample.Links("韦桂英"), sample.Links("莫小兰"));
        Assert.Equal(["韦桂英", "莫小兰"], Fill(sample, "HZ-F2").Select(p => p.Data.Text("linkedName")));
    }

    [Fact]
    public void Only_the_office_reads_what_only_the_office_may_see()
    {
        var sample = new Sample("baoshan");
        var contact = sample.Meets(new DateOnly(2026, 3, 3), ContactWay.Visit, "家里有难处", sample.Links("李建国"));
        sample.Records.Remove(contact);
        sample.Records.Add(contact with { Flags = [ContactFlags.OfficeOnly], Suggestion = "请帮忙" });
        var paper = Assert.Single(Fill(sample, "BS-F2"));
        Assert.DoesNotContain("难处", paper.Data.Text("content")!);
        Assert.DoesNotContain("请帮忙", paper.Data.Text("content")!);
    }

    [Theory]
    [InlineData("𠮷田㐂")]
    [InlineData("小明😀👨‍👩‍👧")]
    [InlineData("买买提·吾守尔")]
    public void Rare_characters_and_emoji_in_a_name_come_out_on_paper_as_they_went_in(string name)
    {
        var sample = new Sample("jingjiang");
        sample.Links(name);
        var text = Text(Paperwork.Print(Fill(sample, "JJ-F1"), "", [], new PrintOptions(DateTimeOffset.UnixEpoch, Sight.Masked)));
        Assert.Contains(name, text);
        Assert.DoesNotContain("13900000001", text);
    }

    [Fact]
    public void A_text_of_ten_thousand_characters_goes_on_under_附页_and_nothing_is_cut()
    {
        var sample = new Sample("baoshan");
        sample.Meets(new DateOnly(2026, 3, 3), ContactWay.Visit, string.Concat(Enumerable.Range(0, 2500).Select(i => $"{i:0000}")), sample.Links("李建国"));
        var text = Text(Paperwork.Print(Fill(sample, "BS-F2"), "", [], new PrintOptions(DateTimeOffset.UnixEpoch, Sight.Masked)));
        Assert.Contains("附页", text);
        Assert.Contains("2499", text);
    }

    [Fact]
    public void A_paper_without_anything_to_print_says_so()
    {
        var sample = new Sample("baoshan");
        Assert.False(Paperwork.Fill(sample.Archive, sample.Layouts[sample.Regulation.FindForm("BS-F1")!], sample.Request("BS-F1")).Ok(out _, out var refusal));
        Assert.Equal("paper.nothing", refusal!.Code);
    }

    private static IReadOnlyList<FilledForm> Fill(Sample sample, string form) =>
        Paperwork.Fill(sample.Archive, sample.Layouts[sample.Regulation.FindForm(form)!], sample.Request(form)).Ok(out var papers, out var refusal) ? papers : throw new InvalidOperationException(refusal.Code);

    internal static Studio Studio(Sample sample) => new()
    {
        Id = StudioId.New(DateTimeOffset.UnixEpoch), Committee = sample.Regulation.Committee, Name = "周敏工作室", Address = "东四街道", Head = sample.Member.Id, AppliedOn = new DateOnly(2026, 2, 1), AppliedBy = sample.Member.Id,
        Opinions = [.. (sample.Regulation.FindWorkflow("studio")?.Steps ?? []).Select(s => new StudioOpinion(s.Name, "同意", "", sample.Member.Id, new DateOnly(2026, 2, 9)))],
    };

    internal static Domain.Plans.WorkPlan Plan(Sample sample) => new()
    {
        Id = Domain.Plans.WorkPlanId.New(DateTimeOffset.UnixEpoch), Committee = sample.Regulation.Committee, Owner = Domain.Duties.Bearer.Of(sample.Member.Id), Year = 2026, Goals = "每季度走访一轮",
        Contacts = [new Domain.Plans.PlannedContact("第一季度", "群众一", "走访", "就业")], SubmittedOn = new DateOnly(2026, 1, 12),
    };

    private static string Text(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return string.Concat(document.MainDocumentPart!.Document.Body!.Descendants().Select(e => e is Text t ? t.Text : e is NoBreakHyphen ? "-" : string.Empty));
    }
}
