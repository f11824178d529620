using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>周四, 上周三, 上上个礼拜天, 本周五, 下星期一, 上周末, 上周.</summary>
    private static DateSpan Week(in DateContext context, int at)
    {
        var i = at;
        var weeks = 0;
        var stated = false;
        if (context[i] == '大' && context[i + 1] == '上')
        {
            weeks = -1;
            i++;
        }

        while (context[i] is '上' or '下' && i - at < 3)
        {
            weeks += context[i] == '上' ? -1 : 1;
            stated = true;
            i++;
        }

        if (!stated && context[i] is '本' or '这')
        {
            stated = true;
            i++;
        }

        if (stated)
        {
            i += context[i] is '一' && context[i + 1] is '个' or '周' ? 1 : 0;
            i += context[i] == '个' ? 1 : 0;
        }

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

        if (context[i + unit] == '末')
        {
            return context[at - 1] == '每' ? default : Vague(at, i + unit + 1 - at);
        }

        return stated ? Vague(at, i + unit - at) : default;
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
