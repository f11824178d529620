using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>上个月18号, 本月9日, 上月第一天, 下个月3号, 上月最后一天.</summary>
    private static DateSpan InMonth(in DateContext context, int at)
    {
        var months = context[at] switch { '上' => -1, '下' => 1, '本' or '这' or '当' => 0, _ => 9 };
        var i = at + 1;
        if (months == 9)
        {
            return default;
        }

        if (context[i] == context[at] && months != 0)
        {
            months *= 2;
            i++;
        }

        i += context[i] == '一' && context[i + 1] == '个' ? 2 : context[i] == '个' ? 1 : 0;
        if (context[i] != '月')
        {
            return default;
        }

        i++;
        i += context[i] is '的' or '份' ? 1 : 0;
        var month = new DateOnly(context.Today.Year, context.Today.Month, 1).AddMonths(months);
        if (NthOf(context, at, AfterEdge(context, i), month) is { Length: > 0 } nth)
        {
            return nth;
        }

        i = Chars.SkipBlank(context.Text, i);
        if (!Numerals.Read(context.Text, i, out var day, out var length) || day is < 1 or > 31 || !EndsDay(context, i, ref length))
        {
            return default;
        }

        return day <= DateTime.DaysInMonth(month.Year, month.Month)
            ? Exact(at, i + length - at, month.AddDays(day - 1))
            : None(at, i + length - at);
    }

    /// <summary>月底最后一天, 月初头一天, 月底: of the month that is meant without a word.</summary>
    private static DateSpan EdgeOfMonth(in DateContext context, int at)
    {
        if (context[at] != '月' || context[at + 1] is not ('底' or '初' or '末' or '尾' or '头') || context[at - 1] is '个' or '本' or '上' or '下' or '这'
            || Numerals.IsNumeral(context[at - 1]))
        {
            return default;
        }

        var month = new DateOnly(context.Today.Year, context.Today.Month, 1);
        var meant = NthOf(context, at, AfterEdge(context, at + 1), month);
        return meant.Day > context.Today && context.Direction == Direction.Past ? NthOf(context, at, AfterEdge(context, at + 1), month.AddMonths(-1)) : meant;
    }

    /// <summary>去年最后一天, 今年头一天, 年底最后一天.</summary>
    private static DateSpan EdgeOfYear(in DateContext context, int at)
    {
        var edge = context[at] == '年' && context[at + 1] is '底' or '末' or '尾' ? at + 2 : 0;
        var year = context.Today.Year - (edge > 0 && context.Direction == Direction.Past && context.Today.Month < 12 ? 1 : 0);
        if (edge == 0 && YearAt(context, at, out var next) is var said and > 0)
        {
            year = said;
            edge = next + (context[next] is '底' or '末' or '初' ? 1 : 0);
        }

        edge += edge > 0 && context[edge] is '的' ? 1 : 0;
        return edge == 0 ? default
            : context.Says(edge, "最后一天") ? Exact(at, edge + 4 - at, new DateOnly(year, 12, 31))
            : context.Says(edge, "第一天") || context.Says(edge, "头一天") ? Exact(at, edge + 3 - at, new DateOnly(year, 1, 1))
            : default;
    }

    // 上月底最后一天, 六月末的最后一个周五: the edge says nothing more than the day does.
    private static int AfterEdge(in DateContext context, int at)
    {
        var i = at + (context[at] is '底' or '初' or '末' or '尾' or '头' && context[at + 1] != '一' ? 1 : 0);
        i += context[i] is '的' or '那' ? 1 : 0;
        return context[i] is '最' or '第' or '头' ? i : at;
    }

    /// <summary>15号, 廿三, 二十三: a day of a month that has been named ends here, with 号 or without it where nothing is counted.</summary>
    private static bool EndsDay(in DateContext context, int at, ref int length)
    {
        var unit = Chars.SkipBlank(context.Text, at + length);
        if (context[unit] is '日' or '号')
        {
            length = unit + 1 - at;
            return true;
        }

        return (length > 1 || context[at] is '廿' or '卅') && !Chars.IsDigit(context[at + length]) && !IsCounted(context, unit);
    }

    private static bool IsCounted(in DateContext context, int unit) =>
        context[unit] is '个' or '年' or '月' or '点' or '户' or '人' or '名' or '万' or '元' or '.' or ':' or '时' or '次' or '位' or '件' or '天' or '条' or '场' or '多' or '几' or '%'
        || (context[unit] == '家' && context[unit + 1] != '访');

    private static DateOnly MonthMeant(in DateContext context, int year, int month)
    {
        var meant = new DateOnly(year == 0 ? context.Today.Year : year, month, 1);
        return year != 0 ? meant
            : context.Direction == Direction.Past && meant > context.Today ? meant.AddYears(-1)
            : context.Direction == Direction.Future && meant.AddMonths(1) <= context.Today ? meant.AddYears(1)
            : meant;
    }

    /// <summary>最后一天, 第一天, 最后一个星期五, 第二个周三 of a month.</summary>
    private static DateSpan NthOf(in DateContext context, int at, int from, DateOnly month)
    {
        var i = from;
        var last = context.Says(i, "最后一") || context.Says(i, "最末一") || context.Says(i, "末了一") || context.Says(i, "最后那") || context.Says(i, "末了那");
        var nth = last ? 1 : context.Says(i, "头一") ? 1 : context[i] == '第' ? Numerals.Digit(context[i + 1]) : 0;
        if (nth < 1)
        {
            return default;
        }

        i += last ? 3 : 2;
        if (context[i] is '天' or '日' && context[i + 1] != '班')
        {
            var day = last ? month.AddMonths(1).AddDays(-1) : month.AddDays(nth - 1);
            return Exact(at, i + 1 - at, day);
        }

        i += context[i] == '个' ? 1 : 0;
        if (context.Says(i, "工作日"))
        {
            return Exact(at, i + 3 - at, NthWorkday(month, last ? -1 : nth));
        }

        var weekday = WeekName(context, i, out var length);
        if (weekday == 0)
        {
            return default;
        }

        var first = month.AddDays((weekday - WeekdayOf(month) + 7) % 7);
        var found = last ? LastIn(month, first) : first.AddDays(7 * (nth - 1));
        return found.Month == month.Month ? Exact(at, i + length - at, found) : default;
    }

    // Monday to Friday; what the yearly notice swaps is not known here.
    private static DateOnly NthWorkday(DateOnly month, int nth)
    {
        var step = nth < 0 ? -1 : 1;
        var day = nth < 0 ? month.AddMonths(1).AddDays(-1) : month;
        for (var left = Math.Abs(nth); ; day = day.AddDays(step))
        {
            if (WeekdayOf(day) < 6 && --left == 0)
            {
                return day;
            }
        }
    }

    private static DateOnly LastIn(DateOnly month, DateOnly first)
    {
        var day = first;
        while (day.AddDays(7).Month == month.Month)
        {
            day = day.AddDays(7);
        }

        return day;
    }

    private static int VagueTail(in DateContext context, int at)
    {
        if (context[at + 1] == '旬' && context[at] is '上' or '中' or '下' or '初' or '末')
        {
            return 2;
        }

        return context[at] is '上' or '下' ? 0 : context[at] == '初' && Numerals.Digit(context[at + 1]) > 0 ? 0 : 1;
    }
}
