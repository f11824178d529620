using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Duties about how often somebody was in touch.</summary>
internal static class ContactReckoning
{
    public static IEnumerable<Tally> Contacts(Case one, ContactsMeasure measure)
    {
        var filed = new List<FiledContact>();
        foreach (var contact in one.Index.Contacts.MadeBy(one.Bearer, one.Period.From, one.Last))
        {
            if (Admits(one, measure, contact))
            {
                filed.Add(contact);
            }
        }

        if (measure.PerLinked)
        {
            return [PerLinked(one, measure, filed)];
        }

        var counted = filed.ConvertAll(f => new Evidence(EvidenceKind.Contact, f.Contact.Id.ToString(), f.On));
        var done = measure.Persons ? DifferentPersons(one, measure, filed) : counted.Count;
        if (measure.Gatherings)
        {
            done += Attended(one, filed, counted);
        }

        var (owed, note) = Owed(one);
        return [new Tally(owed, done) { Counted = counted, Due = Due(one), DoneOn = ReachedOn(counted, owed), Note = note }];
    }

    /// <summary>Whether a contact counts under the measure, apart from the period.</summary>
    public static bool Admits(Case one, ContactsMeasure measure, FiledContact filed)
    {
        var contact = filed.Contact;
        return filed.CountsFor(one.GraceFrom(filed.On), one.Regulation.Counting.EntryGraceDays)
            && one.Tenure.Covers(contact.On)
            && one.Books.Ways.Admits(measure.Ways, contact)
            && (measure.Tiers.Count == 0 || measure.Tiers.Contains(TierOf(one, contact) ?? string.Empty))
            && (measure.Unlinked || contact.With.Any(w => w.Id is { } id && LinkedOn(one, measure, id, contact.On)))
            && (measure.With.Count == 0 || contact.With.Any(w => HeldBy(one, measure, w.Id, contact.On)));
    }

    /// <summary>The number owed in the period: a yearly total is scaled to full months in office, never below 1 (G-11).</summary>
    public static (int Owed, string? Note) Owed(Case one)
    {
        if (one.Period.Kind != PeriodKind.Year || one.Min == 0)
        {
            return (one.Min, null);
        }

        var months = one.Tenure.FullMonths(one.Period, one.Exempt);
        var owed = Math.Max(1, ((one.Min * months) + 11) / 12);
        return (owed, owed < one.Min ? $"按任职{months}个整月折算" : null);
    }

    /// <summary>Whoever left office earlier had only until then.</summary>
    public static DateOnly? Due(Case one) => one.PeriodDue is { } due && one.Tenure.End < due && one.Tenure.End < one.Today ? one.Tenure.End : one.PeriodDue;

    /// <summary>The day on which the number was reached: after a due date inside the period it was met late.</summary>
    private static DateOnly? ReachedOn(List<Evidence> counted, int owed) =>
        owed > 0 && counted.Count >= owed ? counted.Select(e => e.On).Order().ElementAt(owed - 1) : null;

    private static bool LinkedOn(Case one, ContactsMeasure measure, PersonId person, DateOnly day)
    {
        foreach (var link in one.Index.LinksBy.Of(one.Bearer))
        {
            if (link.With == person && link.CoversDay(day) && (measure.Tiers.Count == 0 || measure.Tiers.Contains(link.Tier)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HeldBy(Case one, ContactsMeasure measure, PersonId? person, DateOnly day) =>
        person is { } id && one.Index.People.TryGetValue(id, out var found) && measure.With.Any(post => one.Regulation.Holds(found, post, day));

    private static int DifferentPersons(Case one, ContactsMeasure measure, List<FiledContact> filed)
    {
        var met = new HashSet<PersonId>();
        foreach (var contact in filed)
        {
            foreach (var party in contact.Contact.With)
            {
                if (party.Id is { } id && (measure.With.Count == 0 || HeldBy(one, measure, id, contact.On)))
                {
                    met.Add(id);
                }
            }
        }

        return met.Count;
    }

    /// <summary>Gatherings marked 联系活动 that the person attended or convened; one that has its own contact record is counted there.</summary>
    private static int Attended(Case one, List<FiledContact> filed, List<Evidence> counted)
    {
        var recorded = filed.Select(f => f.Contact.Gathering).OfType<GatheringId>().ToHashSet();
        var attended = one.Index.GatheringsWith.Of(one.Bearer.Person!.Value).Where(g => g.Of(one.Bearer.Person.Value) is { Attended: true });
        var more = 0;
        foreach (var gathering in attended.Concat(one.Index.GatheringsBy.Of(one.Bearer)).DistinctBy(g => g.Id))
        {
            if (gathering is { Held: true, IsContact: true } && one.Period.From <= gathering.On && gathering.On <= one.Last && !recorded.Contains(gathering.Id))
            {
                counted.Add(new Evidence(EvidenceKind.Gathering, gathering.Id.ToString(), gathering.On));
                more++;
            }
        }

        return more;
    }

    /// <summary><c>per: contact</c>: every linked person so often.</summary>
    private static Tally PerLinked(Case one, ContactsMeasure measure, List<FiledContact> filed)
    {
        var links = LinkReckoning.Covering(one, measure.Tiers.Count > 0 ? measure.Tiers[0] : null, one.Last);
        var (each, note) = Owed(one);
        var (done, open) = (0, new List<OpenItem>());
        foreach (var link in links)
        {
            var times = filed.Count(f => f.Contact.With.Any(w => w.Id == link.With));
            done += Math.Min(each, times);
            if (times < each)
            {
                open.Add(new OpenItem(link.With.ToString(), one.Books.NameOf(link.With)));
            }
        }

        return new Tally(each * links.Count, done)
        {
            Counted = [.. filed.Select(f => new Evidence(EvidenceKind.Contact, f.Contact.Id.ToString(), f.On))],
            Open = open,
            Due = Due(one),
            Note = note,
        };
    }

    private static string? TierOf(Case one, Contact contact) =>
        one.Bearer.Person is { } by
            ? TierOfContact.Find(one.Regulation, contact, by, one.Index.LinksBy.Of(one.Bearer), id => one.Index.People.GetValueOrDefault(id))
            : contact.Tier;
}
