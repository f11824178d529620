using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>The days on which somebody holds one of the posts, merged and in order.</summary>
internal readonly struct Tenure(IReadOnlyList<(DateOnly From, DateOnly To)> stretches)
{
    private readonly IReadOnlyList<(DateOnly From, DateOnly To)> stretches = stretches;

    public bool IsEmpty => stretches.Count == 0;

    public DateOnly Start => stretches[0].From;

    public DateOnly End => stretches[^1].To;

    public static Tenure Always { get; } = new([(DateOnly.MinValue, DateOnly.MaxValue)]);

    public static Tenure Of(Regulation regulation, Person person, IReadOnlyList<string> posts)
    {
        List<(DateOnly From, DateOnly To)>? found = null;
        foreach (var post in person.Posts)
        {
            var implied = regulation.WithImplied(post.Name);
            foreach (var wanted in posts)
            {
                if (implied.Contains(wanted))
                {
                    (found ??= []).Add((post.From, post.To ?? DateOnly.MaxValue));
                    break;
                }
            }
        }

        return new Tenure(found is null ? [] : found.Count == 1 ? found : Merge(found));
    }

    public bool Covers(DateOnly day)
    {
        foreach (var (from, to) in stretches)
        {
            if (from <= day && day <= to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every day of the range is covered.</summary>
    public bool CoversAll(DateOnly from, DateOnly to)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.From <= from && to <= stretch.To)
            {
                return true;
            }
        }

        return false;
    }

    public bool Touches(DateOnly from, DateOnly to)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.From <= to && from <= stretch.To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Calendar months that are covered from their first to their last day and touch none of the exempt stretches (G-11, G-12).</summary>
    public int FullMonths(DutyPeriod period, IReadOnlyList<Exemption> exempt)
    {
        var months = 0;
        for (var first = period.From; first <= period.To; first = first.AddMonths(1))
        {
            var last = first.AddMonths(1).AddDays(-1);
            if (CoversAll(first, last) && !exempt.Any(e => e.From <= last && first <= e.To))
            {
                months++;
            }
        }

        return months;
    }

    private static List<(DateOnly From, DateOnly To)> Merge(List<(DateOnly From, DateOnly To)> found)
    {
        found.Sort();
        var merged = new List<(DateOnly From, DateOnly To)> { found[0] };
        foreach (var next in found.Skip(1))
        {
            var last = merged[^1];
            if (last.To == DateOnly.MaxValue || next.From <= last.To.AddDays(1))
            {
                merged[^1] = (last.From, next.To > last.To ? next.To : last.To);
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }
}
