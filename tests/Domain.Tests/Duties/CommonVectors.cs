using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

public sealed class CommonVectors
{
    [Fact]
    public void T_28_the_same_contact_put_three_times_counts_once()
    {
        var town = new Town(The.Cangnan);
        var member = town.Member("周敏");
        var contact = town.Draft(member, "2026-05-01", ContactWay.Visit, town.Constituent("李平"));
        town.Put(contact);
        town.Put(contact);
        town.Put(contact);
        Assert.Equal(1, town.Duty(member, "CN-14", "2026-06-01").Done);
    }

    [Fact]
    public void T_29_a_contact_of_31_December_entered_on_10_January_counts_for_the_old_year()
    {
        var town = new Town(The.Cangnan);
        var member = town.Member("周敏");
        var friend = town.Constituent("李平");
        town.Put(Entered(town.Draft(member, "2025-12-31", ContactWay.Visit, friend), "2026-01-10"));
        town.Put(Entered(town.Draft(member, "2025-12-30", ContactWay.Visit, friend), "2026-01-16"));
        town.Put(Entered(town.Draft(member, "2025-12-29", ContactWay.Visit, friend), "2026-01-15"));
        var old = town.Duties(member, "CN-14", "2026-02-01", from: "2025-01-01");
        Assert.Equal([2, 0], old.Select(s => s.Done));
        Assert.Equal(EntryKind.Contact, ContactEntry.Judge(Town.Day("2025-12-31"), Town.Day("2026-01-15"), The.Cangnan));
        Assert.Equal(EntryKind.LateContact, ContactEntry.Judge(Town.Day("2025-12-31"), Town.Day("2026-01-16"), The.Cangnan));
    }

    [Fact]
    public void T_30_a_contact_of_tomorrow_is_offered_as_a_plan() =>
        Assert.Equal(EntryKind.Plan, ContactEntry.Judge(Town.Day("2026-05-02"), Town.Day("2026-05-01"), The.Cangnan));

    [Fact]
    public void A_late_contact_counts_once_the_office_has_agreed_with_a_reason()
    {
        var town = new Town(The.Cangnan);
        var member = town.Member("周敏");
        var staff = town.Staff("吴科", "委员工委");
        var late = Entered(town.Draft(member, "2025-12-30", ContactWay.Visit, town.Constituent("李平")), "2026-02-10") with { Flags = [ContactFlags.Late] };
        var granted = Permit.Ask(The.Cangnan, staff, Act.Exemptions, Matter.OfAll, Town.Day("2026-02-11"));
        Assert.Equal("contact.role", Expect.Refusal(ContactEntry.AgreeToLate(late, Permit.Ask(The.Cangnan, member, Act.Exemptions, Matter.OfAll, Town.Day("2026-02-11")), member.Id, "补录", town.Tick())).Code);
        Assert.Equal("contact.reason", Expect.Refusal(ContactEntry.AgreeToLate(late, granted, staff.Id, "", town.Tick())).Code);
        town.Put(late);
        Assert.Equal(0, town.Duties(member, "CN-14", "2026-02-12", from: "2025-01-01")[0].Done);
        town.Put(Expect.Value(ContactEntry.AgreeToLate(late, granted, staff.Id, "住院期间未能补录", town.Tick())));
        Assert.Equal(1, town.Duties(member, "CN-14", "2026-02-12", from: "2025-01-01")[0].Done);
    }

    [Fact]
    public void A_returned_contact_is_suspended_until_it_is_resubmitted()
    {
        var town = new Town(The.Cangnan);
        var member = town.Member("周敏");
        var contact = town.Draft(member, "2026-05-01", ContactWay.Visit, town.Constituent("李平"));
        town.Put(contact with { State = ContactState.Returned });
        Assert.Equal(0, town.Duty(member, "CN-14", "2026-06-01").Done);
        town.Put(Expect.Value(ContactHandling.Resubmit(contact with { State = ContactState.Returned }, member.Id)));
        Assert.Equal(1, town.Duty(member, "CN-14", "2026-06-01").Done);
        town.Put(Expect.Value(ContactHandling.Withdraw(contact, member.Id)));
        Assert.Equal(0, town.Duty(member, "CN-14", "2026-06-01").Done);
    }

    [Fact]
    public void Two_members_on_one_visit_each_have_the_count()
    {
        var town = new Town(The.Cangnan);
        var (a, b) = (town.Member("周敏"), town.Member("王磊"));
        town.Put(town.Draft(a, "2026-05-01", ContactWay.Visit, town.Constituent("李平")) with { CoVisitors = [b.Id] });
        Assert.Equal((1, 1), (town.Duty(a, "CN-14", "2026-06-01").Done, town.Duty(b, "CN-14", "2026-06-01").Done));
    }

    [Fact]
    public void The_same_day_person_and_way_is_asked_about_and_counted_once_asked()
    {
        var town = new Town(The.Cangnan);
        var member = town.Member("周敏");
        var friend = town.Constituent("李平");
        var first = town.Contact(member, "2026-05-01", ContactWay.Visit, friend);
        Assert.Equal([first], ContactEntry.PerhapsTheSame(town.Draft(member, "2026-05-01", ContactWay.Visit, friend), town.Records.OfType<Contact>()));
        Assert.Empty(ContactEntry.PerhapsTheSame(town.Draft(member, "2026-05-01", ContactWay.Phone, friend), town.Records.OfType<Contact>()));
        Assert.Empty(ContactEntry.PerhapsTheSame(town.Draft(member, "2026-05-02", ContactWay.Visit, friend), town.Records.OfType<Contact>()));
    }

    [Fact]
    public void An_exemption_shows_as_exempt_and_scales_a_year()
    {
        var town = new Town(The.Jingjiang);
        var (ill, abroad) = (town.Member("周敏"), town.Member("王磊"));
        town.Put(Exempt(town, ill, "2026-01-01", "2026-12-31", "病假"));
        town.Put(Exempt(town, abroad, "2026-01-10", "2026-06-20", "出国"));
        var whole = town.Duty(ill, "JJ-08", "2026-12-01");
        Assert.Equal((DutyState.Exempt, 0, "免计：病假"), (whole.State, whole.Owed, whole.Note));
        Assert.Equal(2, town.Duty(abroad, "JJ-08", "2026-12-01").Owed);
        Assert.Equal(DutyState.Exempt, town.Duty(abroad, "JJ-06", "2026-05-01").State);
        Assert.DoesNotContain(town.Book().Table(Town.Day("2026-01-01"), Town.Day("2026-12-31"), Town.Day("2026-05-01")).Shortfalls, s => s.Bearer == Bearer.Of(ill.Id));
    }

    private static Exemption Exempt(Town town, Domain.People.Person person, string from, string to, string reason) => new()
    {
        Id = ExemptionId.New(town.Tick()), Committee = town.Regulation.Committee, Person = person.Id, From = Town.Day(from), To = Town.Day(to), Reason = reason, SetBy = person.Id,
    };

    private static Contact Entered(Contact contact, string on) => contact with { SubmittedAt = new DateTimeOffset(Town.Day(on), new TimeOnly(9, 0), TimeSpan.FromHours(8)) };
}
