using System.Globalization;

namespace WeLiaison.Understanding.Dates;

/// <summary>The day of a festival in a given year, by the rule that the table of words names.</summary>
internal static class Festivals
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The rule is month-day, lunar-month-day, term-longitude, spring, eve, mothers, fathers, disabled or thanksgiving.</summary>
    public static DateOnly? Day(string rule, int year) => rule switch
    {
        "spring" => LunarDay(year, 1, 1),
        "eve" => LunarDay(year, 1, 1)?.AddDays(-1),
        "mothers" => Nth(year, 5, 2),
        "fathers" => Nth(year, 6, 3),
        "disabled" => Nth(year, 5, 3),
        "thanksgiving" => Fourth(year),
        _ when rule.StartsWith("term-", StringComparison.Ordinal) => SolarTerms.Day(year, int.Parse(rule.AsSpan(5), CultureInfo.InvariantCulture)),
        _ when rule.StartsWith("lunar-12-", StringComparison.Ordinal) => InLastMonth(year, int.Parse(rule.AsSpan(9), CultureInfo.InvariantCulture)),
        _ when rule.StartsWith("lunar-", StringComparison.Ordinal) => LunarDay(year, Two(rule, 6), Two(rule, 9)),
        _ => new DateOnly(year, Two(rule, 0), Two(rule, 3)),
    };

    /// <summary>The solar day of a lunar date in the lunar year that begins in <paramref name="year"/>; null where that month has no such day or the year no such leap month.</summary>
    public static DateOnly? LunarDay(int year, int month, int day, bool inLeapMonth = false)
    {
        if (year is < 1902 or > 2099 || month is < 1 or > 12 || day is < 1 or > 30)
        {
            return null;
        }

        var leap = Lunar.GetLeapMonth(year);
        if (inLeapMonth && leap != month + 1)
        {
            return null;
        }

        // The framework counts the leap month as one more month of the year, so all that follow it move on by one.
        var place = leap > 0 && (month >= leap || inLeapMonth) ? month + 1 : month;
        if (day > Lunar.GetDaysInMonth(year, place))
        {
            return null;
        }

        return DateOnly.FromDateTime(Lunar.ToDateTime(year, place, day, 0, 0, 0, 0));
    }

    /// <summary>The day within its lunar month; 0 outside the years that the calendar of the framework knows.</summary>
    public static int DayInLunarMonth(DateOnly day) => day.Year is > 1902 and < 2099 ? Lunar.GetDayOfMonth(day.ToDateTime(TimeOnly.MinValue)) : 0;

    // A festival of the twelfth lunar month belongs to the solar year in which that month mostly lies: January or February.
    private static DateOnly? InLastMonth(int year, int day) => LunarDay(year - 1, 12, day);

    // The fourth Thursday of November.
    private static DateOnly Fourth(int year)
    {
        var first = new DateOnly(year, 11, 1);
        return first.AddDays(((DayOfWeek.Thursday - first.DayOfWeek + 7) % 7) + 21);
    }

    private static DateOnly Nth(int year, int month, int sunday)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (sunday - 1)));
    }

    private static int Two(string rule, int at) => ((rule[at] - '0') * 10) + (rule[at + 1] - '0');
}
