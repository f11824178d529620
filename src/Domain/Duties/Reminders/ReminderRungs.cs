using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reminders;

/// <summary>The days on which one duty is reminded, and the day on which it goes to the staff list instead.</summary>
public sealed record ReminderRungs(IReadOnlyList<DateOnly> Days, DateOnly? StaffListFrom)
{
    private static readonly ReminderRungs None = new([], null);

    /// <summary>
    /// Duties with a date: some days before, the day after, then weekly. Duties of a month, quarter or half-year: once at two thirds and once
    /// before the end. Standing duties without a date and targets have no rungs; what an open round asks is asked once.
    /// </summary>
    public static ReminderRungs Of(DutyStanding standing, ReminderLadder ladder)
    {
        if (standing.Duty.Strength is not (Strength.Must or Strength.Principle) || standing.Duty.Nature == DutyNature.Target)
        {
            return None;
        }

        if (standing.Duty.Nature == DutyNature.Ask)
        {
            return standing.Period.Kind == PeriodKind.Round ? new([standing.Period.From], null) : None;
        }

        if (standing.Due is not { } due)
        {
            return None;
        }

        if (standing.Period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.HalfYear && due == standing.Period.To)
        {
            return new([standing.Period.TwoThirds, due.AddDays(-ladder.DaysBeforePeriodEnd)], due.AddDays(1));
        }

        // A reminder-only duty has nothing before its date: the contact has just been made.
        var before = standing.Duty.Nature == DutyNature.ReminderOnly ? [] : ladder.DaysBefore;
        var days = before.Select(d => due.AddDays(-d)).Concat(ladder.DaysAfter.Select(d => due.AddDays(d))).Order().ToList();
        return new(days, standing.Duty.Nature == DutyNature.ReminderOnly || ladder.DaysAfter.Count == 0 ? null : days[^1].AddDays(7));
    }

    /// <summary>The newest rung that has come by this day.</summary>
    public DateOnly? Reached(DateOnly today) => Days.Where(d => d <= today).Select(d => (DateOnly?)d).Max();
}
