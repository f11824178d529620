using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Tests.Regulations;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Domain.Tests.Duties;

public sealed class CangnanVectors
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void T_06_four_links_are_short_by_one_and_nine_are_fine()
    {
        var town = new Town(The.Cangnan);
        var member = town.Member("周敏");
        for (var i = 1; i <= 4; i++)
        {
            town.Link(member, town.Constituent($"群众{i}"));
        }

        var four = town.Duty(member, "CN-11c", "2026-05-01");
        Assert.Equal((1, DutyState.Short), (four.Left, four.State));
        for (var i = 5; i <= 9; i++)
        {
            town.Link(member, town.Constituent($"群众{i}"));
        }

        var nine = town.Duty(member, "CN-11c", "2026-05-01");
        Assert.Equal((0, DutyState.Done, false), (nine.Left, nine.State, nine.BeyondMax));
    }

    [Fact]
    public void T_07_a_forum_with_12_of_30_linked_members_leaves_18_open()
    {
        var town = new Town(The.Cangnan);
        var staff = town.Staff("吴科", "教科卫体委", "专委会");
        var members = Enumerable.Range(1, 30).Select(i => town.Member($"委员{i}", committee: "教科卫体委")).ToList();
        foreach (var member in members)
        {
            town.Link("教科卫体委", member, "tier2");
        }

        town.Put(town.Draft(staff, "2026-05-12", ContactWay.Forum, [.. members.Take(12)]) with { ForOrgan = "教科卫体委", Tier = "tier2" });
        var standing = town.Duty(Bearer.Committee("教科卫体委"), "CN-13", "2026-06-01");
        Assert.Equal((30, 12, 18), (standing.Owed, standing.Done, standing.Left));
        Assert.Equal(members.Skip(12).Select(m => m.Name).Order(), standing.Open.Select(o => o.Name).Order());
        Assert.Single(standing.Counted);
    }

    [Fact]
    public void T_07_attendance_at_a_gathering_counts_for_those_present_and_not_twice_with_its_record()
    {
        var town = new Town(The.Cangnan);
        var staff = town.Staff("吴科", "教科卫体委", "专委会");
        var members = Enumerable.Range(1, 3).Select(i => town.Member($"委员{i}", committee: "教科卫体委")).ToList();
        members.ForEach(m => town.Link("教科卫体委", m, "tier2"));
        var gathering = town.Put(new Gathering
        {
            Id = GatheringId.New(At),
            Committee = The.Cangnan.Committee,
            Kind = "座谈会",
            Topic = "听取意见",
            By = staff.Id,
            InNameOf = Bearer.Committee("教科卫体委"),
            On = Town.Day("2026-05-12"),
            IsContact = true,
            State = GatheringState.Over,
            People = [new Attendance(members[0].Id, Attending.Present), new Attendance(members[1].Id, Attending.LeaveGranted)],
        });
        Assert.Equal(1, town.Duty(Bearer.Committee("教科卫体委"), "CN-13", "2026-06-01").Done);
        town.Put(town.Draft(staff, "2026-05-12", ContactWay.Forum, members[0]) with { ForOrgan = "教科卫体委", Gathering = gathering.Id });
        var standing = town.Duty(Bearer.Committee("教科卫体委"), "CN-13", "2026-06-01");
        Assert.Equal((1, 1), (standing.Done, standing.Counted.Count));
    }

    [Fact]
    public void T_08_one_visit_and_four_phone_calls_make_one_of_two()
    {
        var town = new Town(The.Cangnan);
        var member = town.Member("周敏");
        var constituent = town.Constituent("李平");
        town.Link(member, constituent);
        town.Contact(member, "2026-02-01", ContactWay.Visit, constituent);
        for (var month = 3; month <= 6; month++)
        {
            town.Contact(member, $"2026-{month:00}-01", ContactWay.Phone, constituent);
        }

        var standing = town.Duty(member, "CN-14", "2026-07-01");
        Assert.Equal((2, 1), (standing.Owed, standing.Done));
    }

    [Fact]
    public void T_09_an_opened_trigger_prompts_every_member_once_and_its_contacts_carry_it()
    {
        var town = new Town(The.Cangnan);
        var members = new[] { town.Member("周敏"), town.Member("王磊", "常委"), town.Member("陈副主席", "副主席") };
        town.Member("离任者", to: "2025-12-31");
        var staff = town.Staff("吴科", "委员工委");
        var planned = new TriggerRound { Id = TriggerRoundId.New(At), Committee = The.Cangnan.Committee, Kind = "plenary", Name = "县政协全会", OpenedBy = staff.Id, From = Town.Day("2026-01-05") };
        Assert.Equal("trigger.role", Expect.Refusal(planned.Open(The.Cangnan, members[0], town.People.Values, Town.Day("2026-01-05"))).Code);

        var round = town.Put(Expect.Value(planned.Open(The.Cangnan, staff, [.. town.People.Values, .. town.People.Values], Town.Day("2026-01-05"))));
        Assert.Equal(members.Select(m => m.Id), round.Asked);
        Assert.Equal(DutyState.Asked, town.Duty(members[0], "CN-21", "2026-01-06").State);

        town.Put(town.Draft(members[0], "2026-01-07", ContactWay.Phone, town.Constituent("李平")) with { Trigger = round.Id.ToString() });
        Assert.Equal(DutyState.Done, town.Duty(members[0], "CN-21", "2026-01-08").State);
        Assert.Equal(DutyState.Asked, town.Duty(members[1], "CN-21", "2026-01-08").State);

        town.Put(round with { State = TriggerState.Ended, To = Town.Day("2026-01-10") });
        Assert.DoesNotContain(town.Duties(members[1], "CN-21", "2026-01-11"), s => s.IsDebt || s.State == DutyState.Asked);
    }

    [Fact]
    public void T_10_an_opinion_on_the_committees_own_work_waits_for_the_chairpersons_meeting()
    {
        var town = new Town(The.Cangnan);
        var office = town.Staff("吴科", "县政协办公室");
        var chair = town.Member("陈主席", "主席");
        var day = Town.Day("2026-05-04");
        var routing = new OpinionRouting { Id = OpinionRoutingId.New(At), Committee = The.Cangnan.Committee, Opinion = OpinionId.New(At), Category = "对政协工作的意见" };
        Assert.Equal("汇总", routing.Waiting(The.Cangnan)!.Name);

        var summed = Expect.Value(routing.Take(The.Cangnan, office, "建议会前一周发材料", null, At, day));
        Assert.Equal("主席会议研究", summed.Waiting(The.Cangnan)!.Name);
        Assert.Equal("route.role", Expect.Refusal(summed.Take(The.Cangnan, office, "同意", null, At, day)).Code);

        var decided = Expect.Value(summed.Take(The.Cangnan, chair, "采纳", "十届15次主席会议", At, day));
        Assert.False(decided.Complete(The.Cangnan));
        var adopted = Expect.Value(decided.Take(The.Cangnan, office, "已采纳，6月起执行", null, At, day));
        var told = Expect.Value(adopted.Take(The.Cangnan, office, "已告诉周敏委员", null, At, day));
        Assert.True(told.Complete(The.Cangnan));
        Assert.Null(OpinionRouting.RouteOf(The.Cangnan, "经济"));
        Assert.Null(OpinionRouting.RouteOf(The.Baoshan, "对政协工作的意见"));
    }

    [Fact]
    public void A_leaders_link_is_met_whichever_side_began_it()
    {
        var town = new Town(The.Cangnan);
        var leader = town.Member("陈副主席", "副主席");
        var standing = town.Member("王常委", "常委");
        town.Link(leader, standing, "tier1");
        Assert.Equal(0, town.Duty(leader, "CN-12", "2026-06-01").Done);
        town.Put(town.Draft(standing, "2026-05-01", ContactWay.Talk, leader) with { Upward = true });
        Assert.Equal(1, town.Duty(leader, "CN-12", "2026-06-01").Done);
    }

    [Fact]
    public void Contacts_that_are_not_public_ones_do_not_meet_the_public_duty()
    {
        var town = new Town(The.Cangnan);
        var leader = town.Member("陈副主席", "副主席");
        var standing = town.Member("王常委", "常委");
        town.Link(leader, standing, "tier1");
        town.Contact(leader, "2026-05-01", ContactWay.Visit, standing);
        Assert.Equal(0, town.Duty(leader, "CN-14", "2026-06-01").Done);
        town.Contact(leader, "2026-05-02", ContactWay.Visit, town.Constituent("路遇的群众"));
        Assert.Equal(1, town.Duty(leader, "CN-14", "2026-06-01").Done);
    }
}
