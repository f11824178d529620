using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Tests.Duties;
using WeLiaison.Domain.Tests.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Domain.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static WorkCalendar China => The.Calendar;

    [Theory]
    [InlineData("2024-02-04", true)]
    [InlineData("2024-02-14", false)]
    [InlineData("2024-10-12", true)]
    [InlineData("2025-01-26", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-09", true)]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2027-10-01", false)]
    [InlineData("2031-05-01", true)]
    public void Days_off_and_make_up_days_are_known(string day, bool works) => Assert.Equal(works, China.IsWorkingDay(Town.Day(day)));

    [Fact]
    public void Working_days_jump_over_the_national_holiday_and_count_the_make_up_day()
    {
        Assert.Equal(Town.Day("2026-10-08"), China.After(Town.Day("2026-09-30"), 1));
        Assert.Equal(Town.Day("2026-10-10"), China.After(Town.Day("2026-09-30"), 3));
        Assert.Equal(Town.Day("2026-10-13"), China.After(Town.Day("2026-09-30"), 5));
        Assert.Equal(Town.Day("2026-10-08"), China.OnOrAfter(Town.Day("2026-10-01")));
    }

    /// <summary>Days are only moved: what is worked at a weekend is off on another day, so the weekdays off add up to the statutory days (11 until 2024, 13 since 2025).</summary>
    [Theory]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void The_days_off_of_a_year_add_up_to_the_statutory_ones(int year, int statutory)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays).ToList();
        Assert.Equal(statutory, days.Count(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) - days.Count(China.IsWorkingDay));
    }

    [Fact]
    public void A_year_without_its_notice_is_provisional()
    {
        Assert.True(China.Certain(2026));
        Assert.False(China.Certain(2027));
        Assert.False(China.Certain(2031));
        Assert.Equal([2027], China.ProvisionalYears);
    }

    [Fact]
    public void A_day_that_cannot_be_is_refused_with_its_line()
    {
        var problem = Assert.Single(CalendarReader.Read("china.yaml", "years:\n  - year: 2026\n    source: x\n    off: [2026-02-30]\n    work: []\n").Problems);
        Assert.Equal(4, problem.Line);
    }
}
