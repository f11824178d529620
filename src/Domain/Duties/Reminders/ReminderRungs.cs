using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reminders;

/// <summary>The days on which one duty is reminded, and the day on which it goes to the staff list instead.</summary>
public sealed record ReminderRungs(IReadOnlyList<DateOnly> Days, DateOnly? StaffListFrom)
{
    private const int Nearby = 3;

    private static readonly ReminderRungs None = new([], null);

    /// <summary>The weekly rungs after the date and the day after it: they only repeat what was said, so a message a few days before one stands for it.</summary>
    private DateOnly? RepeatsFrom { get; init; }

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
        var staff = standing.Duty.Nature == DutyNature.ReminderOnly || ladder.DaysAfter.Count == 0 ? (DateOnly?)null : days[^1].AddDays(7);
        return new(days, staff) { RepeatsFrom = ladder.DaysAfter.Count > 1 ? due.AddDays(ladder.DaysAfter[1]) : null };
    }

    /// <summary>The newest rung that has come by this day; where a message goes anyway (<paramref name="bundled"/>), also a weekly one of the next days.</summary>
    public DateOnly? Reached(DateOnly today, bool bundled = false) =>
        Days.Where(d => d <= today || (bundled && Repeats(d) && d <= today.AddDays(Nearby))).Select(d => (DateOnly?)d).Max();

    /// <summary>From which day on a message has said what this rung would say.</summary>
    public DateOnly SaidSince(DateOnly rung) => Repeats(rung) ? rung.AddDays(-Nearby) : rung;

    private bool Repeats(DateOnly rung) => rung >= RepeatsFrom;
}
