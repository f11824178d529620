using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    // 中秋夜, 国庆当晚, 元宵那晚; 中秋夜里 and 中秋晚上 leave the night to the words for hours.
    private static int Night(in DateContext context, int at)
    {
        var i = at + (context[at] is '当' or '那' or '之' ? 1 : 0);
        i += i > at && context[i] == '天' ? 1 : 0;
        return context[i] is '夜' or '晚' && context[i + 1] is not ('里' or '上' or '间' or '头' or '晚' or '到' or '饭' or '会' or '市' or '黑')
            && (i > at || context[i] == '夜')
            ? i + 1 - at
            : 0;
    }

    /// <summary>国庆前那个周五, 元旦后头一个礼拜三, 节后的第一个星期六: the nearest such weekday before the days off or after them.</summary>
    private static DateSpan WeekdayAround(in DateContext context, int at, int end, string rule, DateOnly festival)
    {
        var i = Side(context, end, out var sign);
        if (sign == 0)
        {
            return default;
        }

        i += context[i] == '的' ? 1 : 0;
        foreach (var word in (ReadOnlySpan<string>)["那一个", "最后一个", "最后那个", "第一个", "头一个", "首个", "那个", "的那个", "头个", "那", "一个"])
        {
            if (context.Says(i, word))
            {
                i += word.Length;
                break;
            }
        }

        if (WeekName(context, i, out var length) is var weekday && weekday < 1)
        {
            return default;
        }

        var (first, last) = DaysOff.Of(rule, festival);
        var edge = sign < 0 ? first : last;
        var away = sign < 0 ? (WeekdayOf(edge) - weekday + 6) % 7 + 1 : (weekday - WeekdayOf(edge) + 6) % 7 + 1;
        return Named(at, i + length - at, edge.AddDays(sign * away));
    }

    /// <summary>教师节前三天, 端午后一天, 国庆后第二天, 节后第二个工作日: so many days before the first day, or after the last one; 第 counts from the end of the days off.</summary>
    private static DateSpan DaysAround(in DateContext context, int at, int end, DateOnly first, DateOnly last, DateOnly off)
    {
        var i = Side(context, end + (context[end] == '的' ? 1 : 0), out var sign);
        if (sign == 0)
        {
            return default;
        }

        i += context[i] == '的' ? 1 : 0;
        var nth = context[i] == '第' ? 1 : 0;
        if (!Numerals.Read(context.Text, i + nth, out var days, out var digits) || days is < 1 or > 20)
        {
            return default;
        }

        i += nth + digits;
        var unit = context[i] is '天' or '日' ? 1 : nth > 0 && context.Says(i, "个工作日") ? 4 : 0;
        return unit == 0 || (sign < 0 && nth > 0) ? default : Named(at, i + unit - at, sign < 0 ? first.AddDays(-days) : (nth > 0 ? off : last).AddDays(days));
    }

    /// <summary>前, 之前, 过后, 之后 and what else tells on which side; the sign is 0 where none of them stands.</summary>
    private static int Side(in DateContext context, int at, out int sign)
    {
        var i = at + (context[at] is '之' or '以' || (context[at] == '过' && context[at + 1] == '后') ? 1 : 0);
        sign = context[i] switch { '前' => -1, '后' => 1, _ => 0 };
        return i + 1 + (sign != 0 && context[i + 1] == '头' && context[i + 2] != '一' ? 1 : 0);
    }
}
