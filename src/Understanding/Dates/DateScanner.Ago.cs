using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>N天前, 三个礼拜前, 半个月前, 一个月前, 两天后, 两周前的周二.</summary>
    private DateSpan Ago(in DateContext context, int at)
    {
        var i = at;
        int number;
        var half = context[i] == '半';
        if (half)
        {
            number = 1;
            i++;
        }
        else if (Numerals.Read(context.Text, i, out number, out var digits) && number is > 0 and < 400)
        {
            i += digits;
        }
        else
        {
            return default;
        }

        i += context[i] == '来' ? 1 : 0;
        i += context[i] == '个' ? 1 : 0;
        var months = context[i] == '月' && !half;
        var days = Unit(context, ref i, half);
        if (days == 0)
        {
            return default;
        }

        i += context[i] is '之' or '以' && context[i + 1] is '前' or '后' ? 1 : 0;
        var sign = context[i] switch { '前' => -1, '后' => 1, _ => 0 };
        if (sign == 0 || context[i + 1] is '台' or '面' or '门' || context[at - 1] is '第' or '每' or '前' or '几')
        {
            return default;
        }

        i++;
        if (days == 7 && DayOfThatWeek(context, i, out var length) is var weekday and > 0)
        {
            return Weekday(context, at, i + length - at, weekday, number * sign);
        }

        var day = months ? context.Today.AddMonths(number * sign) : Moved(context.Today, number * days * sign);
        return new DateSpan(at, i - at, day, null, Firmness.Relative, null);
    }

    private static DateOnly Moved(DateOnly day, int days) =>
        day.DayNumber + days is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : day;

    private static int Unit(in DateContext context, ref int i, bool half)
    {
        var (length, days) =
            context[i] is '天' or '日' ? (1, half ? 0 : 1)
            : context.Says(i, "礼拜") || context.Says(i, "星期") ? (2, half ? 0 : 7)
            : context[i] == '周' ? (1, half ? 0 : 7)
            : context[i] == '月' ? (1, half ? 15 : 30)
            : (0, 0);
        i += length;
        return days;
    }
}
