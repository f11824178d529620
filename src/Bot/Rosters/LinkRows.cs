using WeLiaison.Bot.Common;
using WeLiaison.Bot.Papers;
using WeLiaison.Documents.Rosters;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Rosters;

/// <summary>联系关系: each row is checked like a link proposed in chat; beyond the range it waits for consent.</summary>
internal sealed class LinkRows
{
    private readonly Regulation regulation;
    private readonly RosterPeople people;
    private readonly RosterChanges changes;
    private readonly ConstituentRows constituents;
    private readonly DateTimeOffset now;
    private readonly DateOnly today;
    private readonly Dictionary<string, List<Link>> links;

    public LinkRows(Archive archive, RosterPeople people, RosterChanges changes, ConstituentRows constituents, DateTimeOffset now, DateOnly today)
    {
        (regulation, this.people, this.changes, this.constituents, this.now, this.today) = (archive.Regulation, people, changes, constituents, now, today);
        links = archive.Of<Link>().GroupBy(Side).ToDictionary(g => g.Key, g => g.ToList());
    }

    public void Take(RosterRow row)
    {
        var tier = regulation.FindTier(row.Text("tier")) ?? regulation.PublicTier ?? regulation.Tiers[^1];
        var by = tier.Linking.IsOrgan ? null : Member(row, row.Text("member")!, row.Text("memberCode"), "委员");
        if (by is not null && tier.Linked.Public && people.Numbered(row.Text("linkedCode")) is { } colleague)
        {
            // A member's number stands for a member: the row is one of the tiers between members.
            if (row.Text("tier") is not null || Linking.TierBetween(regulation, by, colleague, row.Date("since") ?? today) is not { } between)
            {
                changes.Refuse(row, "联系对象编号", RosterTellings.IsMember(colleague.Name));
                return;
            }

            tier = between;
        }

        if (by is null && !tier.Linking.IsOrgan)
        {
            return;
        }

        var (with, isNew) = tier.Linked.Public ? Constituent(row, by) : (Member(row, row.Text("linked")!, row.Text("linkedCode"), "联系对象"), false);
        if (with is null)
        {
            return;
        }

        var link = new Link
        {
            Id = LinkId.New(now),
            Committee = regulation.Committee,
            Tier = tier.Id,
            By = by?.Id,
            ByOrgan = tier.Linking.IsOrgan ? row.Text("member") : null,
            With = with.Id,
            Basis = row.Text("basis"),
            From = row.Date("since") ?? today,
        };
        var own = links.TryGetValue(Side(link), out var known) ? known : links[Side(link)] = [];
        if (!Linking.Propose(link, regulation, by, with, own).Ok(out var made, out var refusal))
        {
            Refused(row, refusal, tier, by, with, link.From);
            return;
        }

        if (made.State == LinkState.AwaitingConsent)
        {
            changes.Warn(row, null,
                by is not null && Linking.IsOutsideBasis(tier, by, with)
                ? RosterTellings.OutsideBasis(by.Name, with.Name)
                : RosterTellings.AwaitsConsent(tier.Name));
        }
        else if (isNew && row.Text("tier") is null && people.Named(with.Name, PersonKind.Member).Count > 0)
        {
            changes.Warn(row, "联系对象", RosterTellings.NamedLikeMember(with.Name));
        }

        own.Add(made);
        changes.Add(made);
        if (isNew)
        {
            people.Put(with);
            changes.Add(with);
        }
    }

    private void Refused(RosterRow row, Domain.Kernel.Refusal refusal, Tier tier, Person? by, Person with, DateOnly from)
    {
        if (refusal.Code == "link.before")
        {
            changes.Same();
            return;
        }

        // Whoever holds the post today and did not on the day of the link was often brought in without the day of taking office.
        var (person, posts) = refusal.Code == "link.linking-post" ? (by, tier.Linking.Posts) : refusal.Code == "link.linked-post" ? (with, tier.Linked.Posts) : (null, []);
        changes.Refuse(row, null,
            person is not null && posts.Any(p => regulation.Holds(person, p, today))
            ? RosterTellings.BeforeOffice(person.Name, from, person.Posts.Where(p => p.CoversDay(today)).Min(p => p.From))
            : RefusalWords.Of(refusal));
    }

    private (Person With, bool IsNew) Constituent(RosterRow row, Person? by)
    {
        var known = constituents.Known(row.Text("linked")!, row.Text("linkedPhone"), row.Text("linkedUnit"));
        return known is not null ? (known, false) : (new Person
        {
            Id = PersonId.New(now),
            Committee = regulation.Committee,
            Kind = PersonKind.Constituent,
            Name = row.Text("linked")!,
            Unit = row.Text("linkedUnit"),
            Position = row.Text("linkedJob"),
            Sector = by?.Sector,
            Mobile = ConstituentRows.Mobile(row.Text("linkedPhone")),
        }, true);
    }

    private Person? Member(RosterRow row, string name, string? number, string column)
    {
        var found = people.Numbered(number) is { } numbered ? [numbered] : people.Named(name, PersonKind.Member);
        if (found is [var one])
        {
            return one;
        }

        changes.Refuse(row, column, found.Count == 0 ? RosterTellings.NoMember(name) : RosterTellings.SeveralMembers(name, found.Count));
        return null;
    }

    private static string Side(Link link) => $"{link.Tier}/{link.By}/{link.ByOrgan}";
}
