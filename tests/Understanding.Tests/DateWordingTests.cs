using System.Globalization;
using WeLiaison.Understanding.Tests.Wordings;

namespace WeLiaison.Understanding.Tests;

public sealed class DateWordingTests
{
    [Fact]
    public void Any_wording_of_a_past_day_is_read_back_as_that_day_wherever_it_stands()
    {
        var random = new Random(20250716);
        var misses = new List<string>();
        for (var i = 0; i < 9000; i++)
        {
            var today = new DateOnly(2023, 1, 1).AddDays(random.Next(0, 1400));
            var day = today.AddDays(-(i % 3 == 0 ? random.Next(0, 16) : i % 3 == 1 ? random.Next(0, 70) : random.Next(0, 330)));
            var said = Any(PastDays.Of(day, today), random);
            var text = string.Format(CultureInfo.InvariantCulture, Frames.Days[random.Next(Frames.Days.Length)], said);
            var reading = Read(text, today);
            if (reading.Intent != Intent.LogContact || reading.Visits.Count > 1 || reading.Slots.Date != day || reading.Slots.DateEnd is not null)
            {
                misses.Add($"{text} on {today:yyyy-MM-dd}: wanted {day:yyyy-MM-dd}, read {reading.Slots.Date:yyyy-MM-dd} {reading.Slots.DateEnd:yyyy-MM-dd} ({reading.Intent}, {reading.Visits.Count})");
            }
        }

        Assert.True(misses.Count == 0, $"{misses.Count}\n" + string.Join('\n', misses.Take(60)));
    }

    [Fact]
    public void Any_wording_of_several_days_in_a_row_gives_the_first_and_the_last()
    {
        var random = new Random(20250717);
        var misses = new List<string>();
        for (var i = 0; i < 4000; i++)
        {
            var today = new DateOnly(2023, 1, 1).AddDays(random.Next(0, 1400));
            var last = today.AddDays(-random.Next(0, i % 2 == 0 ? 14 : 200));
            var first = last.AddDays(-random.Next(1, i % 3 == 0 ? 2 : 6));
            var said = Any(Spans.Of(first, last, today), random);
            var reading = Read($"{said}走访王秀兰，楼道灯坏了", today);
            if (reading.Slots.Date != first || reading.Slots.DateEnd != last)
            {
                misses.Add($"{said} on {today:yyyy-MM-dd}: read {reading.Slots.Date:yyyy-MM-dd} to {reading.Slots.DateEnd:yyyy-MM-dd} ({reading.Intent})");
            }
        }

        Assert.True(misses.Count == 0, $"{misses.Count}\n" + string.Join('\n', misses.Take(60)));
    }

    [Fact]
    public void Any_wording_of_an_hour_is_read_back_as_that_hour()
    {
        var random = new Random(20250718);
        var misses = new List<string>();
        for (var i = 0; i < 6000; i++)
        {
            var minute = i % 2 == 0 ? new[] { 0, 15, 30, 45, 55 }[random.Next(5)] : random.Next(0, 60);
            var time = new TimeOnly(random.Next(7, 22), minute);
            var text = string.Format(CultureInfo.InvariantCulture, Hours.Frames[random.Next(Hours.Frames.Length)], Any(Hours.Of(time), random));
            var reading = Read(text, new DateOnly(2025, 7, 16));
            if (reading.Slots.Time != time.ToString("HH:mm", CultureInfo.InvariantCulture) || reading.Slots.Date != new DateOnly(2025, 7, 15) || reading.Slots.TimeEnd is not null)
            {
                misses.Add($"{text}: wanted {time:HH\\:mm}, read {reading.Slots.Time} {reading.Slots.TimeEnd} {reading.Slots.Date:yyyy-MM-dd} ({reading.Intent})");
            }
        }

        Assert.True(misses.Count == 0, $"{misses.Count}\n" + string.Join('\n', misses.Take(60)));
    }

    [Fact]
    public void A_day_that_is_taken_back_gives_way_to_the_one_said_instead()
    {
        var random = new Random(20250719);
        var misses = new List<string>();
        string[] ways = ["{0}，不对，{1}", "{0}，哦不，是{1}", "不是{0}，是{1}", "不是{0}，而是{1}", "{0}？不是，{1}", "{0}，说错了，是{1}", "{0}，啊不对，应该是{1}", "{0}，记错了，{1}", "{0}，不，{1}", "{0}呃不对{1}"];
        string[] words = ["今天", "昨天", "前天", "大前天"];
        for (var i = 0; i < 1500; i++)
        {
            var today = new DateOnly(2023, 1, 10).AddDays(random.Next(0, 1400));
            var (wrong, right) = (random.Next(4), random.Next(4));
            if (wrong == right)
            {
                continue;
            }

            var named = i % 2 == 0 ? words : [.. Enumerable.Range(0, 4).Select(ago => Spelling.Dated(today.AddDays(-ago), "M月d号"))];
            var said = string.Format(CultureInfo.InvariantCulture, ways[random.Next(ways.Length)], named[wrong], named[right]);
            var reading = Read($"{said}走访王秀兰，楼道灯坏了", today);
            if (reading.Slots.Date != today.AddDays(-right) || reading.Visits.Count > 1)
            {
                misses.Add($"{said} on {today:yyyy-MM-dd}: read {reading.Slots.Date:yyyy-MM-dd} ({reading.Intent}, {reading.Visits.Count})");
            }
        }

        Assert.True(misses.Count == 0, $"{misses.Count}\n" + string.Join('\n', misses.Take(60)));
    }

    [Fact]
    public void The_lunar_new_year_falls_where_the_new_moon_puts_it()
    {
        foreach (var (year, day) in (ReadOnlySpan<(int, string)>)[(2023, "2023-01-22"), (2024, "2024-02-10"), (2025, "2025-01-29"), (2026, "2026-02-17"), (2027, "2027-02-06"), (2028, "2028-01-26"), (2029, "2029-02-13"), (2030, "2030-02-03"), (2031, "2031-01-23"), (2032, "2032-02-11")])
        {
            Assert.Equal(Day(day), Dates.Festivals.LunarDay(year, 1, 1));
        }
    }

    [Theory]
    [InlineData("2025-07-16", "上周日", "2025-07-13")]
    [InlineData("2025-07-14", "上周日", "2025-07-13")]
    [InlineData("2025-07-13", "上周日", "2025-07-06")]
    [InlineData("2025-07-16", "周四", "2025-07-10")]
    [InlineData("2025-07-16", "上上礼拜三", "2025-07-02")]
    [InlineData("2024-03-05", "2月29日", "2024-02-29")]
    [InlineData("2024-01-02", "12月31号", "2023-12-31")]
    [InlineData("2025-07-16", "端午", "2025-05-31")]
    [InlineData("2025-07-16", "清明", "2025-04-04")]
    [InlineData("2025-07-16", "正月初八", "2025-02-05")]
    [InlineData("2025-07-16", "腊月廿三", "2025-01-22")]
    [InlineData("2025-07-16", "除夕", "2025-01-28")]
    [InlineData("2025-07-16", "中秋节", "2024-09-17")]
    [InlineData("2025-07-16", "冬至", "2024-12-21")]
    [InlineData("2025-07-16", "国庆假期第一天", "2024-10-01")]
    [InlineData("2025-07-16", "五一假期最后一天", "2025-05-05")]
    [InlineData("2025-07-16", "廿号", "2025-06-20")]
    [InlineData("2025-07-16", "大前天", "2025-07-13")]
    [InlineData("2025-07-16", "半个月前", "2025-07-01")]
    [InlineData("2025-07-16", "上月最后一天", "2025-06-30")]
    [InlineData("2025-07-16", "去年十一月三号", "2024-11-03")]
    [InlineData("2025-10-16", "节后第二天", "2025-10-10")]
    [InlineData("2025-10-16", "国庆头一天", "2025-10-01")]
    [InlineData("2025-10-16", "国庆长假末尾那天", "2025-10-08")]
    [InlineData("2025-10-16", "国庆前那个礼拜五", "2025-09-26")]
    [InlineData("2025-10-16", "节后第一个星期六", "2025-10-11")]
    [InlineData("2025-10-16", "收假那天", "2025-10-08")]
    [InlineData("2025-10-16", "放假前一天", "2025-09-30")]
    [InlineData("2025-10-16", "教师节前三天，也就是7号", "2025-09-07")]
    [InlineData("2026-06-22", "端午后一天", "2026-06-20")]
    [InlineData("2025-02-20", "春节假最后一天", "2025-02-04")]
    [InlineData("2025-01-03", "12月最后一个工作日", "2024-12-31")]
    [InlineData("2025-07-16", "刚过去的这个周六", "2025-07-12")]
    [InlineData("2025-07-16", "上个月今天", "2025-06-16")]
    [InlineData("2025-07-16", "250611", "2025-06-11")]
    [InlineData("2025-07-16", "2025·6·11", "2025-06-11")]
    [InlineData("2024-11-30", "感恩节", "2024-11-28")]
    public void The_calendar_is_kept(string today, string said, string expected) =>
        Assert.Equal(Day(expected), Read($"{said}走访王秀兰，楼道灯坏了", Day(today)).Slots.Date);

    [Theory]
    [InlineData("走访王秀兰，3号楼高空抛物")]
    [InlineData("走访王秀兰，12345热线打不通")]
    [InlineData("走访王秀兰，5路车班次太少")]
    [InlineData("走访王秀兰，2号线出口没有电梯")]
    public void Numbers_of_things_are_no_days(string said) => Assert.Null(Read(said, Day("2025-07-16")).Slots.Date);

    [Fact]
    public void A_day_that_no_calendar_has_is_said_to_be_so()
    {
        var reading = Read("2月30日走访王秀兰，楼道灯坏了", Day("2025-07-16"));
        Assert.Null(reading.Slots.Date);
        Assert.Equal("2月30日", reading.ImpossibleDate);
    }

    [Theory]
    [InlineData("2023-04-05", 2023)]
    [InlineData("2024-04-04", 2024)]
    [InlineData("2025-04-04", 2025)]
    [InlineData("2026-04-05", 2026)]
    [InlineData("2027-04-05", 2027)]
    public void Qingming_falls_as_the_almanac_says(string expected, int year) =>
        Assert.Equal(Day(expected), Dates.SolarTerms.Day(year, 15));

    private static string Any(IEnumerable<string> wordings, Random random)
    {
        var all = wordings.ToList();
        return all[random.Next(all.Count)];
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Reading Read(string text, DateOnly today) => IntentReader.Default.Read(A.Report(text, today));
}
