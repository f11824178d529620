using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Filings;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Forms handed in: one a year, one for each tier, one for each contact, or all contacts of a year in one bundle.</summary>
internal static class FormReckoning
{
    public static IEnumerable<Tally> PerPerson(Case one, FormMeasure measure)
    {
        var links = one.Index.LinksBy.Of(one.Bearer).Where(l => l.CoversDay(one.Today)).ToList();
        if (one.Period.Kind == PeriodKind.Standing)
        {
            return links.Count == 0 ? [new Tally(0, 0)] : [SinceLinksChanged(one, measure, links)];
        }

        var filings = Filings(one, measure.Form, null).Where(f => f.Year == one.Period.From.Year).ToList();
        return [Filed(one.Min, filings, one.PeriodDue)];
    }

    public static IEnumerable<Tally> PerTier(Case one, FormMeasure measure)
    {
        foreach (var links in one.Index.LinksBy.Of(one.Bearer).Where(l => l.WasInForce).GroupBy(l => l.Tier))
        {
            if (links.Any(l => l.CoversDay(one.Last)))
            {
                yield return OneTier(one, measure, links.Key, [.. links]);
            }
        }
    }

    /// <summary>The contact record is the form (N-13): it is handed in when the contact is submitted, and open while it is sent back.</summary>
    public static IEnumerable<Tally> PerContact(Case one)
    {
        var (counted, open, late) = (new List<Evidence>(), new List<OpenItem>(), false);
        var days = one.Duty.Due is DaysAfter after ? after.Days : 0;
        foreach (var filed in one.Index.Contacts.MadeBy(one.Bearer, one.Period.From, one.Last))
        {
            if (filed.Contact.By != one.Person?.Id || filed.Contact.State == ContactState.Withdrawn
                || (filed.Contact.State == ContactState.Returned && filed.Contact.Flags.Contains(ContactFlags.Disputed)))
            {
                continue;
            }

            if (filed.Contact.State == ContactState.Returned)
            {
                open.Add(new OpenItem(filed.Contact.Id.ToString(), filed.Contact.Number, filed.On.AddDays(days)));
                continue;
            }

            late |= filed.EnteredOn > filed.On.AddDays(days);
            counted.Add(new Evidence(EvidenceKind.Contact, filed.Contact.Id.ToString(), filed.On));
        }

        yield return new Tally(counted.Count + open.Count, counted.Count) { Counted = counted, Open = open, Due = open.Min(o => o.Due), AnyLate = late };
    }

    /// <summary>
    /// All contacts up to the due date must lie in a bundle; later ones are a supplement and no debt. Whoever had none has nothing to
    /// hand in: that they had none is what the duty to meet people says, and an empty bundle would tell the office nothing.
    /// </summary>
    public static IEnumerable<Tally> Bundle(Case one, FormMeasure measure)
    {
        var filings = Filings(one, measure.Form, null).Where(f => f.Year == one.Period.From.Year).ToList();
        var handedIn = filings.SelectMany(f => f.Contacts).ToHashSet();
        var (open, made) = (new List<OpenItem>(), false);
        var last = one.PeriodDue is { } due && due < one.Last ? due : one.Last;
        foreach (var filed in one.Index.Contacts.MadeBy(one.Bearer, one.Period.From, last))
        {
            if (!filed.Contact.Counts || !one.Tenure.Covers(filed.On))
            {
                continue;
            }

            made = true;
            if (!handedIn.Contains(filed.Contact.Id))
            {
                open.Add(new OpenItem(filed.Contact.Id.ToString(), filed.Contact.Number));
            }
        }

        if (!made && filings.Count == 0)
        {
            return [new Tally(0, 0) { Due = one.PeriodDue, Note = "还没有联系记录，没有要交的" }];
        }

        var tally = Filed(one.Min, filings, one.PeriodDue);
        return [open.Count == 0 ? tally : tally with { Done = 0, Open = open }];
    }

    private static Tally OneTier(Case one, FormMeasure measure, string tier, List<Link> links)
    {
        var year = one.Period.From.Year;
        var filings = Filings(one, measure.Form, tier).Where(f => f.Year == year).ToList();
        var due = one.PeriodDue!.Value;
        var begun = links.Min(l => l.From);

        // Whoever got the first link shortly before or after the usual date has the time that a change gives.
        if (begun.Year == year && one.Duty.AfterChangeDays is { } days && begun.AddDays(days) > due)
        {
            due = begun.AddDays(days);
        }

        var changed = links.SelectMany(l => l.To is { } end ? new[] { l.From, end } : [l.From]).Where(d => d.Year == year && d <= one.Today).DefaultIfEmpty().Max();
        var current = filings.Any(f => f.On >= changed);
        if (filings.Count > 0 && !current && one.Duty.AfterChangeDays is { } more)
        {
            return new Tally(1, 0) { Due = changed.AddDays(more), Part = tier, Note = "联系人有变动，请再报一次", Open = [new OpenItem(tier, TierName(one, tier))] };
        }

        var tally = Filed(1, filings, filings.Count > 1 ? null : due) with { Part = tier };
        return filings.Count > 0 ? tally : tally with { Due = due, Open = [new OpenItem(tier, TierName(one, tier))] };
    }

    private static Tally SinceLinksChanged(Case one, FormMeasure measure, List<Link> links)
    {
        var changed = links.Max(l => l.From);
        var ended = one.Index.LinksBy.Of(one.Bearer).Where(l => l.To < one.Today).Select(l => l.To!.Value).DefaultIfEmpty().Max();
        var since = ended > changed ? ended : changed;
        var filings = Filings(one, measure.Form, null).Where(f => f.On >= since).ToList();
        var due = one.Duty.Due is OnSetDay set ? one.Index.SetDayFrom(set.Name, since) : null;
        return Filed(one.Min, filings, due);
    }

    private static Tally Filed(int owed, List<FormFiling> filings, DateOnly? due) => new(owed, filings.Count > 0 ? owed : 0)
    {
        Counted = [.. filings.Select(f => new Evidence(EvidenceKind.Filing, f.Id.ToString(), f.On))],
        Due = due,
        DoneOn = filings.Count > 0 ? filings.Min(f => f.On) : null,
    };

    private static IEnumerable<FormFiling> Filings(Case one, string form, string? tier) =>
        one.Index.Filings.Of(one.Person!.Id).Where(f => f.Form == form && f.WithdrawnAt is null && f.On <= one.Today && (tier is null || f.Tier == tier || f.Tier is null));

    private static string TierName(Case one, string tier) => one.Regulation.FindTier(tier)?.Name ?? tier;
}
