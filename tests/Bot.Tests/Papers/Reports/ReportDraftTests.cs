using DocumentFormat.OpenXml.Packaging;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Bot.Tests.Years;
using WeLiaison.Documents.Reports;
using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Bot.Tests.Papers.Reports;

/// <summary>Reports are drafted from the same figures as duties and dashboards, and say so cell by cell.</summary>
public sealed class ReportDraftTests
{
    public static TheoryData<string, string> Reports
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var committee in The.Committees)
            {
                foreach (var report in The.Of(committee).Reports)
                {
                    all.Add(committee, report.Id);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_report_of_every_regulation_is_drafted_with_citation_period_and_every_section(string committee, string report)
    {
        var spring = new BusySpring(committee);
        var rule = spring.Regulation.FindReport(report)!;
        var request = spring.Request(report, rule.Rhythm switch { PeriodKind.Month => "2026-06", PeriodKind.Quarter => "2026Q2", PeriodKind.HalfYear => "2026H1", _ => "2026" });
        var drafts = spring.Draft(request);
        var docx = ReportPaper.Docx(rule, drafts, BusySpring.Options);
        Show($"report-{committee}-{report}", docx);
        var page = PaperPage.Of(docx);
        Assert.Contains($"《{spring.Regulation.Identity.Title}》", page, StringComparison.Ordinal);
        Assert.Contains($"（{request.Days}）", page, StringComparison.Ordinal);
        Assert.All(rule.Contents, heading => Assert.Contains($"、{heading}\n", page, StringComparison.Ordinal));
        Assert.All(rule.To, to => Assert.Contains(to, page, StringComparison.Ordinal));
        Assert.Contains(rule.Sheet ? "制表：" : "（盖章）", page, StringComparison.Ordinal);
        Assert.Equal(rule.ToEach ? rule.To.Count : drafts.Count, page.Split(drafts[0].Paper.Title + "\n").Length - 1);
        using var book = SpreadsheetDocument.Open(new MemoryStream(ReportPaper.Xlsx(drafts, BusySpring.Options)), false);
        Assert.Equal(drafts[0].Paper.Body.OfType<ReportTable>().Count(), book.WorkbookPart!.WorksheetParts.Count());
    }

    [Theory]
    [InlineData("baoshan")]
    [InlineData("cangnan")]
    [InlineData("jingjiang")]
    [InlineData("dongcheng")]
    public void The_half_years_duties_are_those_of_the_duty_book_cell_by_cell(string committee)
    {
        var spring = new BusySpring(committee);
        var draft = Assert.Single(spring.Draft(spring.Request("half-yearly", "2026H1")));
        var book = DutyBook.Of(spring.Regulation, The.Calendar, spring.Town.Records).Table(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1));
        var expected = book.Sums().Where(s => s.Duty.Measure is not ReportMeasure).Select(s => $"{s.Duty.Article} {s.Part} {s.Period.Label} {s.Bearers - s.Exempt} {s.Met} {s.Overdue} {s.Exempt}");
        var printed = BusySpring.Table(draft, "任务完成情况").Rows.Select(r => $"{r[0].Text} {PartOf(spring.Regulation, r[1].Text!)} {r[2].Text} {r[3].Number} {r[4].Number} {r[5].Number} {r[6].Number}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), printed.Order(StringComparer.Ordinal));
        var owing = book.Shortfalls.Where(s => s.Duty.Measure is not ReportMeasure).Select(s => $"{s.Duty.Article} {s.Period.Label} {s.Owed} {s.Done} {s.Left}");
        Assert.Equal(owing.Order(StringComparer.Ordinal), BusySpring.Table(draft, "尚未完成的任务").Rows.Select(r => $"{r[1].Text} {r[3].Text} {r[4].Number} {r[5].Number} {r[6].Number}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_months_sheet_says_how_often_by_whom_and_lists_the_records_behind()
    {
        var spring = new BusySpring("baoshan");
        var draft = Assert.Single(spring.Draft(spring.Request("monthly", "2026-03")));
        Assert.Equal("宝山区政协“三联系”2026年3月统计表", draft.Paper.Title);
        Assert.Equal(["填报：专委办　　报送：区政协办公室"], draft.Paper.Lines);
        Assert.Equal(["主席会议成员联系政协常委和专委会主任 | 0 | 0 | 0", "政协常委和专委会主任联系委员 | 0 | 0 | 0", "委员联系界别群众 | 1 | 1 | 1", "合计 | 1 | 1 | 1"], BusySpring.Rows(BusySpring.Table(draft, "各级联系情况")));
        Assert.Equal(["教育界 | 1 | 1 | 1"], BusySpring.Rows(BusySpring.Table(draft, "各界别")));
        Assert.Equal(["王磊 |  | 经济界 | 经济委 | "], BusySpring.Rows(BusySpring.Table(draft, "本期没有")));
        Assert.Equal(["L001 | 2026-03-05 | 周敏 | 李平𠮷 | 走访 | 了解情况\n建议：装感应灯 | "], BusySpring.Rows(BusySpring.Table(draft, "联系记录")));
        Assert.Contains("标明“下级联系情况”的联系1次：L001。", BusySpring.Words(draft), StringComparison.Ordinal);
        Assert.Contains("2026年3月收到意见0件，办结0件。", BusySpring.Words(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void A_half_years_paper_tells_opinions_results_examples_and_what_is_open()
    {
        var spring = new BusySpring("jingjiang");
        var draft = Assert.Single(spring.Draft(spring.Request("half-yearly", "2026H1")));
        Assert.Equal(["Y260401-001 | 2026-04-01 | 周敏 | 发展与民生 | 路灯坏了 | 已收到"], BusySpring.Rows(BusySpring.Table(draft, "意见收办")));
        Assert.Equal(["提案 | 关于楼道照明的建议 | 周敏 | 2026-05-06 | "], BusySpring.Rows(BusySpring.Table(draft, "履职成果")));
        Assert.Equal(["2026-05-20 | 办实事 | 周敏 | 办了什么：办了什么的情况；为谁办：为谁办的情况；结果：结果的情况", "2026-05-20 | 典型 | 周敏 | 事迹：事迹的情况；宣传情况：宣传情况的情况"], BusySpring.Rows(BusySpring.Table(draft, "办实事、典型")));
        var words = BusySpring.Words(draft);
        Assert.Contains("2026年上半年，靖江市政协共有1人开展联系2次。按方式，上门走访1次、电话1次。收到意见1件，办结0件。形成提案1件。", words, StringComparison.Ordinal);
        Assert.Contains("本期收到的意见还有1件没有办结，最早的是Y260401-001。", words, StringComparison.Ordinal);
        Assert.Contains("“选定联系对象5至6名”（三（一）、表注2，2026年）还有2人没有完成：周敏、王磊。", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Street_groups_and_studios_are_told_by_their_own_records()
    {
        var spring = new BusySpring("dongcheng");
        var groups = Assert.Single(spring.Draft(spring.Request("street-groups", "2026H1")));
        Assert.Equal([$"东四街道 | 提案委 | 2 | 未交 | {string.Join('、', spring.Regulation.Offers.StreetGroupPosts)} | 17 | 17 | 1 | 1"], BusySpring.Rows(BusySpring.Table(groups, "街道活动小组")));
        Assert.Equal(17, BusySpring.Table(groups, "活动").Rows.Count);
        var studio = Assert.Single(spring.Draft(spring.Request("studio", "2026Q2") with { Person = spring.Member.Id }));
        Assert.Equal("周敏工作室2026年第2季度工作报告", studio.Paper.Title);
        Assert.Equal(["周敏工作室 | 周敏 | 1 | 0 | 1 | 1 | 1"], BusySpring.Rows(BusySpring.Table(studio, "工作室")));
        Assert.Equal(["2026-04-20 | 季度例会 | 商定接待日 |  | ", "2026-05-04 | 接待 | 居民问停车 | 转街道 | 2026-05-08"], BusySpring.Rows(BusySpring.Table(studio, "工作日志")));
    }

    [Fact]
    public void One_special_committees_month_holds_only_its_own_members()
    {
        var spring = new BusySpring("dongcheng");
        var draft = Assert.Single(spring.Draft(spring.Request("monthly", "2026-04") with { SpecialCommittee = "经济委" }));
        Assert.Equal("填报：经济委　　报送：联络室", draft.Paper.Lines[0]);
        Assert.Empty(BusySpring.Table(draft, "联系记录").Rows);
        Assert.Equal(["王磊 |  | 经济界 | 经济委 | "], BusySpring.Rows(BusySpring.Table(draft, "本期没有")));
    }

    [Fact]
    public void Each_member_has_a_sheet_with_the_records_behind_each_duty()
    {
        var spring = new BusySpring("hezhou");
        var drafts = spring.Draft(spring.Request("assessment", "2026"));
        Assert.Equal(["周敏", "王磊"], drafts.Select(d => d.Subject));
        Assert.Contains("三（一） | 每季度走访联系对象 | 2026年第1季度 | 1 | 1 | 0 | 已完成 | L001", BusySpring.Rows(BusySpring.Table(drafts[0], "各项任务次数")));
        Assert.Contains("三（一） | 每季度走访联系对象 | 2026年第1季度 | 1 | 0 | 1 | 逾期 | ", BusySpring.Rows(BusySpring.Table(drafts[1], "各项任务次数")));
        Assert.Equal(["L001", "L002", "L003"], BusySpring.Table(drafts[0], "联系记录").Rows.Select(r => r[0].Text));
    }

    [Theory]
    [InlineData(2, true, 0)]
    [InlineData(2, false, 1)]
    [InlineData(3, true, 1)]
    public void A_member_sees_no_appraisal_that_could_be_guessed_and_the_office_sees_it(int answers, bool forSelf, int rows)
    {
        var spring = new BusySpring("hezhou");
        var asked = Enumerable.Range(0, 3).Select(i => spring.Town.Constituent($"群众{i}")).ToList();
        var held = spring.Town.Put(new Appraisal
        {
            Id = AppraisalId.New(spring.Town.Tick()), Committee = spring.Regulation.Committee, Year = 2026, From = new DateOnly(2026, 12, 1), To = new DateOnly(2026, 12, 31), State = AppraisalState.Closed,
            Surveys = [.. asked.Select(a => new Survey(a.Id, spring.Member.Id))],
        });
        foreach (var one in asked.Take(answers))
        {
            spring.Town.Put(new AppraisalAnswer { Appraisal = held.Id, Committee = spring.Regulation.Committee, Constituent = one.Id, Member = spring.Member.Id, Mark = "满意", At = spring.Town.Tick() });
        }

        var draft = Assert.Single(spring.Draft(spring.Request("assessment", "2026") with { Person = spring.Member.Id, ForSelf = forSelf }));
        Assert.Equal(rows, BusySpring.Table(draft, "群众评议").Rows.Count);
    }

    [Fact]
    public void The_title_of_a_sheet_follows_the_post_and_a_period_ahead_is_refused()
    {
        var spring = new BusySpring("dongcheng");
        spring.Town.Member("郑常委", "常委");
        Assert.Equal(["东城区政协委员年度履职统计表（2026年）", "东城区政协委员年度履职统计表（2026年）", "东城区政协常委年度述职表（2026年）"], spring.Draft(spring.Request("performance", "2026")).Select(d => d.Paper.Title));
        Assert.Equal("report.ahead", Expect.Refusal(ReportDraft.Make(spring.Archive, The.Calendar, spring.Request("monthly", "2026-07") with { Today = new DateOnly(2026, 6, 30) })).Code);
    }

    [Fact]
    public void A_report_without_sections_in_the_file_still_says_the_usual()
    {
        var spring = new BusySpring("cangnan");
        var request = spring.Request("half-yearly", "2026H1");
        var draft = Assert.Single(spring.Draft(request with { Rule = request.Rule with { Sections = [], Sheet = false, Titles = [] } }));
        Assert.Equal("联系制度半年统计表（2026年上半年）", draft.Paper.Title);
        Assert.Equal(["一、总体情况", "二、各项任务完成情况", "三、意见和成果", "四、问题"], draft.Paper.Body.OfType<ReportHeading>().Select(h => h.Text));
    }

    /// <summary>For people who want to look: scripts/look-at-forms.sh names the folder.</summary>
    private static void Show(string name, byte[] docx)
    {
        if (Environment.GetEnvironmentVariable("WELIAISON_FORMS_OUT") is { Length: > 0 } folder)
        {
            System.IO.Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), docx);
        }
    }

    private static string? PartOf(Regulation regulation, string title) => regulation.Tiers.FirstOrDefault(t => title.EndsWith($"（{t.Name}）", StringComparison.Ordinal))?.Id;
}
