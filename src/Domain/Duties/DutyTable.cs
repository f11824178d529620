using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties;

/// <summary>Everybody's duties in a range of days. Lists are for staff; nothing here ranks people (G-16).</summary>
public sealed record DutyTable(DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<DutyStanding> Rows)
{
    /// <summary>What is owed and not met, for <c>must</c> and <c>principle</c> only.</summary>
    public IEnumerable<DutyStanding> Shortfalls => Rows.Where(r => r.IsDebt && r.Duty.Strength is Strength.Must or Strength.Principle);

    /// <summary>Sums for each duty and period, in the order of the regulation.</summary>
    public IReadOnlyList<DutySum> Sums() =>
    [
        .. Rows.Where(r => r.State != DutyState.NotApplicable)
            .GroupBy(r => (r.Duty, r.Period.From, r.Part))
            .Select(g =>
                new DutySum(g.Key.Duty, g.First().Period, g.Key.Part, g.Count(), g.Count(r => r.State is DutyState.Done or DutyState.DoneLate),
                    g.Count(r => r.State == DutyState.Overdue), g.Count(r => r.State == DutyState.Exempt))),
    ];
}

/// <summary>How many bear a duty, have met it, are late, are exempt.</summary>
public sealed record DutySum(DutyRule Duty, DutyPeriod Period, string? Part, int Bearers, int Met, int Overdue, int Exempt);
