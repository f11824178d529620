namespace WeLiaison.Understanding.Tests.Wordings;

using static Spelling;

/// <summary>Everything that people call one past day, with a name for each way of saying it.</summary>
internal static class PastDays
{
    private static readonly string[][] Near =
    [
        ["今天", "今日", "今儿", "今儿个", "今朝", "就今儿", "今朝头"],
        ["昨天", "昨日", "昨儿", "昨儿个", "昨朝", "琴日", "寻日", "一天前", "昨个儿", "昨朝子", "夜儿", "夜个", "昨晡日"],
        ["前天", "前日", "前儿", "前儿个", "两天前", "前日子", "前天子", "前晡日"],
        ["大前天", "大前日", "大前儿", "三天前", "3天前", "大前儿个", "大前朝"],
    ];

    private static readonly string[][] Weeks =
    [
        ["本周", "这周", "这个星期", "这礼拜", "本星期", "这个礼拜"],
        ["上周", "上星期", "上礼拜", "上个星期", "上个礼拜", "上一周的周", "上周的周", "上个星期的星期", "一周前的周"],
        ["上上周", "上上个星期", "上上礼拜", "大上周", "前个礼拜", "两周前的周", "两个星期前的星期"],
        ["上上上周", "三周前的周", "三个礼拜前的礼拜"],
    ];

    private static readonly (string Name, int Month, int Day)[] Festivals =
    [
        ("元旦", 1, 1), ("情人节", 2, 14), ("妇女节", 3, 8), ("植树节", 3, 12), ("五一", 5, 1), ("劳动节", 5, 1), ("青年节", 5, 4), ("儿童节", 6, 1), ("建党节", 7, 1), ("七一", 7, 1), ("建军节", 8, 1),
        ("教师节", 9, 10), ("国庆", 10, 1), ("国庆节", 10, 1), ("圣诞节", 12, 25), ("平安夜", 12, 24), ("跨年夜", 12, 31), ("愚人节", 4, 1), ("地球日", 4, 22), ("世界读书日", 4, 23), ("博物馆日", 5, 18), ("无烟日", 5, 31), ("健身日", 8, 8), ("抗战胜利纪念日", 9, 3), ("万圣节", 10, 31), ("双十一", 11, 11), ("双11", 11, 11), ("光棍节", 11, 11), ("志愿者日", 12, 5), ("双十二", 12, 12),
    ];

    public static IEnumerable<string> Of(DateOnly day, DateOnly today) =>
        [.. Written(day, today), .. WithoutYear(day, today), .. Relative(day, today), .. InWeeks(day, today), .. InMonths(day, today), .. OnFestivals(day, today), .. LunarDays.Of(day, today)];

    private static IEnumerable<string> Written(DateOnly day, DateOnly today)
    {
        foreach (var format in (string[])["yyyy年M月d日", "yyyy年M月d号", "yyyy年MM月dd日", "yyyy-MM-dd", "yyyy-M-d", "yyyy.M.d", "yyyy.MM.dd", "yyyy/M/d", "yyyy/MM/dd", "yyyyMMdd", "yy年M月d日", "yy.M.d", "yyyy 年 M 月 d 日", "yyyy年M月d"])
        {
            yield return Dated(day, format);
        }

        yield return Wide(Dated(day, "yyyy年M月d日"));
        yield return $"{Year(day.Year)}年{Chinese(day.Month)}月{Chinese(day.Day)}日";
        yield return $"{Year(day.Year, '零')}年{Chinese(day.Month)}月{Chinese(day.Day)}号";
        var year = (today.Year - day.Year) switch { 0 => "今年", 1 => "去年", 2 => "前年", _ => null };
        if (year is not null)
        {
            yield return year + Dated(day, "M月d日");
            yield return year + "的" + Dated(day, "M月d号");
            yield return $"{year}{Chinese(day.Month)}月{Chinese(day.Day)}号";
            yield return $"{year}{Dated(day, "M月d日")}那天";
        }
    }

    private static IEnumerable<string> WithoutYear(DateOnly day, DateOnly today)
    {
        if (today.DayNumber - day.DayNumber > 290)
        {
            yield break;
        }

        foreach (var format in (string[])["M月d日", "M月d号", "MM月dd日", "M月d", "M.d", "M/d", "MM-dd", "M月 d日", "M月d日那天", "M月份d号"])
        {
            yield return Dated(day, format);
        }

        yield return Wide(Dated(day, "M月d日"));
        yield return Dated(day, "MMM d");
        yield return Dated(day, "MMMM d");
        yield return Dated(day, "M月那个d号");
        if (day.Day is > 10 and < 20)
        {
            yield return $"{Chinese(day.Month)}月时{Chinese(day.Day - 10)}号";
            yield return $"{day.Month}月十{day.Day - 10}号";
        }

        yield return $"{Chinese(day.Month)}月{Chinese(day.Day)}号";
        yield return $"{Chinese(day.Month)}月{Chinese(day.Day)}日";
        yield return $"{Dated(day, "M月d日")}（周{Weekday(day)}）";
        yield return $"{Dated(day, "M月d日")}星期{Weekday(day)}";
        if (Short(day.Day) is { } brief)
        {
            yield return $"{Chinese(day.Month)}月{brief}";
            yield return $"{Chinese(day.Month)}月{brief}号";
            yield return $"{day.Month}月{(day.Day < 30 ? "廿" : "卅")}{(day.Day % 10 == 0 ? string.Empty : (day.Day % 10).ToString(System.Globalization.CultureInfo.InvariantCulture))}号";
        }
    }

    private static IEnumerable<string> Relative(DateOnly day, DateOnly today)
    {
        var ago = today.DayNumber - day.DayNumber;
        foreach (var word in ago < Near.Length ? Near[ago] : [])
        {
            yield return word;
        }

        if (ago is > 3 and < 60)
        {
            yield return $"{ago}天前";
            yield return $"{Chinese(ago)}天前";
            yield return $"{ago}天之前";
            yield return $"{ago}天以前";
        }

        if (ago % 7 == 0 && ago is > 0 and < 50)
        {
            yield return $"{Counted(ago / 7)}周前";
            yield return $"{Counted(ago / 7)}个礼拜前";
            yield return $"{ago / 7}个星期前";
        }

        for (var months = 1; months < 4; months++)
        {
            if (today.AddMonths(-months) == day)
            {
                yield return $"{Counted(months)}个月前";
            }
        }
    }

    private static IEnumerable<string> InWeeks(DateOnly day, DateOnly today)
    {
        var weeks = (Monday(today).DayNumber - Monday(day).DayNumber) / 7;
        foreach (var word in weeks < Weeks.Length ? Weeks[weeks] : [])
        {
            yield return word + Weekday(day);
        }

        if (weeks < 2 && day.DayOfWeek == DayOfWeek.Sunday)
        {
            yield return (weeks == 0 ? "这个礼拜" : "上个礼拜") + "天";
        }

        if (today.DayNumber - day.DayNumber < 7)
        {
            yield return "周" + Weekday(day);
            yield return "星期" + Weekday(day);
            yield return "礼拜" + Weekday(day);
            yield return "拜" + Weekday(day);
            yield return "last " + Dated(day, "dddd");
            yield return "周" + Weekday(day) + "那天";
            yield return $"周{Weekday(day)}（{day.Day}号）";
        }
    }

    private static IEnumerable<string> InMonths(DateOnly day, DateOnly today)
    {
        var months = ((today.Year - day.Year) * 12) + today.Month - day.Month;
        foreach (var word in months switch { 0 => ["本月", "这个月"], 1 => ["上月", "上个月", "上一个月"], 2 => ["上上月", "上上个月"], _ => Array.Empty<string>() })
        {
            yield return $"{word}{day.Day}号";
            yield return $"{word}{Chinese(day.Day)}号";
            yield return $"{word}{day.Day}日";
            if (Short(day.Day) is { } brief)
            {
                yield return word + brief;
            }
        }

        if (months == 0 || (months == 1 && day.Day > today.Day))
        {
            yield return $"{day.Day}号";
            yield return $"{Chinese(day.Day)}号";
        }

        var last = DateTime.DaysInMonth(day.Year, day.Month);
        if (months is 1 && day.Day == last)
        {
            yield return "上月底最后一天";
            yield return "上个月最后一天";
            yield return "上月最末一天";
            yield return "上个月最后那天";
        }

        if (months < 11 && (day.Day == last || day.Day == 1))
        {
            yield return $"{day.Month}月{(day.Day == 1 ? "第一天" : "最后一天")}";
            yield return $"{Chinese(day.Month)}月{(day.Day == 1 ? "头一天" : "底最后一天")}";
        }

        if (months < 11)
        {
            yield return $"{day.Month}月的第{Chinese(((day.Day - 1) / 7) + 1)}个星期{Weekday(day)}";
            if (day.Day + 7 > last)
            {
                yield return $"{day.Month}月最后一个周{Weekday(day)}";
            }
        }
    }

    private static IEnumerable<string> OnFestivals(DateOnly day, DateOnly today)
    {
        if (today.DayNumber - day.DayNumber > 290)
        {
            yield break;
        }

        foreach (var (name, month, date) in Festivals)
        {
            for (var days = 2; days < 6; days++)
            {
                var before = day.AddDays(days);
                if (before.Month == month && before.Day == date && before <= today)
                {
                    yield return $"{name}前{Counted(days)}天";
                }
            }

            var eve = day.AddDays(-1);
            if (eve.Month == month && eve.Day == date && name.EndsWith('节') && name is not "国庆节" and not "劳动节")
            {
                yield return name + "第二天";
                yield return name + "后一天";
                yield return name + "隔天";
                yield return name + "次日";
            }

            if (day.Month == month && day.Day == date)
            {
                yield return name;
                yield return name + "那天";
                yield return name + "当天";
            }
            else if (day.AddDays(1).Month == month && day.AddDays(1).Day == date && day.AddDays(1) <= today)
            {
                yield return name + "前一天";
                yield return name + "头天";
            }
        }
    }
}
