using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>2025年7月9日, 去年11月3号, 7月9日, 7.9, 2025-07-09, 9号.</summary>
    private static DateSpan Numbered(in DateContext context, int at)
    {
        if (Chars.IsDigit(context[at]) && (Chars.IsDigit(context[at - 1]) || Chars.IsLatin(context[at - 1]) || context[at - 1] is '.' or '-' or '/'))
        {
            return default;
        }

        var year = YearAt(context, at, out var i);
        if (year == 0 && Dotted(context, at) is { Length: > 0 } dotted)
        {
            return dotted;
        }

        i = Chars.SkipBlank(context.Text, i);
        if (!Numerals.Read(context.Text, i, out var number, out var length))
        {
            return default;
        }

        var after = Chars.SkipBlank(context.Text, i + length);
        if (context[after] == '月' && number is >= 1 and <= 12)
        {
            return AfterMonth(context, at, after + 1, year, number);
        }

        // 13月5日: no such month, and not a bare 5日 either.
        if (context[after] == '月' && number is > 12 and < 100 && Numerals.Read(context.Text, after + 1, out _, out var days) && context[after + 1 + days] is '日' or '号')
        {
            return new DateSpan(at, after + 2 + days - at, null, null, Firmness.Explicit, null) { Impossible = true };
        }

        return year == 0 && context[after] is '日' or '号' && number is >= 1 and <= 31 && !IsHouseNumber(context, at, after - at)
            ? BareDay(context, at, after + 1 - at, number)
            : default;
    }

    /// <summary>The year said before a month, 0 if none; <paramref name="next"/> is where the month has to stand.</summary>
    private static int YearAt(in DateContext context, int at, out int next)
    {
        next = at;
        if (context[at + 1] == '年')
        {
            var offset = context[at] switch { '今' => 0, '去' => -1, '前' => -2, '明' => 1, '旧' => -1, _ => 9 };
            if (offset < 9)
            {
                next = at + 2;
                next += context[next] == '的' ? 1 : 0;
                return context.Today.Year + offset;
            }
        }

        if (context.Says(at, "本年"))
        {
            next = at + 2;
            return context.Today.Year;
        }

        if (Numerals.Read(context.Text, at, out var number, out var length))
        {
            var after = Chars.SkipBlank(context.Text, at + length);
            if (context[after] == '年' && (number is >= 1900 and < 2100 || (number is >= 10 and < 100 && length == 2)))
            {
                next = after + 1;
                return number < 100 ? 2000 + number : number;
            }

            if (number is >= 2000 and < 2100 && length == 4 && context[after] is '-' or '/' or '.' && Chars.IsDigit(context[after + 1]))
            {
                return 0;
            }
        }

        return 0;
    }

    private static DateSpan AfterMonth(in DateContext context, int at, int after, int year, int month)
    {
        after += context[after] == '份' ? 1 : 0;
        after += context[after] == '的' && Numerals.IsNumeral(context[after + 1]) ? 1 : 0;
        after = Chars.SkipBlank(context.Text, after);
        if (context[after] is '最' or '第' or '头' && NthOf(context, at, after, MonthMeant(context, year, month)) is { Length: > 0 } nth)
        {
            return nth;
        }

        if (context[after] is '初' or '底' or '中' or '末' or '头' or '上' or '下' && VagueTail(context, after) is var tail and > 0)
        {
            return Vague(at, after + tail - at);
        }

        if (!Numerals.Read(context.Text, after, out var day, out var length) || day is < 1 or > 31)
        {
            return Vague(at, after - at);
        }

        var end = after + length;
        var unit = Chars.SkipBlank(context.Text, end);
        var marked = context[unit] is '日' or '号';
        if (!marked && context[unit] is '个' or '年' or '月' or '点' or '户' or '人' or '名' or '万' or '元' or '.' or ':' or '时')
        {
            return Vague(at, after - at);
        }

        // 7月9、10日 and 7月9-10日: the unit stands after the last day only.
        end = marked ? unit + 1 : end;
        return OfMonth(context, at, end - at, year, month, day);
    }

    private static int VagueTail(in DateContext context, int at)
    {
        if (context[at + 1] == '旬' && context[at] is '上' or '中' or '下' or '初' or '末')
        {
            return 2;
        }

        return context[at] is '上' or '下' ? 0 : context[at] == '初' && Numerals.Digit(context[at + 1]) > 0 ? 0 : 1;
    }

    private static DateSpan OfMonth(in DateContext context, int at, int length, int year, int month, int day)
    {
        if (day > DateTime.DaysInMonth(year == 0 ? 2024 : year, month))
        {
            return None(at, length);
        }

        if (year != 0)
        {
            return Exact(at, length, new DateOnly(year, month, day));
        }

        var step = context.Direction == Direction.Past ? -1 : 1;
        for (var candidate = context.Today.Year; Math.Abs(candidate - context.Today.Year) < 9; candidate += step)
        {
            if (day <= DateTime.DaysInMonth(candidate, month) && new DateOnly(candidate, month, day) is var found
                && (step < 0 ? found <= context.Today : found >= context.Today))
            {
                return Exact(at, length, found);
            }
        }

        return None(at, length);
    }

    private static DateSpan BareDay(in DateContext context, int at, int length, int day)
    {
        var month = new DateOnly(context.Today.Year, context.Today.Month, 1);
        for (var i = 0; i < 4; i++)
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && new DateOnly(month.Year, month.Month, day) is var found
                && (context.Direction == Direction.Past ? found <= context.Today : found >= context.Today))
            {
                return Exact(at, length, found);
            }

            month = month.AddMonths(context.Direction == Direction.Past ? -1 : 1);
        }

        return default;
    }

    /// <summary>7.9, 7/9, 2025-07-09, 2025.7.9, 20250709.</summary>
    private static DateSpan Dotted(in DateContext context, int at)
    {
        if (!Numerals.Read(context.Text, at, out var first, out var length) || !Chars.IsDigit(context[at]))
        {
            return default;
        }

        if (length == 8 && first / 10000 is >= 2000 and < 2100)
        {
            return first / 100 % 100 is >= 1 and <= 12 and var m && first % 100 is >= 1 and <= 31 and var d && !Chars.IsLatin(context[at + 8])
                && context[at + 8] != '-' ? OfMonth(context, at, 8, first / 10000, m, d) : default;
        }

        var mark = context[at + length];
        if (mark is not ('.' or '/' or '-') || !Chars.IsDigit(context[at + length + 1]) || !Numerals.Read(context.Text, at + length + 1, out var second, out var more))
        {
            return default;
        }

        var end = at + length + 1 + more;
        if (first is >= 2000 and < 2100)
        {
            return second is >= 1 and <= 12 && context[end] == mark && Numerals.Read(context.Text, end + 1, out var third, out var last)
                && Chars.IsDigit(context[end + 1]) && third is >= 1 and <= 31
                ? OfMonth(context, at, end + 1 + last + (context[end + 1 + last] is '日' or '号' ? 1 : 0) - at, first, second, third)
                : default;
        }

        if (first is < 1 or > 12 || second is < 1 or > 31 || length > 2 || more > 2 || !MayFollowDotted(context, mark, end))
        {
            return default;
        }

        end += context[end] is '日' or '号' && mark != '-' ? 1 : 0;
        return OfMonth(context, at, end - at, 0, first, second);
    }

    // 7.9万, 3.5米, 7-8户 and 1.2.3 are no dates.
    private static bool MayFollowDotted(in DateContext context, char mark, int end)
    {
        var next = context[end];
        if (Chars.IsDigit(next) || Chars.IsLatin(next) || next is '%' or '/' or ':')
        {
            return false;
        }

        if (next is '.' or '-')
        {
            return mark != next && !Chars.IsDigit(context[end + 1]);
        }

        return mark == '-'
            ? next is ' ' or ',' or '\0' or '上' or '中' or '晚' or '去' or '在' or '到' or '走' or '跟' or '和' or '与' or '我' or '早' or '看' or '电'
            : next is not ('万' or '元' or '米' or '公' or '亿' or '个' or '吨' or '倍' or '度' or '分' or '级' or '岁' or '平' or '折' or '块' or '千' or '寸' or '点' or '斤' or '厘' or '户' or '人' or '的');
    }

    /// <summary>3号楼, 2号线, 和平路12号: a number of a thing, not of a day.</summary>
    private static bool IsHouseNumber(in DateContext context, int at, int length)
    {
        var before = context[at - 1];
        if (before is '路' or '街' or '弄' or '巷' or '道' or '村' or '园' or '苑' or '区' or '厦' or '楼' or '第' or '里' or '组' or '坊' or '栋' or '幢' or '百' or '千'
            || Chars.IsDigit(before) || Chars.IsLatin(before) || (before == '-' && Chars.IsDigit(context[at - 2]) && context[at + length] == '号'))
        {
            return true;
        }

        var after = context[at + length + 1];
        return context[at + length] == '号'
            ? after is '楼' or '线' or '门' or '院' or '房' or '厅' or '室' or '桌' or '车' or '台' or '店' or '库' or '井' or '文' or '机' or '公' or '馆' or '桥' or '地' or '段' or '泵'
                or '厂' or '坑' or '池' or '仓' or '区' or '栋' or '幢' or '单' or '墩' or '梯' or '弄' or '岗' or '口' or '窗' or '码' or '病' or '床' or '坝' or '矿' or '监' or '摊' or '铺'
                or '棚' or '塔' or '柜' or '杆' or '桩' or '球' or '选' or '位' or '议' or '提' or '案' or '件' or '令' or '染' or '人' or '站' or '电'
            : after is '内' or '游' or '间' or '之' or '后' or '前' or '志' or '报' or '元' or '产';
    }

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

        i += context[i] == '个' ? 1 : 0;
        if (context[i] != '月')
        {
            return default;
        }

        i++;
        i += context[i] is '的' or '份' ? 1 : 0;
        var month = new DateOnly(context.Today.Year, context.Today.Month, 1).AddMonths(months);
        if (NthOf(context, at, i, month) is { Length: > 0 } nth)
        {
            return nth;
        }

        i = Chars.SkipBlank(context.Text, i);
        if (Numerals.Read(context.Text, i, out var day, out var length) && day is >= 1 and <= 31 && context[i + length] is '日' or '号')
        {
            return day <= DateTime.DaysInMonth(month.Year, month.Month)
                ? Exact(at, i + length + 1 - at, month.AddDays(day - 1))
                : None(at, i + length + 1 - at);
        }

        return default;
    }

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
        var last = context.Says(i, "最后一") || context.Says(i, "最末一");
        var nth = last ? 1 : context.Says(i, "头一") ? 1 : context[i] == '第' ? Numerals.Digit(context[i + 1]) : 0;
        if (nth < 1)
        {
            return default;
        }

        i += last ? 3 : 2;
        if (context[i] is '天' or '日')
        {
            var day = last ? month.AddMonths(1).AddDays(-1) : month.AddDays(nth - 1);
            return Exact(at, i + 1 - at, day);
        }

        i += context[i] == '个' ? 1 : 0;
        var weekday = WeekName(context, i, out var length);
        if (weekday == 0)
        {
            return default;
        }

        var first = month.AddDays((weekday - WeekdayOf(month) + 7) % 7);
        var found = last ? LastIn(month, first) : first.AddDays(7 * (nth - 1));
        return found.Month == month.Month ? Exact(at, i + length - at, found) : default;
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
}
