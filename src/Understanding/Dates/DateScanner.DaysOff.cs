using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>国庆期间 is vague; 国庆假期第一天 is a day of the official calendar.</summary>
    private static (int Length, DateOnly? Day) DaysOffAt(in DateContext context, int at, string rule, DateOnly festival)
    {
        var i = at;
        foreach (var word in (ReadOnlySpan<string>)["小长假", "黄金周", "长假", "假期", "放假", "期间", "假日", "假里", "假"])
        {
            if (context.Says(i, word))
            {
                i += word.Length;
                break;
            }
        }

        i += i > at && context[i] is '的' or '里' ? 1 : 0;
        var (first, last) = DaysOff.Of(rule, festival);
        if (LastDay(context, i) is var final and > 0)
        {
            return (i + final - at, last);
        }

        if ((i > at || (last > first && context.Says(i, "头一天"))) && FirstDay(context, i) is var length and > 0)
        {
            return (i + length - at, first);
        }

        if (i > at && context[i] == '第' && Numerals.Digit(context[i + 1]) is var nth and > 0 && context[i + 2] == '天')
        {
            return (i + 3 - at, first.AddDays(nth - 1));
        }

        return i > at + (context[at] == '假' ? 1 : 0) ? (i - at, null) : (0, null);
    }

    private static int LastDay(in DateContext context, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["最后一天", "最后那天", "最末一天", "末尾那天", "末尾一天", "末了一天", "末了那天", "末一天"])
        {
            if (context.Says(at, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static int FirstDay(in DateContext context, int at) =>
        context.Says(at, "第一天") || context.Says(at, "头一天") ? 3 : context.Says(at, "首日") || context.Says(at, "头天") ? 2 : 0;

    /// <summary>国庆后第一天上班, 节前最后一天: the day on which work begins again, the last one before the days off.</summary>
    private static (int Length, DateOnly Day) WorkdayAround(in DateContext context, int at, DateOnly first, DateOnly last)
    {
        if (context[at] == '前')
        {
            var edge = at + 1 + (context[at + 1] == '的' ? 1 : 0);
            var final = context.Says(edge, "最后一个工作日") ? 7 : LastDay(context, edge);
            return final > 0 ? (edge + final - at, first.AddDays(-1)) : (0, default);
        }

        var i = at + (context[at] is '过' or '之' or '以' ? 1 : 0);
        i += context[i] == '完' ? 1 : 0;
        if (context[i] is '后' or '完')
        {
            i++;
        }
        else if (i == at)
        {
            return (0, default);
        }

        i += context[i] is '的' or ',' ? 1 : 0;
        var work = i;
        foreach (var word in (ReadOnlySpan<string>)["上班", "开工", "复工", "返岗", "收假"])
        {
            i += context.Says(i, word) && i == work ? 2 : 0;
        }

        i += context[i] == '的' ? 1 : 0;
        var length = FirstDay(context, i) is var day and > 0 ? day
            : context.Says(i, "第一个工作日") || context.Says(i, "头一个工作日") ? 6
            : context.Says(i, "首个工作日") || context.Says(i, "首个上班日") ? 5 : 0;
        if (length == 0)
        {
            return (0, default);
        }

        i += length;
        i += context.Says(i, "上班") || context.Says(i, "开工") ? 2 : 0;
        return (i - at, last.AddDays(1));
    }

    private static readonly string[] Holidays = ["01-01", "spring", "term-15", "05-01", "lunar-05-05", "lunar-08-15", "10-01"];

    /// <summary>节后第一天, 小长假头一天, 假期最后一天: of the holiday that is nearest.</summary>
    private static DateSpan AroundHoliday(in DateContext context, int at)
    {
        var length = context.Says(at, "节假日") ? 3 : 0;
        foreach (var word in (ReadOnlySpan<string>)["小长假", "黄金周", "长假", "假期", "收假", "放假"])
        {
            length = length == 0 && context.Says(at, word) ? word.Length : length;
        }

        var named = length > 0;
        length = named ? length : context[at] == '节' && context[at - 1] is not ('季' or '关' or '环' or '细' or '调' or '情' or '过' or '时') ? 1 : 0;
        if (length == 0 || context[at - 1] is '暑' or '寒' or '婚' or '产' or '病')
        {
            return default;
        }

        var end = at + length;
        if (named && DaysOffAt(context, at, "01-01", context.Today) is { Length: > 3, Day: not null } && Nearest(context, started: true) is { } holiday
            && DaysOffAt(context, at, holiday.Rule, holiday.Day) is var (more, day) && day is { } found)
        {
            return Named(at, more, found);
        }

        if (Side(context, end, out var sign) > 0 && sign == 0 && !(named && IsEndOfDaysOff(context, end)) && WorkdayAround(context, end, context.Today, context.Today).Length == 0)
        {
            return default;
        }

        return Nearest(context, started: false) is { } past ? AroundDaysOff(context, at, end, past) : default;
    }

    private static bool IsEndOfDaysOff(in DateContext context, int end) => context.Says(end - 2, "收假") || (context.Says(end - 2, "放假") && FirstDay(context, end) > 0);

    private static DateSpan AroundDaysOff(in DateContext context, int at, int end, (string Rule, DateOnly Day) holiday)
    {
        var (first, last) = DaysOff.Of(holiday.Rule, holiday.Day);
        var (around, work) = WorkdayAround(context, end, first, last);
        if (around > 0)
        {
            return Named(at, end + around - at, work);
        }

        if (WeekdayAround(context, at, end, holiday.Rule, holiday.Day) is { Length: > 0 } weekday)
        {
            return weekday;
        }

        if (DaysAround(context, at, end, first, last, last) is { Length: > 0 } counted)
        {
            return counted;
        }

        if (!context.Says(end - 2, "收假"))
        {
            return default;
        }

        // 收假那天 is the last day off, 收假第一天 the first one at work.
        return FirstDay(context, end) is var begun and > 0 ? Named(at, end + begun - at, last.AddDays(1))
            : Shift(context, end) is { Length: > 0, Days: 0 } then ? Named(at, end + then.Length - at, last)
            : default;
    }

    /// <summary>The holiday whose days off have begun, or are over, last; in a plan the next one. None if it is more than two months away.</summary>
    private static (string Rule, DateOnly Day)? Nearest(in DateContext context, bool started)
    {
        (string Rule, DateOnly Day)? best = null;
        var nearest = 62;
        foreach (var rule in Holidays)
        {
            for (var year = context.Today.Year - 1; year <= context.Today.Year + 1; year++)
            {
                if (Festivals.Day(rule, year) is not { } day)
                {
                    continue;
                }

                var (first, last) = DaysOff.Of(rule, day);
                var edge = context.Direction == Direction.Future ? last.AddDays(1) : started ? first : last.AddDays(1);
                var away = (context.Today.DayNumber - edge.DayNumber) * (context.Direction == Direction.Future ? -1 : 1);
                if (away >= 0 && away < nearest)
                {
                    (best, nearest) = ((rule, day), away);
                }
            }
        }

        return best;
    }

    /// <summary>建党105周年那天, 国庆七十五周年当天: not the year of jubilee itself.</summary>
    private static DateSpan Anniversary(in DateContext context, int at)
    {
        var rule = context.Says(at, "建党") ? "07-01" : context.Says(at, "建军") ? "08-01" : context.Says(at, "国庆") || context.Says(at, "建国") ? "10-01" : null;
        if (rule is null)
        {
            return default;
        }

        var i = at + 2;
        i += Numerals.Read(context.Text, i, out _, out var length) ? length : 0;
        if (i == at + 2 || !(context.Says(i, "周年") || context[i] is '年'))
        {
            return default;
        }

        i += context[i] == '周' ? 2 : 1;
        var memorial = context.Says(i, "纪念日") || context.Says(i, "国庆节") ? 3 : context.Says(i, "生日") || context.Says(i, "国庆") ? 2 : 0;
        i += memorial;
        var (shift, days) = Shift(context, i);
        return memorial + shift > 0 && days is { } moved && Latest(context, rule, 0) is { } festival ? Named(at, i + shift - at, festival.AddDays(moved)) : default;
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
}
