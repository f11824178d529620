using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Tests.Regulations;

namespace WeLiaison.Domain.Tests.Duties;

public sealed class JingjiangVectors
{
    [Fact]
    public void T_11_five_links_and_four_cards_leave_one_card_overdue_on_1_April()
    {
        var (town, member, links) = WithFiveLinks();
        foreach (var link in links.Take(4))
        {
            town.Put(Expect.Value(Card(town, link).HandOver(Town.Day("2026-03-20"), Town.Day("2026-03-20"))));
        }

        Assert.Equal(DutyState.Done, town.Duty(member, "JJ-05", "2026-04-01").State);
        var cards = town.Duty(member, "JJ-10", "2026-04-01");
        Assert.Equal((5, 4, 1, DutyState.Overdue), (cards.Owed, cards.Done, cards.Left, cards.State));
        Assert.Equal("群众5", Assert.Single(cards.Open).Name);
    }

    [Fact]
    public void T_12_a_town_level_members_form_goes_to_the_town_committee_named_on_it()
    {
        var form = The.Jingjiang.FindForm("JJ-F1")!;
        var town = new Town(The.Jingjiang);
        var invited = town.Member("镇级委员", "镇级特邀委员") with { TownCommittee = "新桥镇政协工委" };
        var day = Town.Day("2026-04-10");
        Assert.Equal("新桥镇政协工委", form.AddresseeFor(post => The.Jingjiang.Holds(invited, post, day), invited.TownCommittee));
        var member = town.Member("周敏");
        Assert.Equal("市政协办公室", form.AddresseeFor(post => The.Jingjiang.Holds(member, post, day), "新桥镇政协工委"));
        town.Put(invited);
        town.File(invited, "JJ-F1", "2026-04-10");
        Assert.Equal(DutyState.Done, town.Duty(invited, "JJ-06", "2026-04-16").State);
    }

    [Fact]
    public void T_13_two_visits_and_three_WeChat_talks_make_two_of_three()
    {
        var (town, member, links) = WithFiveLinks();
        Contacts(town, member, links, ContactWay.Visit, ContactWay.Visit, ContactWay.Online, ContactWay.Online, ContactWay.Online);
        var standing = town.Duty(member, "JJ-08", "2026-09-01");
        Assert.Equal((3, 2), (standing.Owed, standing.Done));
    }

    [Fact]
    public void T_14_a_visit_counts_before_the_constituent_confirms_and_its_card_row_waits()
    {
        var (town, member, links) = WithFiveLinks();
        var contact = Contacts(town, member, links, ContactWay.Visit).Single();
        var card = town.Put(Card(town, links[0]));
        Assert.Equal(1, town.Duty(member, "JJ-08", "2026-09-01").Done);
        Assert.True(card.Awaits(contact.Id));
        Assert.Equal((1, 0, DutyState.Asked), (town.Duty(member, "JJ-12", "2026-09-01").Owed, town.Duty(member, "JJ-12", "2026-09-01").Done, town.Duty(member, "JJ-12", "2026-09-01").State));

        town.Put(contact with { Confirmations = new Dictionary<PersonId, string> { [links[0].With] = OtherSide.Confirmed } });
        Assert.Equal(DutyState.Done, town.Duty(member, "JJ-12", "2026-09-01").State);
    }

    [Fact]
    public void T_15_three_of_five_cards_back_leave_two_overdue_by_name_on_1_December()
    {
        var (town, member, links) = WithFiveLinks();
        foreach (var link in links.Take(3))
        {
            town.Put(Expect.Value(Card(town, link).Receive("办公室", Town.Day("2026-11-28"), Town.Day("2026-11-28"))));
        }

        Assert.Equal(DutyState.Near, town.Duty(member, "JJ-13", "2026-11-30").State);
        var cards = town.Duty(member, "JJ-13", "2026-12-01");
        Assert.Equal((5, 3, DutyState.Overdue), (cards.Owed, cards.Done, cards.State));
        Assert.Equal(["群众4", "群众5"], cards.Open.Select(o => o.Name));
    }

    [Fact]
    public void Whoever_is_appointed_in_May_owes_two_visits_and_no_form_of_April()
    {
        var town = new Town(The.Jingjiang);
        var member = town.Member("新委员", from: "2026-05-10");
        var visits = town.Duty(member, "JJ-08", "2026-12-01");
        Assert.Equal((2, "按任职7个整月折算"), (visits.Owed, visits.Note));
        Assert.Empty(town.Duties(member, "JJ-06", "2026-12-01"));
        Assert.Equal(DutyState.Short, town.Duty(member, "JJ-05", "2026-12-01").State);
    }

    [Fact]
    public void A_card_for_a_link_made_later_has_fifteen_days()
    {
        var town = new Town(The.Jingjiang);
        var member = town.Member("周敏");
        town.Link(member, town.Constituent("新朋友"), from: "2026-09-01");
        Assert.Equal(DutyState.Near, town.Duty(member, "JJ-10", "2026-09-10").State);
        Assert.Equal(DutyState.Overdue, town.Duty(member, "JJ-10", "2026-09-17").State);
    }

    private static (Town Town, Person Member, List<Link> Links) WithFiveLinks()
    {
        var town = new Town(The.Jingjiang);
        var member = town.Member("周敏");
        return (town, member, [.. Enumerable.Range(1, 5).Select(i => town.Link(member, town.Constituent($"群众{i}"), from: "2026-02-01"))]);
    }

    private static ServiceCard Card(Town town, Link link) => new()
    {
        Id = ServiceCardId.New(town.Tick()), Committee = The.Jingjiang.Committee, Link = link.Id, Member = link.By!.Value, Constituent = link.With, Year = 2026,
    };

    private static List<Contact> Contacts(Town town, Person member, List<Link> links, params ContactWay[] ways) =>
        [.. ways.Select((way, i) => town.Contact(member, $"2026-0{3 + i}-05", way, town.People[links[0].With]))];
}
