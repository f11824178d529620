using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>The days of a period that was asked for; this year when none was said.</summary>
internal static class Periods
{
    public static (DateOnly From, DateOnly To, string Name) Of(StatisticsPeriod? period, DateOnly today)
    {
        var year = today.Year;
        var quarter = (today.Month - 1) / 3;
        return period switch
        {
            StatisticsPeriod.LastYear => (new(year - 1, 1, 1), new(year - 1, 12, 31), "去年"),
            StatisticsPeriod.FirstHalf => (new(year, 1, 1), new(year, 6, 30), "上半年"),
            StatisticsPeriod.SecondHalf => (new(year, 7, 1), new(year, 12, 31), "下半年"),
            StatisticsPeriod.ThisQuarter => Quarter(year, quarter, "本季度"),
            StatisticsPeriod.LastQuarter => quarter == 0 ? Quarter(year - 1, 3, "上季度") : Quarter(year, quarter - 1, "上季度"),
            StatisticsPeriod.ThisMonth => Month(new(year, today.Month, 1), "本月"),
            StatisticsPeriod.LastMonth => Month(new DateOnly(year, today.Month, 1).AddMonths(-1), "上月"),
            _ => (new(year, 1, 1), new(year, 12, 31), "今年"),
        };
    }

    private static (DateOnly From, DateOnly To, string Name) Quarter(int year, int quarter, string name)
    {
        var from = new DateOnly(year, (quarter * 3) + 1, 1);
        return (from, from.AddMonths(3).AddDays(-1), name);
    }

    private static (DateOnly From, DateOnly To, string Name) Month(DateOnly from, string name) => (from, from.AddMonths(1).AddDays(-1), name);
}
