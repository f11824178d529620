using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Duties about links: how many there are, and whether each was met.</summary>
internal static class LinkReckoning
{
    public static IEnumerable<Tally> Links(Case one, LinksMeasure measure)
    {
        var links = Covering(one, measure.Tier, one.Last);
        var due = one.Duty.Due is OnDay && one.Tenure.Covers(one.PeriodDue!.Value) ? one.PeriodDue : null;
        yield return new Tally(one.Min, links.Count)
        {
            Counted = [.. links.Select(l => new Evidence(EvidenceKind.Link, l.Id.ToString(), l.From))],
            Due = due,
        };
    }

    public static IEnumerable<Tally> EachLink(Case one, EachLinkMeasure measure)
    {
        var links = Covering(one, measure.Tier, one.Last);
        var counted = new List<Evidence>();
        var open = new List<OpenItem>();
        var met = Meetings(one, measure, [.. links.Select(l => l.With)], counted);
        foreach (var link in links)
        {
            if (met.GetValueOrDefault(link.With) < one.Min)
            {
                open.Add(new OpenItem(link.With.ToString(), one.Books.NameOf(link.With)));
            }
        }

        yield return new Tally(links.Count, links.Count - open.Count) { Counted = counted, Open = open, Due = one.PeriodDue };
    }

    /// <summary>The links of the bearer in a tier on a day, one for each person.</summary>
    public static List<Link> Covering(Case one, string? tier, DateOnly day) =>
        [.. one.Index.LinksBy.Of(one.Bearer).Where(l => (tier is null || l.Tier == tier) && l.CoversDay(day)).DistinctBy(l => l.With)];

    /// <summary>How often each of these people was met: by a contact of either side, or by sitting in a gathering (G-06).</summary>
    private static Dictionary<PersonId, int> Meetings(Case one, EachLinkMeasure measure, HashSet<PersonId> linked, List<Evidence> counted)
    {
        var met = new Dictionary<PersonId, int>();
        var grace = one.Regulation.Counting.EntryGraceDays;
        var gatherings = new HashSet<Gatherings.GatheringId>();
        foreach (var filed in one.Index.Contacts.MadeBy(one.Bearer, one.Period.From, one.Last))
        {
            if (filed.CountsFor(one.GraceFrom(filed.On), grace) && one.Tenure.Covers(filed.On) && one.Books.Ways.Admits(measure.Ways, filed.Contact)
                && Meet(filed.Contact.With.Select(w => w.Id).OfType<PersonId>(), linked, met))
            {
                counted.Add(new Evidence(EvidenceKind.Contact, filed.Contact.Id.ToString(), filed.On));
                if (filed.Contact.Gathering is { } gathering)
                {
                    gatherings.Add(gathering);
                }
            }
        }

        foreach (var filed in one.Index.Contacts.MadeWith(one.Bearer, one.Period.From, one.Last))
        {
            if (filed.CountsFor(one.GraceFrom(filed.On), grace) && one.Tenure.Covers(filed.On) && one.Books.Ways.Admits(measure.Ways, filed.Contact)
                && Meet([filed.Contact.By], linked, met))
            {
                counted.Add(new Evidence(EvidenceKind.Contact, filed.Contact.Id.ToString(), filed.On));
            }
        }

        foreach (var gathering in one.Index.GatheringsBy.Of(one.Bearer))
        {
            if (gathering is { Held: true, IsContact: true } && one.Period.From <= gathering.On && gathering.On <= one.Last && !gatherings.Contains(gathering.Id)
                && Meet(gathering.People.Where(p => p.Attended).Select(p => p.Person), linked, met))
            {
                counted.Add(new Evidence(EvidenceKind.Gathering, gathering.Id.ToString(), gathering.On));
            }
        }

        return met;
    }

    private static bool Meet(IEnumerable<PersonId> people, HashSet<PersonId> linked, Dictionary<PersonId, int> met)
    {
        var any = false;
        foreach (var person in people.Distinct())
        {
            if (linked.Contains(person))
            {
                met[person] = met.GetValueOrDefault(person) + 1;
                any = true;
            }
        }

        return any;
    }
}
