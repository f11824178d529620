using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reminders;

/// <summary>One message to one person: every duty that has reached a rung, and the moment at which it may go.</summary>
public sealed record ReminderPlan(DateTimeOffset At, IReadOnlyList<DutyStanding> Duties);

/// <summary>Plans reminders (section 2): bundled, limited per day and week, in working hours, quiet when answered.</summary>
public static class ReminderPlanner
{
    /// <summary>The message this person should get, or none. If now is no hour for it, it is planned for the next one.</summary>
    /// <param name="standings">All standings of the person, as <see cref="DutyBook.Now"/> gives them.</param>
    /// <param name="sent">Reminders of at least the last 60 days.</param>
    /// <param name="answers">The person's newest answer on each duty.</param>
    /// <param name="regulation">For ladder and zone.</param>
    /// <param name="calendar">For working days.</param>
    /// <param name="now">The moment.</param>
    public static ReminderPlan? Plan(
        IReadOnlyList<DutyStanding> standings, IReadOnlyCollection<DutyReminder> sent, IReadOnlyCollection<ReminderAnswer> answers,
            Regulation regulation, WorkCalendar calendar, DateTimeOffset now)
    {
        var at = NextHour(regulation, calendar, now);
        var day = CivilDate.DayOf(at, regulation.Zone);
        while (TooMany(day, sent, regulation.Reminders))
        {
            day = calendar.OnOrAfter(day.AddDays(1));
            at = CivilDate.At(day, regulation.Reminders.From, regulation.Zone);
        }

        if (!standings.Any(s => s.IsOpen && Speaks(s, sent, answers, regulation.Reminders, day, bundled: false)))
        {
            return null;
        }

        // All debts of one person go into one message: what would be repeated in the next days goes with it.
        return new ReminderPlan(at,
            [.. standings.Where(s => s.IsOpen && Speaks(s, sent, answers, regulation.Reminders, day, bundled: true))
                .OrderBy(s => s.Due ?? DateOnly.MaxValue)]);
    }

    /// <summary>
    /// What the staff should see: debts whose ladder has run out, and duties that a person says are not theirs.
    /// </summary>
    public static IReadOnlyList<DutyStanding> ForStaff(IEnumerable<DutyStanding> standings, IReadOnlyCollection<ReminderAnswer> answers, ReminderLadder ladder, DateOnly today) =>
    [
        .. standings.Where(s => s.IsOpen && ((s.IsDebt && ReminderRungs.Of(s, ladder).StaffListFrom <= today) || Newest(s, answers)?.Kind == ReminderAnswerKind.Disowned)),
    ];

    private static bool Speaks(DutyStanding standing, IReadOnlyCollection<DutyReminder> sent, IReadOnlyCollection<ReminderAnswer> answers,
        ReminderLadder ladder, DateOnly day, bool bundled)
    {
        var rungs = ReminderRungs.Of(standing, ladder);
        if (rungs.Reached(day, bundled) is not { } rung || rungs.StaffListFrom <= day)
        {
            return false;
        }

        if (Newest(standing, answers) is { } answer
            && (answer.Kind == ReminderAnswerKind.Disowned || (answer.Kind == ReminderAnswerKind.Acknowledged && day < answer.On.AddDays(ladder.PauseDays))))
        {
            return false;
        }

        return !sent.Any(r => r.On >= rungs.SaidSince(rung) && r.Duties.Contains(standing.Key));
    }

    private static ReminderAnswer? Newest(DutyStanding standing, IReadOnlyCollection<ReminderAnswer> answers) =>
        answers.Where(a => a.Duty == standing.Key).MaxBy(a => a.On);

    private static bool TooMany(DateOnly day, IReadOnlyCollection<DutyReminder> sent, ReminderLadder ladder) =>
        sent.Count(r => r.On == day) >= ladder.MostPerDay || sent.Count(r => r.On > day.AddDays(-7) && r.On <= day) >= ladder.MostPerWeek;

    private static DateTimeOffset NextHour(Regulation regulation, WorkCalendar calendar, DateTimeOffset now)
    {
        var (day, time) = (CivilDate.DayOf(now, regulation.Zone), CivilDate.TimeOf(now, regulation.Zone));
        var ladder = regulation.Reminders;
        if (calendar.IsWorkingDay(day) && time < ladder.Until)
        {
            return time < ladder.From ? CivilDate.At(day, ladder.From, regulation.Zone) : now;
        }

        return CivilDate.At(calendar.OnOrAfter(day.AddDays(1)), ladder.From, regulation.Zone);
    }
}
