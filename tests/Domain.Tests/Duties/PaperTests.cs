using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Lists;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

public sealed class PaperTests
{
    [Fact]
    public void A_report_is_due_after_its_period_and_to_each_addressee_where_the_file_says_so()
    {
        var town = new Town(The.Dongcheng);
        var office = Bearer.Organ("联络室");
        var half = town.Duties(office, "DC-A3-07", "2026-07-15", from: "2026-01-01")[0];
        Assert.Equal((DutyState.Near, Town.Day("2026-07-15"), "2026年上半年"), (half.State, half.Due, half.Period.Label));
        Send(town, office, "half-yearly", "2026-01-01", "党组", "2026-07-10");
        Send(town, office, "half-yearly", "2026-01-01", "主席会", "2026-07-10");
        var two = town.Duties(office, "DC-A3-07", "2026-07-16", from: "2026-01-01")[0];
        Assert.Equal(DutyState.Overdue, two.State);
        Assert.Equal("常委会", Assert.Single(two.Open).Name);
        Send(town, office, "half-yearly", "2026-01-01", "常委会", "2026-07-17");
        Assert.Equal(DutyState.DoneLate, town.Duties(office, "DC-A3-07", "2026-07-18", from: "2026-01-01")[0].State);

        town.Member("周敏", committee: "提案委");
        var room = Bearer.Committee("提案委");
        Send(town, room, "monthly", "2026-05-01", "联络室", "2026-06-05");
        Assert.Equal([DutyState.Done, DutyState.NotYetDue], town.Duties(room, "DC-A3-09b", "2026-06-05", from: "2026-05-01").Select(s => s.State).Select(s => s == DutyState.Near ? DutyState.NotYetDue : s));

        var baoshan = new Town(The.Baoshan);
        Assert.Equal([Town.Day("2026-02-05"), Town.Day("2026-03-05")], baoshan.Duties(Bearer.Organ("专委办"), "BS-28a", "2026-02-20").Select(s => s.Due!.Value));
    }

    [Fact]
    public void Plans_and_lists_of_organs_are_due_by_the_end_of_March()
    {
        var town = new Town(The.Dongcheng);
        town.Member("周敏", committee: "提案委");
        var (room, office) = (Bearer.Committee("提案委"), Bearer.Organ("联络室"));
        Assert.Equal((DutyState.Overdue, DutyState.Overdue), (town.Duty(room, "DC-10", "2026-04-01").State, town.Duty(office, "DC-11", "2026-04-01").State));
        town.Put(Expect.Value(new WorkPlan { Id = WorkPlanId.New(town.Tick()), Committee = The.Dongcheng.Committee, Owner = room, Year = 2026, Kind = "年度计划", Goals = "界别活动四次", Activities = ["界别调研"] }.Submit(Town.Day("2026-03-20"))));
        town.Put(new KeptList { Id = KeptListId.New(town.Tick()), Committee = The.Dongcheng.Committee, Name = "民生协商议题", Year = 2026, Items = [new KeptItem("老楼加装电梯")], On = Town.Day("2026-04-10") });
        Assert.Equal((DutyState.Done, DutyState.DoneLate), (town.Duty(room, "DC-10", "2026-04-11").State, town.Duty(office, "DC-11", "2026-04-11").State));

        var group = town.Put(new StreetGroup { Id = StreetGroupId.New(town.Tick()), Committee = The.Dongcheng.Committee, Street = "景山街道" });
        var bearer = new Bearer(BearerKind.StreetGroup, group.Id.ToString());
        town.Put(Expect.Value(new WorkPlan { Id = WorkPlanId.New(town.Tick()), Committee = The.Dongcheng.Committee, Owner = bearer, Year = 2026, Kind = "街道小组计划", Goals = "一街一策" }.Submit(Town.Day("2026-03-31"))));
        Assert.Equal(DutyState.Done, town.Duty(bearer, "DC-A2-06", "2026-04-11").State);
    }

    [Fact]
    public void A_sector_has_six_things_or_shows_which_are_missing()
    {
        var town = new Town(The.Dongcheng);
        town.Put(new OrganChart
        {
            Committee = The.Dongcheng.Committee,
            Sectors = [new ChartSector("教育界", new Dictionary<string, IReadOnlyList<string>> { ["六有"] = ["有组织依托", "有召集人", "有联络员", "有工作计划"] }, [])],
        });
        var six = town.Duty(Bearer.Sector("教育界"), "DC-12", "2026-05-01");
        Assert.Equal((6, 4, DutyState.Short), (six.Owed, six.Done, six.State));
        Assert.Equal(["有活动经费", "有活动场所"], six.Open.Select(o => o.Name));
        Assert.Contains(town.Book().Gaps(Town.Day("2026-05-01")), g => g.Item.Name == "教育界：有活动场所");
    }

    [Fact]
    public void Sectors_leaders_and_members_without_links_are_gaps()
    {
        var town = new Town(The.Baoshan);
        var (head, chair) = (town.Member("陈主任", "专委会主任", sector: "经济界"), town.Member("主席", "主席", sector: "中共"));
        var member = town.Member("周敏", sector: "教育界");
        town.Link(member, town.Constituent("李平"));
        var day = Town.Day("2026-05-01");
        Assert.Equal(["陈主任", "周敏", "中共", "经济界"], town.Book().Gaps(day).Select(g => g.Item.Name).Order(new Known("陈主任", "周敏", "中共", "经济界")));
        town.Link(chair, head, "tier1");
        town.Link(head, member, "tier2");
        town.Link(head, town.Constituent("王芳"));
        town.Link(chair, town.Constituent("赵强"));
        Assert.Empty(town.Book().Gaps(day));
        Assert.Equal(DutyState.Done, town.Duty(Bearer.Organ("专委办"), "BS-15", "2026-05-01").State);

        // What the chart knows of one sector (推荐名单, 六有) hides no other.
        town.Put(new OrganChart { Committee = town.Regulation.Committee, Sectors = [new ChartSector("工会", new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal), [])] });
        Assert.Equal(["工会"], town.Book().Gaps(day).Select(g => g.Item.Name));
        town.Member("吴芳", sector: "医卫");
        Assert.Equal(["医卫", "工会"], town.Book().Gaps(day).Where(g => g.Item.Name.Length == 2 && g.Item.Name != "吴芳").Select(g => g.Item.Name).Order(new Known("医卫", "工会")));

        var cangnan = new Town(The.Cangnan);
        cangnan.Member("王常委", "常委");
        Assert.Equal(["王常委"], cangnan.Book().Gaps(day).Where(g => g.Duty.Id == "CN-11a").Select(g => g.Item.Name));
    }

    [Fact]
    public void A_members_plan_is_due_and_may_come_late()
    {
        var town = new Town(The.Jingjiang);
        var member = town.Member("周敏");
        Assert.Equal(DutyState.Overdue, town.Duty(member, "JJ-07", "2026-04-16").State);
        town.Put(Expect.Value(new WorkPlan { Id = WorkPlanId.New(town.Tick()), Committee = The.Jingjiang.Committee, Owner = Bearer.Of(member.Id), Year = 2026, Goals = "走访四次" }.Submit(Town.Day("2026-04-20"))));
        Assert.Equal(DutyState.DoneLate, town.Duty(member, "JJ-07", "2026-04-21").State);

        var hezhou = new Town(The.Hezhou);
        var other = hezhou.Member("韦芳");
        hezhou.Put(new SetDay { Committee = The.Hezhou.Committee, Name = "全会报到", Year = 2026, On = Town.Day("2026-01-18") });
        Assert.Equal(DutyState.Overdue, hezhou.Duty(other, "HZ-09", "2026-01-19").State);
        hezhou.File(other, "HZ-F4", "2026-01-18");
        Assert.Equal(DutyState.Done, hezhou.Duty(other, "HZ-09", "2026-01-19").State);
    }

    [Fact]
    public void A_diary_with_summary_is_due_by_the_end_of_November()
    {
        var town = new Town(The.Jingjiang);
        var member = town.Member("周敏");
        Assert.Equal((DutyState.NotYetDue, DutyState.Near, DutyState.Overdue), (State("2026-10-30"), State("2026-10-31"), State("2026-12-01")));
        town.File(member, "JJ-F3", "2026-11-29");
        Assert.Equal(DutyState.Done, State("2026-12-01"));

        DutyState State(string day) => town.Duty(member, "JJ-14", day).State;
    }

    [Fact]
    public void Sheets_for_everybody_are_due_a_month_after_the_year()
    {
        var town = new Town(The.Jingjiang);
        var (a, b) = (town.Member("周敏"), town.Member("王磊"));
        town.Member("上一届", to: "2024-12-31");
        var office = Bearer.Organ("办公室");
        Send(town, office, "assessment", "2025-01-01", "考核", "2026-01-20", a.Id);
        var sheets = town.Duties(office, "JJ-19", "2026-02-01", from: "2025-06-01")[0];
        Assert.Equal((2, 1, DutyState.Overdue, "王磊", Town.Day("2026-01-31")), (sheets.Owed, sheets.Done, sheets.State, Assert.Single(sheets.Open).Name, sheets.Due));
        Send(town, office, "assessment", "2025-01-01", "考核", "2026-01-21", b.Id);
        Assert.Equal(DutyState.Done, town.Duties(office, "JJ-19", "2026-02-01", from: "2025-06-01")[0].State);
    }

    [Fact]
    public void The_information_sheet_follows_the_links_and_is_due_by_the_next_session()
    {
        var town = new Town(The.Hezhou);
        var member = town.Member("周敏");
        Assert.Equal(DutyState.NotApplicable, town.Duty(member, "HZ-14", "2026-05-01").State);
        town.Link(member, town.Constituent("王秀兰"), from: "2025-06-01");
        town.Put(new SetDay { Committee = The.Hezhou.Committee, Name = "全会报到", Year = 2026, On = Town.Day("2026-01-18") });
        town.File(member, "HZ-F1", "2025-06-20");
        Assert.Equal(DutyState.Done, town.Duty(member, "HZ-14", "2026-05-01").State);
        town.Link(member, town.Constituent("新对象"), from: "2026-08-01");
        town.Put(new SetDay { Committee = The.Hezhou.Committee, Name = "全会报到", Year = 2027, On = Town.Day("2027-01-17") });
        Assert.Equal((DutyState.NotYetDue, Town.Day("2027-01-17")), (town.Duty(member, "HZ-14", "2026-09-01").State, town.Duty(member, "HZ-14", "2026-09-01").Due!.Value));
        Assert.Equal(DutyState.Overdue, town.Duty(member, "HZ-14", "2027-01-18").State);
    }

    private static void Send(Town town, Bearer by, string report, string period, string to, string on, PersonId? about = null) => town.Put(new ReportSending
    {
        Id = ReportSendingId.New(town.Tick()), Committee = town.Regulation.Committee, Report = report, By = by, PeriodFrom = Town.Day(period), To = to, On = Town.Day(on), SentBy = PersonId.New(town.Tick()), About = about,
    });

    /// <summary>Orders names as they are listed, so that a set can be compared as a list.</summary>
    private sealed class Known(params string[] names) : IComparer<string>
    {
        public int Compare(string? x, string? y) => Array.IndexOf(names, x).CompareTo(Array.IndexOf(names, y));
    }
}
