using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Links;

/// <summary>How links begin, change and end. An ended link stays as history; a change shows as one ended and one begun.</summary>
public static class Linking
{
    /// <summary>
    /// Proposes a link. It waits for consent (待同意) when it goes beyond the range, or joins people whom the tier's basis does not; it is refused as <c>link.tier</c>, <c>link.self</c>,
    /// <c>link.before</c> (already linked), <c>link.linking-post</c> or <c>link.linked-post</c> when it does not fit the tier.
    /// </summary>
    public static Result<Link> Propose(Link link, Regulation regulation, Person? by, Person with, IEnumerable<Link> links)
    {
        if (regulation.FindTier(link.Tier) is not { } tier)
        {
            return new Refusal("link.tier", link.Tier);
        }

        if (by?.Id == with.Id)
        {
            return new Refusal("link.self");
        }

        if (tier.Linking.IsOrgan ? link.ByOrgan is null : by is null || !tier.Linking.Posts.Any(p => regulation.Holds(by, p, link.From)))
        {
            return new Refusal("link.linking-post", tier.Name);
        }

        if (!(tier.Linked.Public ? with.Kind == PersonKind.Constituent : tier.Linked.Posts.Any(p => regulation.Holds(with, p, link.From))))
        {
            return new Refusal("link.linked-post", tier.Name);
        }

        var own = links.Where(l => l.Tier == tier.Id && l.By == link.By && l.ByOrgan == link.ByOrgan && l.State != LinkState.Ended && (l.To is null || l.To >= link.From)).ToList();
        if (own.Exists(l => l.With == link.With))
        {
            return new Refusal("link.before");
        }

        return link with { State = own.Count >= (tier.Max ?? int.MaxValue) || (by is not null && IsOutsideBasis(tier, by, with)) ? LinkState.AwaitingConsent : LinkState.Active };
    }

    /// <summary>The tier in which the posts of the two let one member link another, or none.</summary>
    public static Tier? TierBetween(Regulation regulation, Person by, Person with, DateOnly on) =>
        regulation.Tiers.FirstOrDefault(t => !t.Linked.Public && t.Linking.Posts.Any(p => regulation.Holds(by, p, on)) && t.Linked.Posts.Any(p => regulation.Holds(with, p, on)));

    /// <summary>
    /// Whether a tier that goes by 专委会 or 界别 (宝山 二, 东城 四（一）) would join two people who share neither. Where the file of one of them says neither,
    /// as with leaders, there is nothing to hold against it; the public chooses its own way.
    /// </summary>
    public static bool IsOutsideBasis(Tier tier, Person by, Person with)
    {
        if (tier.Linked.Public || tier.Linking.IsOrgan || !tier.Basis.Any(b => b is "专委会" or "界别") || IsNowhere(by) || IsNowhere(with))
        {
            return false;
        }

        return !((by.Sector is { } sector && sector == with.Sector) || (by.SpecialCommittee is { } committee && committee == with.SpecialCommittee));

        static bool IsNowhere(Person person) => person.Sector is null && person.SpecialCommittee is null;
    }

    /// <summary>Whoever may approve links agrees to one beyond the range. Refusals <c>link.state</c>, <c>link.role</c>.</summary>
    public static Result<Link> Consent(Link link, Result<Reach> granted)
    {
        if (link.State != LinkState.AwaitingConsent)
        {
            return new Refusal("link.state");
        }

        return granted.Ok(out var reach, out _) && reach == Reach.Sign ? link with { State = LinkState.Active } : new Refusal("link.role");
    }

    /// <summary>The office did not agree: the proposal stays in the history and was never in force on any day.</summary>
    public static Link Decline(Link link, string reason) => link with { State = LinkState.Ended, To = link.From.AddDays(-1), EndReason = reason };

    /// <summary>Ends a link with one of the file's reasons. Refusals <c>link.state</c>, <c>link.reason</c>, <c>link.date</c>.</summary>
    public static Result<Link> End(Link link, Regulation regulation, string reason, DateOnly on)
    {
        if (link.State == LinkState.Ended)
        {
            return new Refusal("link.state");
        }

        var reasons = regulation.Offers.LinkEndReasons;
        if (string.IsNullOrWhiteSpace(reason) || (reasons.Count > 0 && !reasons.Any(r => reason.StartsWith(r, StringComparison.Ordinal))))
        {
            return new Refusal("link.reason", string.Join('、', reasons));
        }

        return on < link.From ? new Refusal("link.date") : link with { State = LinkState.Ended, To = on, EndReason = reason };
    }

    /// <summary>Changes of a year, for the yearly report (HZ-03): every link that ended in it; proposals that were never in force are none.</summary>
    public static IReadOnlyList<Link> Changed(IEnumerable<Link> links, int year) =>
        [.. links.Where(l => l.To?.Year == year && l.WasInForce).OrderBy(l => l.To)];

    /// <summary>
    /// Links that an organ should have by the table of 专委会 and 界别 and does not yet (苍南 tier 2): the office confirms them as one batch.
    /// </summary>
    public static IEnumerable<(string Organ, Person With)> MissingForOrgans(Regulation regulation, Organs.OrganChart chart,
        IEnumerable<Person> people, IReadOnlyCollection<Link> links, DateOnly today)
    {
        foreach (var tier in regulation.Tiers.Where(t => t.Linking.IsOrgan))
        {
            var linked = links.Where(l => l.Tier == tier.Id && l.ByOrgan is not null && l.CoversDay(today)).Select(l => (l.ByOrgan!, l.With)).ToHashSet();
            foreach (var person in people)
            {
                if (person.Sector is { } sector && chart.CommitteeOf(sector) is { } organ
                    && tier.Linked.Posts.Any(p => regulation.Holds(person, p, today)) && !linked.Contains((organ, person.Id)))
                {
                    yield return (organ, person);
                }
            }
        }
    }
}
