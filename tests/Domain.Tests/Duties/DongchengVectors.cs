using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

public sealed class DongchengVectors
{
    [Fact]
    public void T_22_a_forum_in_March_meets_the_first_half_and_the_second_is_overdue_in_January()
    {
        var town = new Town(The.Dongcheng);
        var standing = town.Member("郑常委", "常委");
        town.Put(Gathering(town, standing, "联系委员集体座谈会", "2026-03-20"));
        Assert.Equal(DutyState.Done, town.Duty(standing, "DC-A3-05", "2026-06-30").State);
        var july = town.Duties(standing, "DC-A3-05", "2026-07-01");
        Assert.Equal((2, DutyState.NotYetDue, Town.Day("2026-12-31")), (july.Count, july[1].State, july[1].Due));
        Assert.Equal(DutyState.Near, town.Duties(standing, "DC-A3-05", "2026-12-31")[1].State);
        Assert.Equal(DutyState.Overdue, town.Duties(standing, "DC-A3-05", "2027-01-01", from: "2026-01-01")[1].State);
        Assert.Contains(town.Book().Now(Bearer.Of(standing.Id), Town.Day("2027-01-01")), s => s is { Duty.Id: "DC-A3-05", State: DutyState.Overdue });
    }

    [Fact]
    public void T_23_a_vice_chairs_May_is_done_June_is_overdue_in_July_and_the_secretary_general_owes_none()
    {
        var town = new Town(The.Dongcheng);
        var vice = town.Member("陈副主席", "副主席");
        var secretary = town.Member("林秘书长", "秘书长");
        town.Contact(vice, "2026-05-12", ContactWay.Visit, town.Member("周敏"));
        var months = town.Duties(vice, "DC-A3-04", "2026-07-01", from: "2026-05-01");
        Assert.Equal([DutyState.Done, DutyState.Overdue, DutyState.NotYetDue], months.Select(m => m.State));
        Assert.Empty(town.Duties(secretary, "DC-A3-04", "2026-07-01"));
        Assert.Equal(DutyState.Near, town.Duties(vice, "DC-A3-04", "2026-06-30")[^1].State);
    }

    [Fact]
    public void A_month_missed_long_ago_stays_in_the_table_and_is_not_told_again_and_again()
    {
        var town = new Town(The.Dongcheng);
        var vice = town.Member("陈副主席", "副主席");
        town.Contact(vice, "2026-02-12", ContactWay.Visit, town.Member("周敏"));
        var told = town.Book().Now(Bearer.Of(vice.Id), Town.Day("2026-10-01")).Where(s => s.Duty.Id == "DC-A3-04").Select(s => s.Period.From.Month);
        Assert.Equal([2, 8, 9, 10], told);
        Assert.Equal(10, town.Duties(vice, "DC-A3-04", "2026-10-01").Count);
        var office = town.Book().Now(Bearer.Organ("办公室"), Town.Day("2026-10-01")).Where(s => s.Duty.Id == "DC-A3-09a");
        Assert.Equal(10, office.Count(s => s.Period.From.Year == 2026));
    }

    [Fact]
    public void T_24_a_groups_report_counts_for_each_of_its_six_named_members()
    {
        var town = new Town(The.Dongcheng);
        var members = Enumerable.Range(1, 6).Select(i => town.Member($"委员{i}")).ToList();
        var other = town.Member("没署名");
        town.Put(Expect.Value(new Outcome
        {
            Id = OutcomeId.New(town.Tick()), Committee = The.Dongcheng.Committee, Kind = "社情民意信息", Title = "关于胡同停车的建议", Authors = [.. members.Select(m => m.Id)], InNameOf = "景山街道活动小组", On = Town.Day("2026-04-01"),
        }.Submit(Town.Day("2026-04-01"))));
        Assert.All(members, m => Assert.Equal(DutyState.Done, town.Duty(m, "DC-A3-06", "2026-05-01").State));
        Assert.Equal(DutyState.NotYetDue, town.Duty(other, "DC-A3-06", "2026-05-01").State);
    }

    [Fact]
    public void T_25_a_member_whom_nobody_links_is_a_gap_of_the_office_and_no_debt_of_the_member()
    {
        var town = new Town(The.Dongcheng);
        var member = town.Member("周敏");
        var standing = town.Member("郑常委", "常委");
        var linked = town.Member("王磊");
        town.Link(standing, linked, "tier2");
        Assert.DoesNotContain(town.Book().Of(Bearer.Of(member.Id), Town.Day("2026-01-01"), Town.Day("2026-05-01"), Town.Day("2026-05-01")), s => s.IsDebt);
        var gaps = town.Book().Gaps(Town.Day("2026-05-01"));
        Assert.Equal([("DC-01", "郑常委"), ("DC-02", "周敏")], gaps.Where(g => g.Duty.Id is "DC-01" or "DC-02").Select(g => (g.Duty.Id, g.Item.Name)));
        Assert.Equal((2, 1, DutyState.Short), (town.Duty(Bearer.Organ("联络室"), "DC-02", "2026-05-01").Owed, town.Duty(Bearer.Organ("联络室"), "DC-02", "2026-05-01").Done, town.Duty(Bearer.Organ("联络室"), "DC-02", "2026-05-01").State));
    }

    [Fact]
    public void T_26_a_second_street_group_warns_and_staff_may_allow_it()
    {
        var town = new Town(The.Dongcheng);
        var member = town.Member("周敏");
        var most = The.Dongcheng.FindDuty("DC-A2-03")!.Max;
        var first = Expect.Value(Group(town, "景山街道").Join(member.Id, [], most, staffConsents: false));
        var second = Group(town, "东四街道");
        Assert.Equal(("group.second", "景山街道"), (Expect.Refusal(second.Join(member.Id, [first], most, false)).Code, Expect.Refusal(second.Join(member.Id, [first], most, false)).Detail));
        town.Put(first);
        Assert.False(town.Duty(member, "DC-A2-03", "2026-05-01").BeyondMax);
        town.Put(Expect.Value(second.Join(member.Id, [first], most, staffConsents: true)));
        var standing = town.Duty(member, "DC-A2-03", "2026-05-01");
        Assert.True(standing is { BeyondMax: true, IsDebt: false });
    }

    [Fact]
    public void T_27_an_application_refused_by_the_secretary_general_ends_and_later_steps_stay_empty()
    {
        var town = new Town(The.Dongcheng);
        var applicant = town.Member("周敏");
        var (day, room, liaison, secretary) = (Town.Day("2026-05-06"), town.Staff("吴科", "提案委", "专委会工作室"), town.Staff("林科", "联络室"), town.Member("林秘书长", "秘书长"));
        var studio = Expect.Value(StudioSteps.Apply(new Studio { Id = StudioId.New(town.Tick()), Committee = The.Dongcheng.Committee, Name = "周敏委员工作室", Address = "景山东街1号", Head = applicant.Id, AppliedBy = applicant.Id, AppliedOn = day, SpecialCommittee = "提案委" }));
        Assert.Equal("studio.role", Expect.Refusal(studio.Decide(The.Dongcheng, liaison, "同意", "同意", day)).Code);
        studio = Expect.Value(studio.Decide(The.Dongcheng, room, "同意", "符合条件", day));
        studio = Expect.Value(studio.Decide(The.Dongcheng, liaison, "同意", "同意", day));
        Assert.Equal("studio.reason", Expect.Refusal(studio.Decide(The.Dongcheng, secretary, "不同意", " ", day)).Code);
        studio = Expect.Value(studio.Decide(The.Dongcheng, secretary, "不同意", "场所尚未落实", day));
        Assert.Equal((StudioState.Refused, "场所尚未落实"), (studio.State, studio.Reason));
        Assert.Equal(["专委会工作室意见", "委员联络室意见", "秘书长意见"], studio.Opinions.Select(o => o.Step));
        Assert.Null(studio.Waiting(The.Dongcheng));
        Assert.Equal("studio.no-step", Expect.Refusal(studio.Decide(The.Dongcheng, town.Member("陈副主席", "副主席"), "同意", "同意", day)).Code);
    }

    [Fact]
    public void All_tiers_and_attended_activities_add_up_to_four_a_year()
    {
        var town = new Town(The.Dongcheng);
        var standing = town.Member("郑常委", "常委");
        var member = town.Member("周敏");
        town.Link(standing, member, "tier2");
        town.Contact(standing, "2026-02-01", ContactWay.Phone, member);
        town.Contact(standing, "2026-03-01", ContactWay.Visit, town.Constituent("李平"));
        town.Put(Gathering(town, town.Member("召集人"), "委员社区行", "2026-04-01") with { People = [new Attendance(standing.Id, Attending.Present)] });
        town.Put(Gathering(town, standing, "联系委员集体座谈会", "2026-05-01"));
        var four = town.Duty(standing, "DC-04", "2026-06-01");
        Assert.Equal((4, 4, DutyState.Done), (four.Owed, four.Done, four.State));
    }

    [Fact]
    public void A_running_studio_owes_a_meeting_each_full_quarter_and_a_street_group_six_posts()
    {
        var town = new Town(The.Dongcheng);
        var head = town.Member("周敏");
        var studio = town.Put(new Studio { Id = StudioId.New(town.Tick()), Committee = The.Dongcheng.Committee, Name = "周敏委员工作室", Address = "景山东街1号", Head = head.Id, AppliedBy = head.Id, AppliedOn = Town.Day("2025-11-01"), State = StudioState.Running, NamedOn = Town.Day("2026-02-01"), Round = "2026试点" });
        var bearer = new Bearer(BearerKind.Studio, studio.Id.ToString());
        town.Put(Gathering(town, head, "季度例会", "2026-04-20") with { InNameOf = bearer });
        Assert.Equal([("2026年第2季度", DutyState.Done), ("2026年第3季度", DutyState.NotYetDue)], town.Duties(bearer, "DC-A1-05", "2026-07-15").Select(s => (s.Period.Label, s.State)));
        Assert.Equal((3, 1), (town.Duty(Bearer.Organ("联络室"), "DC-14", "2026-07-15").Owed, town.Duty(Bearer.Organ("联络室"), "DC-14", "2026-07-15").Done));

        var group = town.Put(Expect.Value(Group(town, "景山街道").Fill("联络员（街道）", head.Id, The.Dongcheng.Offers.StreetGroupPosts)));
        var posts = town.Duty(new Bearer(BearerKind.StreetGroup, group.Id.ToString()), "DC-A2-04", "2026-07-15");
        Assert.Equal((6, 1, 5), (posts.Owed, posts.Done, posts.Open.Count));
    }

    private static StreetGroup Group(Town town, string street) => new() { Id = StreetGroupId.New(town.Tick()), Committee = The.Dongcheng.Committee, Street = street };

    private static Gathering Gathering(Town town, Person by, string kind, string on) => new()
    {
        Id = GatheringId.New(town.Tick()), Committee = The.Dongcheng.Committee, Kind = kind, Topic = kind, By = by.Id, On = Town.Day(on), IsContact = true, State = GatheringState.Over,
    };
}
