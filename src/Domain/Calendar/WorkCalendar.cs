using System.Collections.Frozen;

namespace WeLiaison.Domain.Calendar;

/// <summary>Days off and make-up days of one year, as the State Council's notice sets them.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">Number of the notice.</param>
/// <param name="Off">Days off, weekends inside a holiday included.</param>
/// <param name="Work">Weekend days on which people work.</param>
/// <param name="Provisional">The notice is not out yet: statutory days only.</param>
public sealed record HolidayYear(int Year, string Source, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Work, bool Provisional);

/// <summary>Which days are working days. Years it knows nothing of have ordinary weeks.</summary>
public sealed class WorkCalendar(IReadOnlyList<HolidayYear> years)
{
    private readonly FrozenSet<DateOnly> off = years.SelectMany(y => y.Off).ToFrozenSet();
    private readonly FrozenSet<DateOnly> work = years.SelectMany(y => y.Work).ToFrozenSet();

    /// <summary>Ordinary weeks only.</summary>
    public static WorkCalendar Plain { get; } = new([]);

    /// <summary>Years whose notice is not out yet.</summary>
    public IReadOnlyList<int> ProvisionalYears { get; } = [.. years.Where(y => y.Provisional).Select(y => y.Year).Order()];

    /// <summary>Whether the year's make-up days are known for certain.</summary>
    public bool Certain(int year) => years.Any(y => y.Year == year && !y.Provisional);

    public bool IsWorkingDay(DateOnly day) =>
        !off.Contains(day) && (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || work.Contains(day));

    /// <summary>The day itself if people work on it, else the next one on which they do.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>So many working days later; the day itself is not counted.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; left--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }
}
