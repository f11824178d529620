using System.Globalization;

namespace WeLiaison.Understanding.Tests;

public sealed class DateWordingTests
{
    private const string Digits = "零一二三四五六七八九";

    [Fact]
    public void Any_wording_of_a_past_day_is_read_back_as_that_day()
    {
        var random = new Random(20250716);
        for (var i = 0; i < 6000; i++)
        {
            var today = new DateOnly(2023, 1, 1).AddDays(random.Next(0, 1800));
            var day = today.AddDays(-random.Next(0, 330));
            var words = Wordings(day, today).ToList();
            var said = words[random.Next(words.Count)];
            var reading = Read($"{said}走访王秀兰，楼道灯坏了", today);
            Assert.True(reading.Slots.Date == day, $"{said} on {today:yyyy-MM-dd}: wanted {day:yyyy-MM-dd}, read {reading.Slots.Date:yyyy-MM-dd} ({reading.Intent})");
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

    private static IEnumerable<string> Wordings(DateOnly day, DateOnly today)
    {
        var ago = today.DayNumber - day.DayNumber;
        yield return day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return day.ToString("yyyy.M.d", CultureInfo.InvariantCulture);
        yield return day.ToString("yyyy/M/d", CultureInfo.InvariantCulture);
        yield return $"{Year(day.Year)}年{Chinese(day.Month)}月{Chinese(day.Day)}日";
        yield return day.ToString("M月d号", CultureInfo.InvariantCulture);
        yield return Wide(day.ToString("M月d日", CultureInfo.InvariantCulture));
        yield return $"{Chinese(day.Month)}月{Chinese(day.Day)}号";
        yield return (day.Year == today.Year ? "今年" : "去年") + day.ToString("M月d日", CultureInfo.InvariantCulture);
        if (ago < 4)
        {
            yield return new[] { "今天", "昨天", "前天", "大前天" }[ago];
        }

        if (ago is > 1 and < 60)
        {
            yield return $"{ago}天前";
        }

        if (day.Month == today.Month && day.Year == today.Year)
        {
            yield return $"本月{day.Day}号";
            yield return $"{day.Day}号";
        }

        var weeks = (Monday(today).DayNumber - Monday(day).DayNumber) / 7;
        if (weeks < 3)
        {
            var name = "一二三四五六日"[(day.DayNumber - Monday(day).DayNumber)];
            yield return new[] { "本周", "上周", "上上周" }[weeks] + name;
            yield return new[] { "这个星期", "上星期", "上上个星期" }[weeks] + name;
            yield return new[] { "这礼拜", "上个礼拜", "上上礼拜" }[weeks] + name;
        }
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Year(int year) => string.Concat(year.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '0' ? '〇' : Digits[digit - '0']));

    private static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        10 => "十",
        < 20 => "十" + Digits[number - 10],
        _ => Digits[number / 10] + "十" + (number % 10 == 0 ? string.Empty : Digits[number % 10].ToString()),
    };

    private static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Reading Read(string text, DateOnly today) => IntentReader.Default.Read(A.Report(text, today));
}
