using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>周四, 上周三, 上上个礼拜天, 本周五, 下星期一, 上周的周二, 上周末, 上周.</summary>
    private static DateSpan Week(in DateContext context, int at)
    {
        var stated = WeeksMeant(context, at, out var weeks, out var i);
        var name = WeekName(context, i, out var length);
        if (name > 0)
        {
            return Weekday(context, at, i + length - at, name, stated ? weeks : null);
        }

        var unit = WeekUnit(context, i);
        if (unit == 0)
        {
            return default;
        }

        var end = i + unit;
        var weekend = context[end] == '末';
        if (weekend && context[at - 1] == '每')
        {
            return default;
        }

        end += weekend ? 1 : 0;
        if (weekend && BothDays(context, end) is var both and > 0)
        {
            var saturday = Weekday(context, at, end + both - at, 6, stated ? weeks : null);
            return saturday.Day is { } first ? saturday with { EndDay = first.AddDays(1) } : saturday;
        }

        if ((stated || weekend) && DayOfThatWeek(context, end, out length) is var day and > 0)
        {
            return Weekday(context, at, end + length - at, day, stated ? weeks : null);
        }

        return stated || weekend ? Vague(at, end - at) : default;
    }

    /// <summary>周末两天, 周末那俩天: Saturday and Sunday.</summary>
    private static int BothDays(in DateContext context, int at)
    {
        var i = at + (context[at] is '这' or '那' ? 1 : 0);
        return context[i] is '两' or '俩' or '2' or '二' && context[i + 1] == '天' ? i + 2 - at : 0;
    }

    /// <summary>上, 上上, 大上, 再上, 前, 本, 这, 下 with 一 and 个 after it: which week is said to be meant.</summary>
    private static bool WeeksMeant(in DateContext context, int at, out int weeks, out int next)
    {
        weeks = 0;
        next = at;
        if (context[at] is '大' or '再' && context[at + 1] == '上')
        {
            weeks = -1;
            next++;
        }

        var said = next;
        while (context[next] is '上' or '下' && next - at < 3)
        {
            weeks += context[next] == '上' ? -1 : 1;
            next++;
        }

        if (next == said)
        {
            weeks = 0;
            next = at;
            if (context[at] is '本' or '这' or '今')
            {
                next++;
            }
            else if (context[at] == '前' && WeekUnit(context, at + (context[at + 1] == '个' ? 2 : 1)) > 0)
            {
                weeks = -2;
                next++;
            }
        }

        if (next > at)
        {
            next += context[next] is '一' && context[next + 1] is '个' or '周' ? 1 : 0;
            next += context[next] == '个' ? 1 : 0;
        }

        // 刚过去的这个周六 lies behind, however the week runs.
        if (next > at && weeks == 0 && (context.Says(at - 3, "过去的") || context.Says(at - 2, "刚过") || context.Says(at - 3, "刚过的")))
        {
            return false;
        }

        return next > at;
    }

    /// <summary>的周二, 星期五, 里的周三: a weekday of the week that was named before; 0 if there is none.</summary>
    private static int DayOfThatWeek(in DateContext context, int at, out int length)
    {
        var i = at;
        i += context[i] is '里' or '那' ? 1 : 0;
        i += context[i] is '的' or ' ' ? 1 : 0;
        var day = WeekName(context, i, out length);
        length += i - at;
        return day;
    }

    private static DateSpan Weekday(in DateContext context, int at, int length, int weekday, int? weeks)
    {
        if (context[at - 1] is '每' or '逢' or '隔' || (weeks is null && context[at - 1] is '上' or '下'))
        {
            return default;
        }

        var monday = context.Today.AddDays(1 - WeekdayOf(context.Today));
        var inThisWeek = monday.AddDays(weekday - 1);
        var day = weeks is { } offset ? inThisWeek.AddDays(7 * offset)
            : context.Direction == Direction.Past ? (inThisWeek > context.Today ? inThisWeek.AddDays(-7) : inThisWeek)
            : inThisWeek < context.Today ? inThisWeek.AddDays(7) : inThisWeek;
        return new DateSpan(at, length, day, null, Firmness.Relative, null);
    }

    /// <summary>1 to 7 for Monday to Sunday, 0 if no weekday is named here.</summary>
    private static int WeekName(in DateContext context, int at, out int length)
    {
        length = 0;
        var unit = WeekUnit(context, at);
        if (unit == 0)
        {
            return 0;
        }

        var c = context[at + unit];
        var day = c switch
        {
            '日' or '天' => 7,
            >= '1' and <= '7' => Chars.IsDigit(context[at + unit + 1]) ? 0 : c - '0',
            _ => Numerals.Digit(c) is var digit && digit is >= 1 and <= 6 && c != '两' ? digit : 0,
        };
        length = unit + 1;

        // 周一鸣 is somebody; 周二十 and 周三个月 are no weekdays.
        return unit == 1 && context[at + 2] is '十' or '百' or '鸣' or '平' ? 0 : day;
    }

    private static int WeekUnit(in DateContext context, int at) =>
        context[at] switch
        {
            '周' => 1,
            '星' when context[at + 1] == '期' => 2,
            '礼' when context[at + 1] == '拜' => 2,
            '拜' when context[at - 1] != '礼' && context[at + 1] is '一' or '二' or '三' or '四' or '五' or '六' or '日' or '天' => 1,
            _ => 0,
        };

    private static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
