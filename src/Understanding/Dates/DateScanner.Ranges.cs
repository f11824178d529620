using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    private const int LongestList = 10;

    /// <summary>Adds the second end of a range (9日至11日) or the further days of a list (3日、5日; 周四周五两天).</summary>
    private DateSpan Extended(in DateContext context, DateSpan first)
    {
        if (first.Day is not { } day || first.Part is not null)
        {
            return first;
        }

        var span = first;
        List<DateOnly>? days = null;
        for (var i = 0; i < LongestList; i++)
        {
            var at = Joint(context, span.End, out var joint);
            var before = days?[^1] ?? day;
            if (at < 0 || !Follower(context, at, before, first, joint, out var next) || next.Day is not { } other
                || (joint == Joints.None && other.DayNumber - before.DayNumber != 1))
            {
                break;
            }

            if (joint == Joints.Through)
            {
                return other < day || other.DayNumber - day.DayNumber > 366
                    ? span
                    : span with { Length = next.End - first.Start, EndDay = other, Firmness = Firmer(first, next) };
            }

            days ??= [day];
            days.Add(other);
            span = span with { Length = next.End - first.Start, Firmness = Firmer(first, next) };
        }

        return days is null ? Lasting(context, span) : span with { Days = days };
    }

    /// <summary>12号起连着两天, 周一开始连续三天: how many days from the first on.</summary>
    private static DateSpan Lasting(in DateContext context, DateSpan first)
    {
        if (first.Day is not { } day || first.EndDay is not null || first.Firmness < Firmness.Relative)
        {
            return first;
        }

        var i = first.End + (context.Says(first.End, "开始") ? 2 : context[first.End] is '起' ? 1 : 0);
        i += context[i] == ',' ? 1 : 0;
        foreach (var word in (ReadOnlySpan<string>)["连着", "连续", "一连", "接连"])
        {
            if (context.Says(i, word) && Numerals.Read(context.Text, i + word.Length, out var days, out var length) && days is > 1 and < 15
                && context[i + word.Length + length] is '天' or '日')
            {
                return first with { EndDay = day.AddDays(days - 1) };
            }
        }

        return first;
    }

    private static Firmness Firmer(DateSpan one, DateSpan other) => one.Firmness > other.Firmness ? one.Firmness : other.Firmness;

    /// <summary>What stands between two days: 至 makes a range, 、 a list; days one after the other (周四周五) need nothing.</summary>
    private enum Joints
    {
        None,
        List,
        Through,
    }

    /// <summary>The place after 至, 到, -, 、 or 和; the same place where a numeral or a weekday follows at once; -1 otherwise.</summary>
    private static int Joint(in DateContext context, int at, out Joints joint)
    {
        var i = Chars.SkipBlank(context.Text, at);
        i += context[i] == '起' && context[i + 1] is '到' or '至' ? 1 : context.Says(i, "一直到") ? 2 : context.Says(i, "开始到") ? 2 : 0;
        joint = context[i] is '至' or '到' or '-' ? Joints.Through : context[i] is '、' or '和' or '及' or '跟' ? Joints.List : Joints.None;
        if (joint == Joints.None)
        {
            return i == at && context[at - 1] != ' ' ? at : -1;
        }

        i++;
        i += joint == Joints.Through && context[i] is '-' or '了' ? 1 : 0;
        return Chars.SkipBlank(context.Text, i);
    }

    /// <summary>The second date; a bare day belongs to the month of the first one, a bare weekday to its week, 初六 to its lunar month.</summary>
    private bool Follower(in DateContext context, int at, DateOnly before, DateSpan first, Joints joint, out DateSpan span)
    {
        span = default;
        if (joint != Joints.None && BareWeekday(context, at, first, joint, out var nextDay, out _) && context[at + 1] is not ('日' or '号'))
        {
            span = Exact(at, 1, before.AddDays((nextDay - WeekdayOf(before) + 7) % 7));
            return true;
        }

        if (DayNumber(context, at, out var number, out var length))
        {
            var lunar = IsLunar(context, first);
            if (context[at + length] is '日' or '号'
                && (!IsHouseNumber(context, at, length, second: true) || (joint == Joints.Through && context[at + length + 1] == '人'))
                && InMonthOf(before, number) is var day)
            {
                span = day is { } found ? Exact(at, length + 1, found) : None(at, length + 1);
                return true;
            }

            if (joint == Joints.List && !lunar && EndsInDay(context, at + length, number) && InMonthOf(before, number) is { } listed)
            {
                span = Exact(at, length, listed);
                return true;
            }

            // 六月十二十三两天: the second runs on from the first, and their number is told.
            if (joint == Joints.None && number == before.Day + 1 && SomeDays(context, at + length) > 0 && InMonthOf(before, number) is { } beside)
            {
                span = Exact(at, length, beside);
                return true;
            }

            if (joint != Joints.None && IsBareEnd(context, at, length, first)
                && (lunar ? InLunarMonthOf(before, number) : InMonthOf(before, number)) is { } meant && meant > before)
            {
                span = Exact(at, length, meant);
                return true;
            }
        }

        if (context[at] == '初' && Numerals.Read(context.Text, at + 1, out number, out length) && number is >= 1 and <= 10 && InLunarMonthOf(before, number) is { } lunarDay)
        {
            span = Exact(at, length + 1, lunarDay);
            return true;
        }

        if (WeekName(context, at, out var named) is var weekday and > 0 || BareWeekday(context, at, first, joint, out weekday, out named))
        {
            span = Exact(at, named, before.AddDays((weekday - WeekdayOf(before) + 7) % 7));
            return true;
        }

        if (joint != Joints.None && Numbered(context, at, second: true) is { Length: > 0 } numbered)
        {
            span = numbered;
            return true;
        }

        return joint != Joints.None
            && Single(context with { Today = context.Direction == Direction.Future && before > context.Today && !CountsFromToday(context, at)
                ? before
                : context.Today },
                at, out span)
            && span.Firmness >= Firmness.Relative;
    }

    // 下周一到下周三: the second is counted from today as well.
    private static bool CountsFromToday(in DateContext context, int at) =>
        context[at] is '下' or '本' or '这' or '上' or '明' or '后' or '大' or '今' or '昨' or '前';

    // 五、六两日: 两 counts the days and is no digit of the second.
    private static bool DayNumber(in DateContext context, int at, out int number, out int length)
    {
        var read = Numerals.Read(context.Text, at, out number, out length);
        if (length > 1 && context[at + length - 1] == '两' && context[at + length] is '天' or '日')
        {
            length--;
            number = length == 1 ? Math.Max(Numerals.Digit(context[at]), context[at] == '十' ? 10 : 0) : number - 2;
            read = true;
        }

        return read && number is >= 1 and <= 31;
    }

    // 29、30两天, 7.9-11, 正月初五到十五: the last of several days without a unit.
    private static bool IsBareEnd(in DateContext context, int at, int length, DateSpan first)
    {
        if (SomeDays(context, at + length) > 0)
        {
            return true;
        }

        var unmarked = context[first.End - 1] is not ('日' or '号') && (Chars.IsDigit(context[first.End - 1]) || IsLunar(context, first));
        return unmarked && length <= 2 && context[at - 1] is '-' or '到' or '至' && MayFollowDotted(context, '-', at + length);
    }

    // 周一至五, 周六日
    private static bool BareWeekday(in DateContext context, int at, DateSpan first, Joints joint, out int day, out int length)
    {
        length = 1;
        day = 0;
        var unit = first.End - 2;
        if (context[unit] is not ('周' or '期' or '拜') || (joint == Joints.None && !(context[first.End - 1] == '六' && context[at] is '日' or '天') && !RunsOn(context, at)))
        {
            return false;
        }

        day = context[at] is '日' or '天' ? 7 : Numerals.Digit(context[at]) is var digit and >= 1 and <= 6 ? digit : 0;
        return day > 0 && (!Numerals.IsNumeral(context[at + 1]) || context[at + 1] == '两')
            && context[at + 1] is not ('个' or '位' or '名' or '家' or '户' or '点' or '号' or '月' or '日' or '人' or '次' or '条' or '楼' or '栋')
            && (context[at + 1] != '两' || context[at + 2] is '天' or '日');
    }

    // 上周二三都在: one weekday after the other, where nothing is counted.
    private static bool RunsOn(in DateContext context, int at) =>
        Numerals.Digit(context[at]) == Numerals.Digit(context[at - 1]) + 1 && !Chars.IsDigit(context[at])
        && context[at + 1] is '两' or ',' or '都' or '我' or '去' or '走' or '连' or '在' or ' ' or '\0';

    private static bool IsLunar(in DateContext context, DateSpan span) => context.Text.AsSpan(span.Start, span.Length).IndexOfAny('初', '正', '腊') >= 0;

    private static DateOnly? InMonthOf(DateOnly month, int day)
    {
        var turned = day < month.Day ? month.AddMonths(1) : month;
        return day <= DateTime.DaysInMonth(turned.Year, turned.Month) ? new DateOnly(turned.Year, turned.Month, day) : null;
    }

    private static DateOnly? InLunarMonthOf(DateOnly before, int day)
    {
        for (var i = 1; i < 30; i++)
        {
            if (Festivals.DayInLunarMonth(before.AddDays(i)) == day)
            {
                return before.AddDays(i);
            }
        }

        return null;
    }
}
