using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Makes a standing of what was counted.</summary>
internal static class Judge
{
    public static DutyStanding Of(Case one, Tally tally)
    {
        var exempt = Exempt(one, tally);
        return new DutyStanding
        {
            Duty = one.Duty,
            Bearer = one.Bearer,
            Period = one.Period,
            Part = tally.Part,
            Owed = exempt is null ? tally.Owed : 0,
            Done = tally.Done,
            Due = tally.Due,
            State = exempt is null ? State(one, tally) : DutyState.Exempt,
            Counted = tally.Counted,
            Open = exempt is null ? tally.Open : [],
            Note = exempt ?? tally.Note,
        };
    }

    private static DutyState State(Case one, Tally tally)
    {
        if (tally.Owed == 0 && (tally.Done == 0 || one.Duty.Measure is not MembershipMeasure))
        {
            return DutyState.NotApplicable;
        }

        if (tally.Done >= tally.Owed)
        {
            return tally.AnyLate || (tally.DoneOn > tally.Due) ? DutyState.DoneLate : DutyState.Done;
        }

        return one.Duty.Nature switch
        {
            DutyNature.Ask => tally.RoundOpen ? DutyState.Asked : DutyState.Lapsed,
            DutyNature.ReminderOnly => DutyState.NotYetDue,
            DutyNature.Target => one.Today > tally.Due ? DutyState.TargetMissed : DutyState.NotYetDue,
            _ when tally.Due is not { } => one.Duty.Due is OnSetDay set ? Unset(one, set) : DutyState.Short,
            _ when one.Today > tally.Due => DutyState.Overdue,
            _ => one.Today >= NearFrom(one, tally.Due!.Value) ? DutyState.Near : DutyState.NotYetDue,
        };
    }

    /// <summary>A day that the office has not set yet may still come; in a year that is over it never will, and nothing was owed.</summary>
    private static DutyState Unset(Case one, OnSetDay set) =>
        one.Period.Kind != PeriodKind.Standing && one.Today.Year > one.Period.From.Year + set.YearOffset ? DutyState.NotApplicable : DutyState.NotYetDue;

    /// <summary>The day of the first reminder: two thirds of a short period, else the longest rung of the ladder.</summary>
    private static DateOnly NearFrom(Case one, DateOnly due) =>
        one.Period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.HalfYear && one.Duty.Due is AtPeriodEnd
            ? one.Period.TwoThirds
            : due.AddDays(-one.Regulation.Reminders.DaysBefore.DefaultIfEmpty(0).Max());

    /// <summary>The reason of an exemption that takes the whole duty away, or none (G-12).</summary>
    private static string? Exempt(Case one, Tally tally)
    {
        if (one.Exempt.Count == 0)
        {
            return null;
        }

        var hit = one.Period.Kind switch
        {
            PeriodKind.Standing or PeriodKind.Round => one.Exempt.FirstOrDefault(e => e.From <= one.Today && one.Today <= e.To),
            PeriodKind.Year when one.Duty.Due is OnDay or OnSetDay => one.Exempt.FirstOrDefault(e => tally.Due is { } due && e.From <= due && due <= e.To),
            PeriodKind.Year => one.Tenure.FullMonths(one.Period, one.Exempt) == 0 ? one.Exempt.FirstOrDefault(e => e.From <= one.Period.To && one.Period.From <= e.To) : null,
            _ => one.Exempt.FirstOrDefault(e => e.From <= one.Period.To && one.Period.From <= e.To),
        };
        return hit is null ? null : $"免计：{hit.Reason}";
    }
}
