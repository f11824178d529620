using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

public sealed class HezhouVectors
{
    [Fact]
    public void T_16_quarters_are_done_missed_done_and_open_on_1_October()
    {
        var (town, member, friend) = WithLink(The.Hezhou);
        town.Contact(member, "2026-01-15", ContactWay.Visit, friend);
        town.Contact(member, "2026-01-20", ContactWay.Visit, friend);
        town.Contact(member, "2026-07-02", ContactWay.Visit, friend);
        var quarters = town.Duties(member, "HZ-08", "2026-10-01");
        Assert.Equal([DutyState.Done, DutyState.Overdue, DutyState.Done, DutyState.NotYetDue], quarters.Select(q => q.State));
        Assert.Equal("2026年第4季度", quarters[3].Period.Label);
    }

    [Fact]
    public void T_17_a_phone_call_leaves_the_quarter_open_unless_the_file_counts_all_ways()
    {
        var (town, member, friend) = WithLink(The.Hezhou);
        town.Contact(member, "2026-10-15", ContactWay.Phone, friend);
        Assert.Equal(0, town.Duties(member, "HZ-08", "2026-11-01")[^1].Done);

        var text = The.Text("hezhou").Replace("measure: contacts, ways: f2f, per: member", "measure: contacts, ways: all, per: member", StringComparison.Ordinal);
        var all = WeLiaison.Regulations.RegulationReader.Read("hezhou.yaml", text).Regulation!;
        var (town2, member2, friend2) = WithLink(all);
        town2.Contact(member2, "2026-10-15", ContactWay.Phone, friend2);
        Assert.Equal(DutyState.Done, town2.Duties(member2, "HZ-08", "2026-11-01")[^1].State);
    }

    [Fact]
    public void T_18_whoever_is_appointed_on_10_May_owes_the_third_and_fourth_quarter_only()
    {
        var town = new Town(The.Hezhou);
        var member = town.Member("新委员", from: "2026-05-10");
        Assert.Equal(["2026年第3季度", "2026年第4季度"], town.Duties(member, "HZ-08", "2026-12-31").Select(q => q.Period.Label));
    }

    [Fact]
    public void T_19_two_records_not_handed_in_are_overdue_on_21_December_and_listed()
    {
        var (town, member, friend) = WithLink(The.Hezhou);
        var first = town.Contact(member, "2026-03-15", ContactWay.Visit, friend);
        var second = town.Contact(member, "2026-06-15", ContactWay.Visit, friend);
        var bundle = town.Duty(member, "HZ-15", "2026-12-21");
        Assert.Equal(DutyState.Overdue, bundle.State);
        Assert.Equal([first.Number, second.Number], bundle.Open.Select(o => o.Name));

        town.File(member, "HZ-F2", "2026-12-19", contacts: [first.Id, second.Id]);
        town.Contact(member, "2026-12-28", ContactWay.Visit, friend);
        var handedIn = town.Duty(member, "HZ-15", "2026-12-29");
        Assert.Equal((DutyState.Done, 0), (handedIn.State, handedIn.Open.Count));
    }

    [Fact]
    public void Whoever_had_no_contact_has_no_bundle_to_hand_in_and_owes_the_visits_instead()
    {
        var (town, member, friend) = WithLink(The.Hezhou);
        Assert.Equal(DutyState.NotApplicable, town.Duty(member, "HZ-15", "2026-11-30").State);
        Assert.Equal((DutyState.NotApplicable, 0), (town.Duty(member, "HZ-15", "2026-12-21").State, town.Duty(member, "HZ-15", "2026-12-21").Owed));
        Assert.Equal(3, town.Duties(member, "HZ-08", "2026-12-21").Count(q => q.State == DutyState.Overdue));

        town.Contact(member, "2026-12-28", ContactWay.Visit, friend);
        Assert.Equal(DutyState.NotApplicable, town.Duty(member, "HZ-15", "2026-12-29").State);

        town.Contact(member, "2026-12-19", ContactWay.Phone, friend);
        Assert.Equal(DutyState.Overdue, town.Duty(member, "HZ-15", "2026-12-29").State);
    }

    [Fact]
    public void T_20_a_link_changed_in_mid_term_needs_a_reason_and_stays_in_the_history()
    {
        var (town, member, friend) = WithLink(The.Hezhou);
        var link = town.Records.OfType<Link>().Single();
        Assert.Equal("link.reason", Expect.Refusal(Linking.End(link, The.Hezhou, string.Empty, Town.Day("2026-08-01"))).Code);
        var ended = Expect.Value(Linking.End(link, The.Hezhou, "调整：迁居外地", Town.Day("2026-08-01")));
        var next = town.Link(member, town.Constituent("新对象"), from: "2026-08-02");
        Assert.Equal([ended], Linking.Changed([ended, next], 2026));
        Assert.True(ended.CoversDay(Town.Day("2026-07-31")));
        Assert.False(ended.CoversDay(Town.Day("2026-08-02")));

        // What was done with the earlier constituent stays counted.
        town.Contact(member, "2026-07-05", ContactWay.Visit, friend);
        town.Put(ended);
        Assert.Equal(DutyState.Done, town.Duties(member, "HZ-08", "2026-09-30")[2].State);
    }

    [Fact]
    public void T_21_each_linked_bound_constituent_gets_one_survey_and_few_answers_stay_hidden()
    {
        var (town, member, friend) = WithLink(The.Hezhou);
        var others = Enumerable.Range(1, 3).Select(i => town.Constituent($"群众{i}")).ToList();
        others.ForEach(o => town.Link(member, o));
        var bound = new HashSet<PersonId> { friend.Id, others[0].Id, others[1].Id };
        var prepared = new Appraisal { Id = AppraisalId.New(town.Tick()), Committee = The.Hezhou.Committee, Year = 2026, From = Town.Day("2026-12-01"), To = Town.Day("2026-12-31") };
        var open = Expect.Value(prepared.Open(The.Hezhou, [.. town.Records.OfType<Link>(), .. town.Records.OfType<Link>()], bound, Town.Day("2026-12-01")));
        Assert.Equal(3, open.Surveys.Count);
        Assert.DoesNotContain(open.Surveys, s => s.Constituent == others[2].Id);

        AppraisalAnswer Answer(Person from) => new() { Committee = The.Hezhou.Committee, Appraisal = open.Id, Constituent = from.Id, Member = member.Id, Mark = "满意", At = town.Tick() };
        Assert.Equal("appraisal.not-asked", Expect.Refusal(AppraisalAnswer.Give(open, The.Hezhou, Answer(others[2]), Town.Day("2026-12-05"))).Code);
        var answers = new[] { friend, others[0], others[1] }.Select(p => Expect.Value(AppraisalAnswer.Give(open, The.Hezhou, Answer(p), Town.Day("2026-12-05")))).ToList();
        var closed = Expect.Value(open.Advance());
        Assert.Null(AppraisalSummary.Of(member.Id, closed, The.Hezhou, answers.Take(2)).ForMember(closed, The.Hezhou));
        Assert.Null(AppraisalSummary.Of(member.Id, open, The.Hezhou, answers).ForMember(open, The.Hezhou));
        Assert.Equal(3, AppraisalSummary.Of(member.Id, closed, The.Hezhou, answers).ForMember(closed, The.Hezhou)!.Marks["满意"]);

        town.Put(closed);
        Assert.Equal(DutyState.Done, town.Duty(Bearer.Organ("委员联络办"), "HZ-25", "2026-12-31").State);
    }

    [Fact]
    public void Last_years_report_is_due_on_this_years_session_day()
    {
        var (town, member, _) = WithLink(The.Hezhou);
        Assert.Equal(DutyState.NotYetDue, town.Duties(member, "HZ-13", "2026-12-31")[0].State);
        town.Put(new SetDay { Committee = The.Hezhou.Committee, Name = "全会报到", Year = 2027, On = Town.Day("2027-01-18") });
        var due = town.Duties(member, "HZ-13", "2027-01-19", from: "2026-01-01")[0];
        Assert.Equal((DutyState.Overdue, Town.Day("2027-01-18"), "2026年"), (due.State, due.Due, due.Period.Label));
        town.File(member, "HZ-F3", "2027-01-20", year: 2026);
        Assert.Equal(DutyState.DoneLate, town.Duties(member, "HZ-13", "2027-01-21", from: "2026-01-01")[0].State);
    }

    [Fact]
    public void A_session_day_that_was_never_set_leaves_nothing_owed_once_its_year_is_over()
    {
        var (town, member, _) = WithLink(The.Hezhou);
        Assert.Equal([DutyState.NotApplicable, DutyState.NotYetDue], town.Duties(member, "HZ-09", "2027-02-01", from: "2026-01-01").Select(d => d.State));
        Assert.Equal([DutyState.NotYetDue, DutyState.NotYetDue], town.Duties(member, "HZ-13", "2027-02-01", from: "2026-01-01").Select(d => d.State));
        Assert.Equal(DutyState.NotApplicable, town.Duties(member, "HZ-13", "2028-02-01", from: "2026-01-01")[0].State);
    }

    [Fact]
    public void A_visit_to_somebody_who_is_not_linked_does_not_meet_the_quarter()
    {
        var (town, member, _) = WithLink(The.Hezhou);
        town.Contact(member, "2026-01-15", ContactWay.Visit, town.Constituent("旁人"));
        Assert.Equal(0, town.Duty(member, "HZ-08", "2026-02-01").Done);
    }

    private static (Town Town, Person Member, Person Friend) WithLink(Regulation regulation)
    {
        var town = new Town(regulation);
        var member = town.Member("周敏");
        var friend = town.Constituent("王秀兰");
        town.Link(member, friend);
        return (town, member, friend);
    }
}
