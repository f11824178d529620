using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
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
        if (i == at && BareFirstDays(context, at) is { Length: > 0 } bare)
        {
            return bare;
        }

        var leap = context[i] == '闰';
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
        return Nearest(context, month % 100, day, year, leap) is { } found ? new DateSpan(at, i - at, found, null, Firmness.Explicit, null) : None(at, i - at);
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

    private static DateOnly? Nearest(in DateContext context, int month, int day, int year, bool leap)
    {
        if (year != 0)
        {
            // 去年腊月 belongs to the lunar year, whose end lies in the next January or February.
            return Festivals.LunarDay(year, month, day, leap) is { } named
                && (month < 11 || named <= context.Today || context.Direction == Direction.Future)
                ? named
                : Festivals.LunarDay(year - 1, month, day, leap);
        }

        var sign = context.Direction == Direction.Past ? -1 : 1;
        for (var i = 0; i < (leap ? 12 : 4); i++)
        {
            if (Festivals.LunarDay(context.Today.Year - sign + (i * sign), month, day, leap) is { } found && (sign < 0 ? found <= context.Today : found >= context.Today))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>初八 by itself, in the weeks after the spring festival; at other times, and for a class of a school (初三学生), it says nothing.</summary>
    private static DateSpan BareFirstDays(in DateContext context, int at)
    {
        if (context[at] != '初' || context[at - 1] is '月' or '年' or '最' or '当' or '从' or '读' or '上'
            || !Numerals.Read(context.Text, at + 1, out var day, out var length) || day is < 1 or > 10
            || context[at + 1 + length] is '年' or '学' or '班' or '毕' or '生' or '上' or '下' or '中' or '女' or '男' or '的' or '(' or '-' or '级' or '孩' or '期' or '步'
            || Festivals.LunarDay(context.Today.Year, 1, day) is not { } found)
        {
            return default;
        }

        var since = context.Today.DayNumber - found.DayNumber;
        return since is >= 0 and < 46 || (context.Direction == Direction.Future && since is < 0 and > -20)
            ? new DateSpan(at, 1 + length, found, null, Firmness.Relative, null)
            : default;
    }
}
