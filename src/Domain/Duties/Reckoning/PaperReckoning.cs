using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Outcomes;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Papers: plans, reports, results and lists.</summary>
internal static class PaperReckoning
{
    public static IEnumerable<Tally> Plan(Case one, PlanMeasure measure)
    {
        var year = one.Period.From.Year;
        var done = one.Index.Plans.Of(one.Bearer)
            .Where(p => p.Year == year && p.Kind == measure.Kind && p.SubmittedOn <= one.Today)
            .Select(p => new Evidence(EvidenceKind.Plan, p.Id.ToString(), p.SubmittedOn!.Value)).ToList();
        if (measure.Form is { } form && one.Person is { } person)
        {
            done.AddRange(one.Index.Filings.Of(person.Id)
                .Where(f => f.Form == form && f.Year == year && f.WithdrawnAt is null && f.On <= one.Today)
                .Select(f => new Evidence(EvidenceKind.Filing, f.Id.ToString(), f.On)));
        }

        yield return new Tally(one.Min, done.Count > 0 ? one.Min : 0) { Counted = done, Due = one.PeriodDue, DoneOn = done.Count > 0 ? done.Min(d => d.On) : null };
    }

    public static IEnumerable<Tally> Report(Case one, ReportMeasure measure)
    {
        var rule = one.Regulation.Reports.First(r => r.Id == measure.Report);
        var sent = one.Index.Reports.Of(one.Bearer).Where(s => s.Report == rule.Id && s.PeriodFrom == one.Period.From && s.On <= one.Today).ToList();
        var counted = sent.ConvertAll(s => new Evidence(EvidenceKind.Report, s.Id.ToString(), s.On));
        if (measure.PerPerson)
        {
            var about = sent.Select(s => s.About).OfType<PersonId>().ToHashSet();
            var open = Members(one).Where(p => !about.Contains(p.Id)).Select(p => new OpenItem(p.Id.ToString(), p.Name)).ToList();
            var owed = Members(one).Count();
            return [new Tally(owed, owed - open.Count) { Counted = counted, Open = open, Due = one.PeriodDue, DoneOn = Latest(counted) }];
        }

        var missing = rule.ToEach ? rule.To.Where(to => !sent.Exists(s => s.To == to)).ToList() : sent.Count > 0 ? [] : rule.To.Take(1).ToList();
        return
        [
            new Tally(1, missing.Count == 0 ? 1 : 0)
            {
                Counted = counted, Open = [.. missing.Select(m => new OpenItem(m, m))], Due = one.PeriodDue, DoneOn = rule.ToEach ? Latest(counted) : Earliest(counted),
            },
        ];
    }

    public static IEnumerable<Tally> Results(Case one, ResultsMeasure measure)
    {
        var person = one.Person!.Id;
        var counted = one.Index.Outcomes.Of(person)
            .Where(o => o.Counts && measure.Kinds.Contains(o.Kind) && one.Period.Covers(o.On) && o.On <= one.Today && one.Tenure.Covers(o.On))
            .Select(o => new Evidence(EvidenceKind.Outcome, o.Id.ToString(), o.On)).ToList();
        if (measure.Kinds.Contains(OutcomeKinds.OpinionReport))
        {
            counted.AddRange(one.Index.OpinionReports.Of(person)
                .Where(r => r.CountsForAuthors)
                .Select(r => new Evidence(EvidenceKind.OpinionReport, r.Id.ToString(), Calendar.CivilDate.DayOf(r.SubmittedAt!.Value, one.Index.Zone)))
                .Where(e => one.Period.Covers(e.On) && e.On <= one.Today && one.Tenure.Covers(e.On)));
        }

        var (owed, note) = ContactReckoning.Owed(one);
        yield return new Tally(owed, counted.Count) { Counted = counted, Due = ContactReckoning.Due(one), Note = note };
    }

    public static IEnumerable<Tally> List(Case one, ListMeasure measure)
    {
        var kept = one.Index.Lists.Values.Where(l => l.Name == measure.List && l.Year == one.Period.From.Year && l.Items.Count > 0 && l.On <= one.Today).ToList();
        yield return new Tally(one.Min, kept.Count > 0 ? one.Min : 0)
        {
            Counted = [.. kept.Select(l => new Evidence(EvidenceKind.Item, l.Id.ToString(), l.On))],
            Due = one.PeriodDue,
            DoneOn = kept.Count > 0 ? kept.Min(l => l.On) : null,
        };
    }

    /// <summary>Everybody bound by the public tier at some time in the period: those who get a sheet.</summary>
    private static IEnumerable<Person> Members(Case one) =>
        one.Index.People.Values.Where(p =>
            p.ErasedAt is null && one.Regulation.PublicTier is { } tier
            && Tenure.Of(one.Regulation, p, tier.Linking.Posts) is { IsEmpty: false } held && held.Touches(one.Period.From, one.Period.To));

    private static DateOnly? Latest(List<Evidence> counted) => counted.Count > 0 ? counted.Max(e => e.On) : null;

    private static DateOnly? Earliest(List<Evidence> counted) => counted.Count > 0 ? counted.Min(e => e.On) : null;
}
