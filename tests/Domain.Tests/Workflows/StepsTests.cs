using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Help;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Domain.Studios;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Domain.Tests.Regulations;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Domain.Tests.Workflows;

public sealed class StepsTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 4);

    [Fact]
    public void A_difficulty_ends_solved_or_explained_and_the_person_confirms()
    {
        var (asker, owner) = (PersonId.New(At), PersonId.New(At.AddSeconds(1)));
        var asked = new HelpRequest { Id = HelpRequestId.New(At), Committee = The.Baoshan.Committee, For = asker, Text = "企业用工难", At = At };
        Assert.Equal("help.state", Expect.Refusal(asked.Move(HelpState.Solved, owner, "好了", At)).Code);
        var accepted = Expect.Value(asked.Move(HelpState.Accepted, owner, "我来协调", At));
        Assert.Equal(owner, accepted.Owner);
        Assert.Equal("help.text", Expect.Refusal(accepted.Move(HelpState.Explained, owner, "", At)).Code);
        var explained = Expect.Value(accepted.Move(HelpState.Explained, owner, "政策不允许，已当面说明", At));
        Assert.Equal("help.person", Expect.Refusal(explained.Move(HelpState.Confirmed, owner, "", At)).Code);
        Assert.Equal(HelpState.Confirmed, Expect.Value(explained.Move(HelpState.Confirmed, asker, "", At)).State);
    }

    [Fact]
    public void A_gathering_goes_from_draft_to_archive_and_a_new_date_resets_the_answers()
    {
        var person = PersonId.New(At);
        var gathering = new Gathering { Id = GatheringId.New(At), Committee = The.Dongcheng.Committee, Kind = "联系委员集体座谈会", Topic = "座谈", By = person, On = Today.AddDays(20), MustAttend = true };
        Assert.Equal("gathering.state", Expect.Refusal(gathering.Move(GatheringState.Running)).Code);
        var open = Expect.Value(Expect.Value(gathering.Move(GatheringState.InReview)).Move(GatheringState.SigningUp));
        Assert.Equal("gathering.must-attend", Expect.Refusal(open.Answer(person, Attending.Declined, null, At)).Code);
        Assert.Equal("gathering.reason", Expect.Refusal(open.Answer(person, Attending.LeaveAsked, " ", At)).Code);
        var leave = Expect.Value(open.Answer(person, Attending.LeaveAsked, "出差", At));
        Assert.Equal(Attending.LeaveGranted, Expect.Value(leave.DecideLeave(person, true, At)).Of(person)!.State);
        Assert.Equal(Attending.Unanswered, Expect.Value(leave.Reschedule(Today.AddDays(25), "上午9:30", null)).Of(person)!.State);

        var running = Expect.Value(Expect.Value(open.Answer(person, Attending.SignedUp, null, At)).Move(GatheringState.Running));
        Assert.Equal(Attending.Present, Expect.Value(running.SignIn(person, At)).Of(person)!.State);
        Assert.Equal(Attending.WalkIn, Expect.Value(running.SignIn(PersonId.New(At.AddSeconds(5)), At)).People[^1].State);
        Assert.Equal("gathering.not-running", Expect.Refusal(open.SignIn(person, At)).Code);
    }

    [Fact]
    public void A_decision_is_asked_about_before_after_and_while_it_is_carried_out()
    {
        var town = new Town(The.Hezhou);
        var staff = town.Staff("吴科", "委员联络办");
        var member = town.Member("周敏");
        var friend = town.Constituent("王秀兰");
        town.Link(member, friend);
        var round = Expect.Value(new TriggerRound { Id = TriggerRoundId.New(At), Committee = The.Hezhou.Committee, Kind = "decision", Name = "老旧小区改造", OpenedBy = staff.Id, From = Today }.Open(The.Hezhou, staff, town.People.Values, Today));
        Assert.Equal("trigger.phase", Expect.Refusal(round.Begin(The.Hezhou, "没有的阶段", Today)).Code);
        round = town.Put(Expect.Value(round.Begin(The.Hezhou, "出台后", Today.AddDays(30))));
        town.Put(town.Draft(member, "2026-05-10", ContactWay.Visit, friend) with { Trigger = round.Id.ToString() });
        town.Put(town.Draft(member, "2026-06-10", ContactWay.Phone, friend) with { Trigger = round.Id.ToString() });
        Assert.Equal([("出台前", DutyState.Done), ("出台后", DutyState.Asked)], town.Duties(member, "HZ-11", "2026-06-15").Select(s => (s.Part!, s.State)));
        var ended = round;
        while (ended.State != TriggerState.Ended)
        {
            ended = Expect.Value(ended.Advance(Today.AddDays(50)));
        }

        town.Put(ended);
        Assert.Equal(DutyState.Lapsed, town.Duties(member, "HZ-11", "2026-07-15")[1].State);
        Assert.Equal("trigger.state", Expect.Refusal(ended.Advance(Today)).Code);
    }

    [Fact]
    public void The_head_of_a_special_committee_asks_its_members_and_nobody_else()
    {
        var town = new Town(The.Cangnan);
        var head = town.Member("郑国", "专委会主任", sector: "经济界", committee: "经济委");
        var own = town.Member("林海", sector: "经济界", committee: "经济委");
        var other = town.Member("黄素琴", sector: "农业界", committee: "农业委");
        TriggerRound Planned(Person by) => new() { Id = TriggerRoundId.New(At), Committee = The.Cangnan.Committee, Kind = "other", Name = "专题议政会", OpenedBy = by.Id, From = Today };
        var round = Expect.Value(Planned(head).Open(The.Cangnan, head, town.People.Values, Today));
        Assert.Equal(("经济委", 2, false), (round.SpecialCommittee, round.Asked.Count, round.Asked.Contains(other.Id)));
        Assert.Equal("trigger.role", Expect.Refusal(Planned(own).Open(The.Cangnan, own, town.People.Values, Today)).Code);
        var office = town.Staff("陈科", "委员工委");
        var wide = Expect.Value(Planned(office).Open(The.Cangnan, office, town.People.Values, Today));
        Assert.Equal((null, 3), (wide.SpecialCommittee, wide.Asked.Count));
    }

    [Fact]
    public void An_important_matter_asks_for_a_visit_and_a_flagged_one_answers()
    {
        var town = new Town(The.Jingjiang);
        var office = town.Staff("吴科", "办公室");
        var member = town.Member("周敏");
        town.Put(Expect.Value(new TriggerRound { Id = TriggerRoundId.New(At), Committee = The.Jingjiang.Committee, Kind = "important", Name = "台风过境", OpenedBy = office.Id, From = Today }.Open(The.Jingjiang, office, [member], Today)));
        Assert.Equal(DutyState.Asked, town.Duty(member, "JJ-09", "2026-05-05").State);
        town.Put(town.Draft(member, "2026-05-06", ContactWay.Visit, town.Constituent("李平")) with { Flags = ["随访"] });
        Assert.Equal(DutyState.Done, town.Duty(member, "JJ-09", "2026-05-07").State);
    }

    [Fact]
    public void A_studio_runs_after_six_steps_can_pause_and_close_and_a_return_goes_back_to_the_same_step()
    {
        var town = new Town(The.Dongcheng);
        var (room, liaison, secretary, vice) = (town.Staff("吴科", "提案委", "专委会工作室"), town.Staff("林科", "联络室"), town.Member("林秘书长", "秘书长"), town.Member("陈副主席", "副主席"));
        var studio = Expect.Value(StudioSteps.Apply(new Studio { Id = StudioId.New(At), Committee = The.Dongcheng.Committee, Name = "周敏委员工作室", Address = "景山东街1号", Head = vice.Id, AppliedBy = vice.Id, AppliedOn = Today, SpecialCommittee = "提案委" }));
        Assert.Equal("studio.address", Expect.Refusal(StudioSteps.Apply(studio with { Address = "" })).Code);
        studio = Expect.Value(studio.Decide(The.Dongcheng, room, "退回补充", "请补参与委员", Today));
        Assert.Equal(StudioState.Returned, studio.State);
        studio = Expect.Value(studio.Resubmit());
        Assert.Equal("专委会工作室意见", studio.Waiting(The.Dongcheng)!.Name);
        foreach (var by in new[] { room, liaison, secretary, vice, vice, liaison })
        {
            studio = Expect.Value(studio.Decide(The.Dongcheng, by, "同意", "同意", Today));
        }

        Assert.Equal((StudioState.Running, Today, 6), (studio.State, studio.NamedOn!.Value, studio.Opinions.Count));
        Assert.Equal("studio.reason", Expect.Refusal(studio.Turn(StudioState.Paused, "", Today)).Code);
        var closed = Expect.Value(Expect.Value(studio.Turn(StudioState.Paused, "装修", Today)).Turn(StudioState.Closed, "场所收回", Today.AddDays(9)));
        Assert.Equal("studio.state", Expect.Refusal(closed.Turn(StudioState.Running, "再开", Today)).Code);
    }

    [Fact]
    public void Plans_results_and_cards_refuse_what_makes_no_sense()
    {
        var owner = Bearer.Of(PersonId.New(At));
        var plan = new WorkPlan { Id = WorkPlanId.New(At), Committee = The.Hezhou.Committee, Owner = owner, Year = 2026, Goals = " " };
        Assert.Equal("plan.empty", Expect.Refusal(plan.Submit(Today)).Code);
        var submitted = Expect.Value((plan with { Goals = "每季度走访一次" }).Submit(Today));
        Assert.Equal("plan.submitted-before", Expect.Refusal(submitted.Submit(Today)).Code);

        var outcome = new Outcome { Id = OutcomeId.New(At), Committee = The.Dongcheng.Committee, Kind = "提案", Title = "停车", Authors = [owner.Person!.Value], On = Today };
        var handedIn = Expect.Value(outcome.Submit(Today));
        Assert.True(handedIn.Counts);
        Assert.Equal("outcome.reason", Expect.Refusal(handedIn.Return("")).Code);
        Assert.False(Expect.Value(handedIn.Return("数据不足")).Counts);

        var card = new ServiceCard { Id = ServiceCardId.New(At), Committee = The.Jingjiang.Committee, Link = LinkId.New(At), Member = owner.Person!.Value, Constituent = PersonId.New(At), Year = 2026 };
        Assert.Equal("card.date-ahead", Expect.Refusal(card.HandOver(Today.AddDays(1), Today)).Code);
        Assert.Equal("card.revoked", Expect.Refusal((card with { RevokedOn = Today }).Receive("办公室", Today, Today)).Code);
        var row = new CardEntry(Today, "上门走访", "帮办医保", ContactId.New(At), "chat");
        Assert.Single(Expect.Value(Expect.Value(card.Enter(row, Today)).Enter(row, Today)).Entries);
    }

    [Fact]
    public void A_link_fits_its_tier_or_is_refused()
    {
        var town = new Town(The.Cangnan);
        var (leader, standing, member, citizen) = (town.Member("陈副主席", "副主席"), town.Member("王常委", "常委"), town.Member("周敏"), town.Constituent("李平"));
        Link Draft(string tier, Person? by, Person with, string? organ = null) => new() { Id = LinkId.New(town.Tick()), Committee = The.Cangnan.Committee, Tier = tier, By = by?.Id, ByOrgan = organ, With = with.Id, From = Today };
        Assert.Equal(LinkState.Active, Expect.Value(Linking.Propose(Draft("tier1", leader, standing), The.Cangnan, leader, standing, [])).State);
        Assert.Equal("link.linking-post", Expect.Refusal(Linking.Propose(Draft("tier1", member, standing), The.Cangnan, member, standing, [])).Code);
        Assert.Equal("link.linked-post", Expect.Refusal(Linking.Propose(Draft("tier1", leader, member), The.Cangnan, leader, member, [])).Code);
        Assert.Equal("link.linked-post", Expect.Refusal(Linking.Propose(Draft("tier3", member, standing), The.Cangnan, member, standing, [])).Code);
        Assert.Equal("link.self", Expect.Refusal(Linking.Propose(Draft("tier1", leader, leader), The.Cangnan, leader, leader, [])).Code);
        Assert.Equal("link.tier", Expect.Refusal(Linking.Propose(Draft("tier7", member, citizen), The.Cangnan, member, citizen, [])).Code);
        Assert.Equal("link.linking-post", Expect.Refusal(Linking.Propose(Draft("tier2", null, member), The.Cangnan, null, member, [])).Code);
        var first = Expect.Value(Linking.Propose(Draft("tier3", member, citizen), The.Cangnan, member, citizen, []));
        Assert.Equal("link.before", Expect.Refusal(Linking.Propose(Draft("tier3", member, citizen), The.Cangnan, member, citizen, [first])).Code);
    }

    [Fact]
    public void The_table_of_committees_and_sectors_proposes_the_links_of_each_committee()
    {
        var town = new Town(The.Cangnan);
        var (a, b) = (town.Member("周敏", sector: "教育界"), town.Member("王磊", sector: "工商联"));
        town.Member("无对口", sector: "宗教界");
        var chart = new OrganChart { Committee = The.Cangnan.Committee, SpecialCommittees = [new("教科卫体委", ["教育界"]), new("经济委", ["工商联"])], Sectors = [.. new[] { "教育界", "工商联", "宗教界" }.Select(s => new ChartSector(s, new Dictionary<string, IReadOnlyList<string>>(), []))] };
        town.Put(chart);
        var done = town.Link("经济委", b, "tier2");
        Assert.Equal([("教科卫体委", a)], Linking.MissingForOrgans(The.Cangnan, chart, town.People.Values, [done], Today).Select(m => (m.Organ, m.With)));
        Assert.Equal(["宗教界"], town.Book().Gaps(Today).Where(g => g.Duty.Id == "CN-11b").Select(g => g.Item.Name));
    }

    [Fact]
    public void A_contact_counts_for_the_committee_to_which_its_author_belongs_and_which_links_those_met()
    {
        var town = new Town(The.Cangnan);
        var (staff, stranger, member) = (town.Staff("吴科", "教科卫体委", "专委会"), town.Staff("林科", "经济委", "专委会"), town.Member("周敏", committee: "教科卫体委"));
        Link[] links = [town.Link("教科卫体委", member, "tier2", "2026-02-01")];
        Assert.Equal(("教科卫体委", "tier2"), ContactSides.OrganFor(staff, [member.Id], links, Today));
        Assert.Null(ContactSides.OrganFor(stranger, [member.Id], links, Today));
        Assert.Null(ContactSides.OrganFor(staff, [member.Id], links, new DateOnly(2026, 1, 31)));
        Assert.Null(ContactSides.OrganFor(staff, [stranger.Id], links, Today));
    }

    [Fact]
    public void Nobody_acts_beyond_the_roles_that_posts_and_organs_give()
    {
        var town = new Town(The.Baoshan);
        Assert.Contains(Roles.SpecialCommitteeOffice, The.Baoshan.RolesOf(town.Staff("吴科", "专委办"), Today));
        Assert.Empty(The.Baoshan.RolesOf(town.Member("周敏"), Today));
        Assert.Empty(The.Baoshan.RolesOf(town.Member("前秘书长", "秘书长", to: "2026-01-31"), Today));
        Assert.Contains(Roles.SecretaryGeneral, The.Baoshan.RolesOf(town.Member("秘书长", "秘书长"), Today));
        Assert.Equal("常委", The.Baoshan.HighestPost(town.Member("郑常委", "常委"), Today)!.Name);
    }

    [Fact]
    public void A_street_group_lets_go_of_members_and_knows_only_its_six_posts()
    {
        var group = new StreetGroup { Id = StreetGroupId.New(At), Committee = The.Dongcheng.Committee, Street = "景山街道" };
        var person = PersonId.New(At);
        Assert.Equal("group.no-member", Expect.Refusal(group.Leave(person)).Code);
        var joined = Expect.Value(group.Join(person, [], 1, false));
        Assert.Equal("group.member-before", Expect.Refusal(joined.Join(person, [], 1, false)).Code);
        Assert.Empty(Expect.Value(joined.Leave(person)).Members);
        Assert.Equal("group.post", Expect.Refusal(group.Fill("顾问", person, The.Dongcheng.Offers.StreetGroupPosts)).Code);
    }
}
