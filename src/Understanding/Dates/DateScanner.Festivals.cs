using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>中秋, 国庆第一天, 春节前, 去年端午, 清明假期最后一天, 节后.</summary>
    private DateSpan Festival(in DateContext context, int at)
    {
        var year = 0;
        var i = at;
        if (context[at + 1] == '年' && context[at] is '今' or '去' or '前' or '明')
        {
            year = YearAt(context, at, out i);
        }

        var length = words.Festivals.Match(context.Text, i, out var rule);
        if (length == 0 || rule is null)
        {
            return context.Says(at, "十一") ? GoldenWeek(context, at) : default;
        }

        if (IsNameOfSomethingElse(context, i, length)
            || (IsWeather(rule, context.Text.AsSpan(i, length)) && !Modified(context, i + length) && !HeadsReport(context, at, i + length)))
        {
            return default;
        }

        return FestivalDay(context, at, i + length, rule, year);
    }

    private static DateSpan FestivalDay(in DateContext context, int at, int end, string rule, int year)
    {
        if (Latest(context, rule, year) is not { } festival)
        {
            return default;
        }

        end += context[end] != '节' ? 0 : context[end + 1] == '气' ? 2 : 1;
        if (year == 0 && BeforeNext(context, at, end, rule, festival) is { Length: > 0 } before)
        {
            return before;
        }

        if (Night(context, end) is var night and > 0)
        {
            return Named(at, end + night - at, festival) with { Part = "晚上" };
        }

        if (WeekdayAround(context, at, end, rule, festival) is { Length: > 0 } around)
        {
            return around;
        }

        var (off, first) = DaysOffAt(context, end, rule, festival);
        if (off > 0)
        {
            return first is { } day ? Named(at, end + off - at, day) : Vague(at, end + off - at);
        }

        var (holidays, last) = DaysOff.Of(rule, festival);
        if (last > holidays && WorkdayAround(context, end, holidays, last) is { Length: > 0 } work)
        {
            return Named(at, end + work.Length - at, work.Day);
        }

        if (DaysAround(context, at, end, festival, festival, rule is "10-01" or "05-01" or "spring" ? last : festival) is { Length: > 0 } counted)
        {
            return counted;
        }

        var (length, shift) = Shift(context, end);
        return length == 0 ? Named(at, end - at, festival)
            : shift is { } days ? Named(at, end + length - at, festival.AddDays(days))
            : Vague(at, end + length - at);
    }

    // 立秋前三天, said the day before 立秋: the day has been, though the festival has not.
    private static DateSpan BeforeNext(in DateContext context, int at, int end, string rule, DateOnly festival)
    {
        if (context.Direction != Direction.Past || Festivals.Day(rule, festival.Year + 1) is not { } next || next.DayNumber - context.Today.DayNumber is <= 0 or > 20)
        {
            return default;
        }

        var counted = DaysAround(context, at, end, next, next, next);
        if (counted.Length == 0 && Shift(context, end) is { Days: < 0 } eve)
        {
            counted = Named(at, end + eve.Length - at, next.AddDays(eve.Days ?? 0));
        }

        return counted.Day <= context.Today ? counted : default;
    }

    private static DateSpan Named(int at, int length, DateOnly day) => new(at, length, day, null, Firmness.Festival, null);

    /// <summary>前一天, 第二天, 那天, 前, 后: how far from the festival itself; null days for a vague wording.</summary>
    private static (int Length, int? Days) Shift(in DateContext context, int at)
    {
        foreach (var (word, days) in Shifts)
        {
            // 冬至前往…
            if (context.Says(at, word) && !(word == "前" && context[at + 1] == '往'))
            {
                return (word.Length, days);
            }
        }

        return (0, 0);
    }

    private static readonly (string Word, int? Days)[] Shifts =
    [
        ("头一天", -1), ("头天", -1), ("前夕", -1), ("前夜", -1), ("前天", -1), ("的头一天", -1),
        ("第二天", 1), ("次日", 1), ("隔天", 1), ("隔日", 1), ("的次日", 1), ("的第二天", 1), ("第三天", 2), ("第四天", 3), ("第五天", 4), ("第一天", 0),
        ("那天", 0), ("那一天", 0), ("当天", 0), ("的当天", 0), ("的那天", 0), ("那天的", 0), ("当日", 0), ("这天", 0), ("那日", 0), ("正日", 0),
        ("前后", null), ("之前", null), ("以前", null), ("前头", null), ("前边", null), ("前", null), ("之后", null), ("以后", null), ("过后", null), ("后头", null),
            ("后", null), ("过完", null), ("边", null), ("左右", null),
    ];

    private static DateOnly? Latest(in DateContext context, string rule, int year)
    {
        if (year != 0)
        {
            return Festivals.Day(rule, year);
        }

        for (var i = 0; i < 3; i++)
        {
            var sign = context.Direction == Direction.Past ? -1 : 1;
            var start = context.Today.Year - sign;
            if (Festivals.Day(rule, start + (i * sign)) is { } day && (sign < 0 ? day <= context.Today : day >= context.Today))
            {
                return day;
            }
        }

        return null;
    }

    // 五一路, 国庆新村, 王国庆.
    private bool IsNameOfSomethingElse(in DateContext context, int at, int length)
    {
        var after = context[at + length];
        if (after is '路' or '街' or '广' or '村' or '小' or '社' or '桥' or '大' or '厂' or '公' or '中' or '坊' or '里' or '巷' or '园' or '湖'
            && !context.Says(at + length, "小长假") && !context.Says(at + length, "中午") && !context.Says(at + length, "大清早"))
        {
            return true;
        }

        var word = context.Text.AsSpan(at, length);
        return (word is "国庆" or "建军" or "清明" or "中秋" or "立春" or "立秋" or "立夏" or "立冬" && words.IsSurname(context[at - 1])
            && context[at - 1] is not ('和' or '于' or '年' or '从' or '到' or '过'))
            || (word is "过年" or "三八" or "新春" && after is '轻' or '红' or '货' or '线' or '团' or '茶' or '联' or '笔' or '座')
            || (Chars.IsDigit(word[0]) && Chars.IsDigit(context[at - 1]));
    }

    private static bool IsWeather(string rule, ReadOnlySpan<char> word) =>
        rule.StartsWith("term-", StringComparison.Ordinal) && word is "大雪" or "小雪" or "雨水" or "大寒" or "小寒" or "白露";

    // 小寒走访蒋小满: at the head of a report and before a word of going it is the day.
    private static bool HeadsReport(in DateContext context, int at, int end) =>
        (at == 0 || Chars.IsMark(context[at - 1]))
            && (context.Says(end, "走访") || context.Says(end, "看望") || context.Says(end, "上门") || context.Says(end, "慰问") || context.Says(end, "入户")
                || context.Says(end, "约谈") || context.Says(end, "去了") || context.Says(end, "上午") || context.Says(end, "下午"));

    private static bool Modified(in DateContext context, int at) => context.Says(at, "节气") || Shift(context, at).Length > 0;
}
