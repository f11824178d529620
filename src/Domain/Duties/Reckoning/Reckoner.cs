using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Counts the duties of one bearer. Pure: the same records and day give the same standings.</summary>
internal sealed class Reckoner(Books books, DateOnly? countsFrom)
{
    private readonly IReadOnlyList<DutyRule> personal = [.. books.Regulation.Duties.Where(d => d.On && d.Subject is PostHolders or LinkingPersons or ContactAuthors)];

    private Regulation Regulation => books.Regulation;

    private RecordIndex Index => books.Index;

    public List<DutyStanding> Of(Bearer bearer, DateOnly from, DateOnly to, DateOnly today)
    {
        var found = new List<DutyStanding>();
        if (bearer.Person is { } id)
        {
            if (Index.People.TryGetValue(id, out var person) && person.ErasedAt is null && person.Kind != PersonKind.Constituent)
            {
                foreach (var duty in personal)
                {
                    Add(found, duty, bearer, person, TenureOf(duty, person), from, to, today);
                }
            }

            return found;
        }

        foreach (var duty in Regulation.Duties.Where(d => d.On && Bearers.IsBornBy(d.Subject, bearer)))
        {
            Add(found, duty, bearer, null, Bearers.TenureOf(bearer, Index), from, to, today);
        }

        return found;
    }

    private void Add(List<DutyStanding> found, DutyRule duty, Bearer bearer, Person? person, Tenure tenure, DateOnly from, DateOnly to, DateOnly today)
    {
        if (tenure.IsEmpty)
        {
            return;
        }

        foreach (var period in Periods(duty, from, to))
        {
            if (period.From > today || period.To < countsFrom || !tenure.Touches(period.From, period.To))
            {
                continue;
            }

            var exempt = person is null ? [] : Index.Exemptions.Of(person.Id).Where(e => e.Covers(duty.Id)).ToList();
            var one = new Case(books, duty, bearer, person, tenure, period, today, exempt);
            if (Owes(one))
            {
                foreach (var tally in Measures.Count(one))
                {
                    found.Add(Judge.Of(one, tally));
                }
            }
        }
    }

    /// <summary>Whether the duty falls to somebody in office for only part of the period (G-11).</summary>
    private static bool Owes(Case one) => one.Period.Kind switch
    {
        PeriodKind.Standing or PeriodKind.Round => one.Tenure.Covers(one.Today),
        PeriodKind.Year when one.Duty.Due is OnDay or OnSetDay && one.Duty.Measure is not LinksMeasure =>
            one.PeriodDue is not { } due || one.Tenure.Covers(due),
        PeriodKind.Year => true,
        _ => one.Tenure.CoversAll(one.Period.From, one.Period.To),
    };

    private Tenure TenureOf(DutyRule duty, Person person)
    {
        if (duty.Subject is not PostHolders holders)
        {
            return Tenure.Always;
        }

        var posts = holders.Posts;
        if (Regulation.Counting.OrdinaryMembersOnly && Regulation.PublicTier is { } tier && posts.SequenceEqual(tier.Linking.Posts) && HoldsHigher(person, posts))
        {
            return new Tenure([]);
        }

        return Tenure.Of(Regulation, person, posts);
    }

    private bool HoldsHigher(Person person, IReadOnlyList<string> posts)
    {
        var rank = Regulation.Posts.Where(p => posts.Contains(p.Name)).Select(p => p.Rank).DefaultIfEmpty(99).Min();
        return person.Posts.Any(held => held.To is null && Regulation.WithImplied(held.Name).Any(name => Regulation.Posts.Any(p => p.Name == name && p.Rank < rank)));
    }

    private IEnumerable<DutyPeriod> Periods(DutyRule duty, DateOnly from, DateOnly to)
    {
        if (duty.Period != PeriodKind.Round)
        {
            return DutyPeriod.Touching(duty.Period, from, to);
        }

        return duty.Measure is RoundContactsMeasure measure ? RoundReckoning.Periods(measure, Index, from, to) : OrganReckoning.PilotRounds(Index, from, to);
    }
}
