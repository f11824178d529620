using WeLiaison.Domain.Appraisals;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>What organs, sectors, studios and groups owe: completeness, posts, checklists, meetings, rounds.</summary>
internal static class OrganReckoning
{
    public static IEnumerable<Tally> Coverage(Case one, CoverageMeasure measure)
    {
        var (owed, open) = (0, new List<OpenItem>());
        foreach (var kind in measure.Kinds)
        {
            if (kind is StudiosApproved)
            {
                var approved = one.Index.Studios.Values.Where(s => s.Round == one.Period.Round && s.NamedOn <= one.Today).ToList();
                yield return new Tally(one.Min, approved.Count) { Counted = [.. approved.Select(s => new Evidence(EvidenceKind.Item, s.Id.ToString(), s.NamedOn!.Value))] };
                yield break;
            }

            var (all, gaps) = CoverageGaps.Of(kind, one.Books, one.Today);
            owed += all;
            open.AddRange(gaps);
        }

        yield return new Tally(owed, owed - open.Count) { Open = open };
    }

    /// <summary>Rounds in which studios were applied for; each asks for so many approved.</summary>
    public static IEnumerable<DutyPeriod> PilotRounds(RecordIndex index, DateOnly from, DateOnly to) =>
        index.Studios.Values.Where(s => s.Round is not null).GroupBy(s => s.Round!)
            .Select(g => new DutyPeriod(PeriodKind.Round, g.Min(s => s.AppliedOn), DateOnly.MaxValue, g.Key))
            .Where(p => p.From <= to && p.To >= from);

    public static IEnumerable<Tally> Events(Case one, EventsMeasure measure)
    {
        var held = one.Index.GatheringsBy.Of(one.Bearer)
            .Where(g => g.Held && g.Kind == measure.Kind && one.Period.Covers(g.On) && g.On <= one.Today)
            .Select(g => new Evidence(EvidenceKind.Gathering, g.Id.ToString(), g.On)).ToList();
        yield return new Tally(one.Min, held.Count) { Counted = held, Due = one.PeriodDue };
    }

    public static IEnumerable<Tally> Posts(Case one)
    {
        var group = one.Index.Groups.Values.First(g => g.Id.ToString() == one.Bearer.Key);
        var listed = one.Regulation.Offers.StreetGroupPosts;
        var filled = listed.Where(name => group.Posts.Any(p => p.Name == name && p.Holder is not null)).ToList();
        yield return new Tally(one.Min, filled.Count)
        {
            Counted = [.. filled.Select(p => new Evidence(EvidenceKind.Post, p, one.Today))],
            Open = [.. listed.Except(filled).Select(p => new OpenItem(p, p))],
        };
    }

    /// <summary>Only an upper bound: nothing is owed, and more than it is shown as beyond the limit.</summary>
    public static IEnumerable<Tally> Membership(Case one)
    {
        var joined = one.Index.Groups.Values.Where(g => g.Members.Contains(one.Person!.Id)).ToList();
        yield return new Tally(0, joined.Count) { Counted = [.. joined.Select(g => new Evidence(EvidenceKind.Membership, g.Id.ToString(), one.Today))] };
    }

    public static IEnumerable<Tally> Checklist(Case one, ChecklistMeasure measure)
    {
        var sector = one.Index.Chart?.Sectors.FirstOrDefault(s => s.Name == one.Bearer.Key);
        var has = sector?.Has.GetValueOrDefault(measure.Checklist) ?? [];
        var met = measure.Items.Where(has.Contains).ToList();
        yield return new Tally(one.Min, met.Count)
        {
            Counted = [.. met.Select(i => new Evidence(EvidenceKind.Item, i, one.Today))],
            Open = [.. measure.Items.Except(met).Select(i => new OpenItem(i, i))],
        };
    }

    public static IEnumerable<Tally> RoundHeld(Case one)
    {
        var held = one.Index.Appraisals.Values.Where(a => a.Year == one.Period.From.Year && a.State >= AppraisalState.Open && a.From <= one.Today).ToList();
        yield return new Tally(one.Min, held.Count)
        {
            Counted = [.. held.Select(a => new Evidence(EvidenceKind.Round, a.Id.ToString(), a.From))],
            Due = one.PeriodDue,
            DoneOn = held.Count > 0 ? held.Min(a => a.From) : null,
        };
    }
}
