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

        if (IsNameOfSomethingElse(context, i, length) || (IsWeather(rule, context.Text.AsSpan(i, length)) && !Modified(context, i + length)))
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

        end += context[end] == '节' ? 1 : 0;
        var (off, first) = DaysOffAt(context, end, rule, festival);
        if (off > 0)
        {
            return first is { } day ? Named(at, end + off - at, day) : Vague(at, end + off - at);
        }

        var (length, shift) = Shift(context, end);
        return length == 0 ? Named(at, end - at, festival)
            : shift is { } days ? Named(at, end + length - at, festival.AddDays(days))
            : Vague(at, end + length - at);
    }

    private static DateSpan Named(int at, int length, DateOnly day) => new(at, length, day, null, Firmness.Festival, null);

    /// <summary>国庆期间 is vague; 国庆假期第一天 is a day of the official calendar.</summary>
    private static (int Length, DateOnly? Day) DaysOffAt(in DateContext context, int at, string rule, DateOnly festival)
    {
        var i = at;
        foreach (var word in (ReadOnlySpan<string>)["小长假", "黄金周", "长假", "假期", "放假", "期间", "假日", "假里"])
        {
            if (context.Says(i, word))
            {
                i += word.Length;
                break;
            }
        }

        i += i > at && context[i] is '的' or '里' ? 1 : 0;
        var (first, last) = DaysOff.Of(rule, festival);
        if (context.Says(i, "最后一天") || context.Says(i, "末一天") || context.Says(i, "最末一天"))
        {
            return (i + (context[i] == '末' ? 3 : 4) - at, last);
        }

        if (i > at && (context.Says(i, "第一天") || context.Says(i, "头一天") || context.Says(i, "首日") || context.Says(i, "头天")))
        {
            return (i + (context[i + 1] is '日' or '天' ? 2 : 3) - at, first);
        }

        if (i > at && context[i] == '第' && Numerals.Digit(context[i + 1]) is var nth and > 0 && context[i + 2] == '天')
        {
            return (i + 3 - at, first.AddDays(nth - 1));
        }

        return i > at ? (i - at, null) : (0, null);
    }

    /// <summary>前一天, 第二天, 那天, 前, 后: how far from the festival itself; null days for a vague wording.</summary>
    private static (int Length, int? Days) Shift(in DateContext context, int at)
    {
        foreach (var (word, days) in Shifts)
        {
            if (context.Says(at, word))
            {
                return (word.Length, days);
            }
        }

        return (0, 0);
    }

    private static readonly (string Word, int? Days)[] Shifts =
    [
        ("前一天", -1), ("头一天", -1), ("前一日", -1), ("前夕", -1), ("前两天", -2), ("前二天", -2), ("前三天", -3), ("前天", -1), ("的前一天", -1),
        ("后一天", 1), ("第二天", 1), ("次日", 1), ("后第二天", 2), ("后第一天", 1), ("后一日", 1), ("的第二天", 1), ("过后第一天", 1), ("第三天", 2), ("第四天", 3), ("第五天", 4), ("第一天", 0),
        ("那天", 0), ("当天", 0), ("当日", 0), ("这天", 0), ("那日", 0), ("正日", 0),
        ("前后", null), ("之前", null), ("以前", null), ("前头", null), ("前边", null), ("前", null), ("之后", null), ("以后", null), ("过后", null), ("后头", null), ("后", null), ("过完", null), ("边", null), ("左右", null),
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

    // 十一 is mostly the number: a festival only where days off are spoken of.
    private static DateSpan GoldenWeek(in DateContext context, int at)
    {
        if (context[at - 1] is '二' or '三' or '月' || Latest(context, "10-01", 0) is not { } festival)
        {
            return default;
        }

        var (off, first) = DaysOffAt(context, at + 2, "10-01", festival);
        if (off > 0)
        {
            return first is { } day ? Named(at, 2 + off, day) : Vague(at, 2 + off);
        }

        return context[at + 2] is '前' or '后' or '那' && !context.Says(at + 2, "后面") ? FestivalDay(context, at, at + 2, "10-01", 0) : default;
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
        return (word is "国庆" or "建军" or "清明" or "中秋" or "立春" or "立秋" or "立夏" or "立冬" && words.IsSurname(context[at - 1]) && context[at - 1] is not ('和' or '于'))
            || (word is "过年" or "三八" or "新春" && after is '轻' or '红' or '货' or '线')
            || (Chars.IsDigit(word[0]) && Chars.IsDigit(context[at - 1]));
    }

    private static bool IsWeather(string rule, ReadOnlySpan<char> word) =>
        rule.StartsWith("term-", StringComparison.Ordinal) && word is "大雪" or "小雪" or "雨水" or "大寒" or "小寒" or "白露";

    private static bool Modified(in DateContext context, int at) => context.Says(at, "节气") || Shift(context, at).Length > 0;

    /// <summary>正月初八, 腊月廿三, 大年初三, 年初五, 农历八月十二, 四月初八, 年廿八.</summary>
    private static DateSpan LunarDate(in DateContext context, int at)
    {
        var year = 0;
        var i = at;
        if (context[at + 1] == '年' && context[at] is '今' or '去' or '前')
        {
            year = YearAt(context, at, out i);
        }

        var said = context.Says(i, "农历") || context.Says(i, "阴历") || context.Says(i, "旧历") || context.Says(i, "古历");
        i += said ? 2 : 0;
        var month = LunarMonth(context, ref i, said);
        if (month == 0 || !LunarDayOf(context, i, out var day, out var length, out var first))
        {
            return default;
        }

        // 四月初八 is lunar by its 初; 四月八号 is not.
        if (!said && month is > 0 and < 100 && !first && context[i - 2] is not ('正' or '腊' or '冬' or '年'))
        {
            return default;
        }

        i += length;
        i += said && context[i] is '日' or '号' ? 1 : 0;
        return Nearest(context, month % 100, day, year) is { } found ? new DateSpan(at, i - at, found, null, Firmness.Explicit, null) : None(at, i - at);
    }

    /// <summary>The lunar month; 101 and 112 for the months that 大年初 and 年廿 imply.</summary>
    private static int LunarMonth(in DateContext context, ref int i, bool said)
    {
        var big = context.Says(i, "大年") ? 2 : context[i] == '年' ? 1 : 0;
        if (big > 0 && context[i + big] is '初' or '廿' or '卅')
        {
            i += big;
            return context[i] == '初' ? 101 : 112;
        }

        i += context[i] == '闰' ? 1 : 0;
        if (context[i + 1] == '月' && context[i] is '正' or '腊' or '冬')
        {
            var month = context[i] switch { '正' => 1, '腊' => 12, _ => 11 };
            i += 2;
            return month;
        }

        if ((said || !Chars.IsDigit(context[i])) && Numerals.Read(context.Text, i, out var number, out var length) && number is >= 1 and <= 12 && context[i + length] == '月')
        {
            i += length + 1;
            return number;
        }

        return 0;
    }

    private static bool LunarDayOf(in DateContext context, int at, out int day, out int length, out bool first)
    {
        first = context[at] == '初';
        var skip = first ? 1 : 0;
        if (Numerals.Read(context.Text, at + skip, out day, out length) && day is >= 1 and <= 30 && (!first || day <= 10))
        {
            length += skip;
            return true;
        }

        return false;
    }

    private static DateOnly? Nearest(in DateContext context, int month, int day, int year)
    {
        if (year != 0)
        {
            return Festivals.LunarDay(month == 12 ? year - 1 : year, month, day);
        }

        var sign = context.Direction == Direction.Past ? -1 : 1;
        for (var i = 0; i < 4; i++)
        {
            if (Festivals.LunarDay(context.Today.Year - sign + (i * sign), month, day) is { } found && (sign < 0 ? found <= context.Today : found >= context.Today))
            {
                return found;
            }
        }

        return null;
    }
}
