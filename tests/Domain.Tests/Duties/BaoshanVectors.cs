using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

public sealed class BaoshanVectors
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void T_01_a_third_constituent_meets_the_range_and_a_fifth_waits_for_consent()
    {
        var town = new Town(The.Baoshan);
        var member = town.Member("周敏");
        for (var i = 1; i <= 3; i++)
        {
            town.Link(member, town.Constituent($"群众{i}"));
        }

        var three = town.Duty(member, "BS-06", "2026-05-01");
        Assert.Equal((3, 3, DutyState.Done), (three.Owed, three.Done, three.State));

        town.Link(member, town.Constituent("群众4"));
        var fifth = town.Constituent("群众5");
        var proposed = Expect.Value(Linking.Propose(
            new Link { Id = LinkId.New(At), Committee = The.Baoshan.Committee, Tier = "tier3", By = member.Id, With = fifth.Id, From = Town.Day("2026-05-01") },
            The.Baoshan, member, fifth, town.Records.OfType<Link>()));
        Assert.Equal(LinkState.AwaitingConsent, proposed.State);
        var staff = town.Staff("吴科", "区政协办公室");
        Assert.Equal("link.role", Expect.Refusal(Linking.Consent(proposed, Permit.Ask(The.Baoshan, member, Act.ManageLinks, Matter.OfAll, Town.Day("2026-05-01")))).Code);
        Assert.Equal(LinkState.Active, Expect.Value(Linking.Consent(proposed, Permit.Ask(The.Baoshan, staff, Act.ManageLinks, Matter.OfAll, Town.Day("2026-05-01")))).State);

        // A proposal that the office declines was never in force: no list, no form and no yearly report knows it.
        var declined = Linking.Decline(proposed, "办公室未同意：先调整");
        Assert.False(declined.CoversDay(Town.Day("2026-05-01")));
        Assert.Empty(Linking.Changed([declined], 2026));
        var before = town.Duties(member, "BS-25", "2026-05-20").Select(d => (d.Owed, d.Due)).ToList();
        town.Put(declined);
        Assert.Equal(before, town.Duties(member, "BS-25", "2026-05-20").Select(d => (d.Owed, d.Due)));
        Assert.Equal(4, town.Duty(member, "BS-06", "2026-05-01").Done);
    }

    [Fact]
    public void T_02_no_contact_in_the_whole_year_is_no_debt()
    {
        var town = new Town(The.Baoshan);
        var member = town.Member("周敏");
        for (var i = 1; i <= 3; i++)
        {
            town.Link(member, town.Constituent($"群众{i}"));
        }

        town.File(member, "BS-F1", "2026-06-01", tier: "tier3");
        var standings = town.Book().Of(Bearer.Of(member.Id), Town.Day("2026-01-01"), Town.Day("2026-12-31"), Town.Day("2027-03-01"));
        Assert.NotEmpty(standings);
        Assert.DoesNotContain(standings, s => s.IsDebt);
        Assert.DoesNotContain(standings, s => s.Duty.Rule == "BS-30");
        Assert.Equal((0, 0), (standings.Single(s => s.Duty.Id == "BS-26").Owed, standings.Single(s => s.Duty.Id == "BS-26").Done));
    }

    [Fact]
    public void T_03_a_telephone_contact_with_two_constituents_counts_one_and_ticks_box_4_with_the_word()
    {
        var town = new Town(The.Baoshan);
        var member = town.Member("周敏");
        var (a, b) = (town.Constituent("李平"), town.Constituent("王芳"));
        town.Link(member, a);
        town.Link(member, b);
        var contact = town.Contact(member, "2026-03-03", ContactWay.Phone, a, b);
        var way = The.Baoshan.Way(contact.Way);
        Assert.Equal((4, true, "电话"), (way.Tick, way.WordBehindTick, way.Label));
        Assert.Equal("李平、王芳", string.Join('、', contact.With.Select(w => w.Name)));
        var form = town.Duty(member, "BS-26", "2026-03-04");
        Assert.Equal((1, 1), (form.Owed, form.Done));
    }

    [Fact]
    public void T_04_links_without_a_registration_form_are_overdue_on_1_July_and_the_ladder_speaks()
    {
        var town = new Town(The.Baoshan);
        var member = town.Member("周敏");
        town.Link(member, town.Constituent("李平"));
        Assert.Equal(DutyState.Near, town.Duty(member, "BS-25", "2026-06-30").State);
        var overdue = town.Duty(member, "BS-25", "2026-07-01");
        Assert.Equal((DutyState.Overdue, Town.Day("2026-06-30"), "tier3"), (overdue.State, overdue.Due, overdue.Part));
        var rungs = Domain.Duties.Reminders.ReminderRungs.Of(overdue, The.Baoshan.Reminders);
        Assert.Equal(["2026-05-31", "2026-06-23", "2026-06-29", "2026-07-01", "2026-07-08", "2026-07-15", "2026-07-22"], rungs.Days.Select(d => d.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void T_05_after_the_committees_opinion_the_form_waits_for_the_office_and_the_author_sees_both_steps()
    {
        var town = new Town(The.Baoshan);
        var member = town.Member("周敏", committee: "提案委");
        var head = town.Member("陈主任", "专委会主任", committee: "提案委");
        var other = town.Member("别委主任", "专委会主任", committee: "文史委");
        var office = town.Staff("吴科", "专委办");
        var contact = town.Contact(member, "2026-03-03", ContactWay.Visit, town.Constituent("李平"));
        var signer = ContactHandling.SigningCommittee(contact, town.People);
        Assert.Equal("提案委", signer);
        Assert.Equal("contact.role", Expect.Refusal(ContactHandling.Sign(contact, The.Baoshan, signer, other, "同意", [], At, Town.Day("2026-03-04"))).Code);

        var signed = Expect.Value(ContactHandling.Sign(contact, The.Baoshan, signer, head, "请办公室研究", [], At, Town.Day("2026-03-04")));
        Assert.Equal("专委办处理意见", ContactHandling.Waiting(signed, The.Baoshan, signer)!.Name);
        Assert.Equal(ContactState.InHandling, signed.State);

        var closed = Expect.Value(ContactHandling.Sign(signed, The.Baoshan, signer, office, "转社情民意", ["转社情民意", "归档"], At.AddDays(1), Town.Day("2026-03-05")));
        Assert.Equal(ContactState.Closed, closed.State);
        Assert.Equal(["专委会处理意见", "专委办处理意见"], closed.Handling.Select(h => h.Step));
        Assert.Equal(["转社情民意", "归档"], closed.Outcomes);

        town.Put(signed);
        var target = town.Duty(Bearer.Organ("专委办"), "BS-27b", "2026-03-20");
        Assert.Equal((1, 0, DutyState.TargetMissed, false), (target.Owed, target.Done, target.State, target.IsDebt));
        Assert.Equal((1, DutyState.Done), (town.Duty(Bearer.Committee("提案委"), "BS-27a", "2026-03-20").Done, town.Duty(Bearer.Committee("提案委"), "BS-27a", "2026-03-20").State));
        town.Put(signed with { Handling = [new HandlingStep("专委会处理意见", head.Id, At.AddDays(8), "迟了")] });
        Assert.Equal(DutyState.DoneLate, town.Duty(Bearer.Committee("提案委"), "BS-27a", "2026-03-20").State);
    }

    [Fact]
    public void The_change_of_a_link_asks_for_the_form_again_within_15_days()
    {
        var town = new Town(The.Baoshan, WorkCalendar.Plain);
        var member = town.Member("周敏");
        town.Link(member, town.Constituent("李平"));
        town.File(member, "BS-F1", "2026-05-10", tier: "tier3");
        Assert.Equal(DutyState.Done, town.Duty(member, "BS-25", "2026-09-01").State);
        town.Link(member, town.Constituent("王芳"), from: "2026-09-10");
        var again = town.Duty(member, "BS-25", "2026-09-12");
        Assert.Equal((DutyState.Near, Town.Day("2026-09-25")), (again.State, again.Due));
        town.File(member, "BS-F1", "2026-09-20", tier: "tier3");
        Assert.Equal(DutyState.Done, town.Duty(member, "BS-25", "2026-10-01").State);
    }

    [Fact]
    public void Somebody_who_links_in_two_tiers_owes_a_form_for_each()
    {
        var town = new Town(The.Baoshan);
        var standing = town.Member("郑常委", "常委");
        town.Link(standing, town.Member("周敏"), "tier2");
        town.Link(standing, town.Constituent("李平"));
        Assert.Equal(["tier2", "tier3"], town.Duties(standing, "BS-25", "2026-07-01").Select(s => s.Part!).Order());
    }
}
