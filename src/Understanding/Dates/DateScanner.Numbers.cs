using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>2025年7月9日, 去年11月3号, 7月9日, 7.9, 2025-07-09, 9号.</summary>
    private static DateSpan Numbered(in DateContext context, int at, bool second = false)
    {
        if (!second && Chars.IsDigit(context[at])
            && (Chars.IsDigit(context[at - 1]) || Chars.IsLatin(context[at - 1])
                || (context[at - 1] is '.' or '-' or '/' && (Chars.IsDigit(context[at - 2]) || Chars.IsLatin(context[at - 2])))))
        {
            return default;
        }

        var year = YearAt(context, at, out var i);
        if (year == 0 && Dotted(context, at) is { Length: > 0 } dotted)
        {
            return dotted;
        }

        i = Chars.SkipBlank(context.Text, i);
        if (context[i] == '元' && context[i + 1] == '月')
        {
            return AfterMonth(context, at, i + 2, year, 1);
        }

        if (!Numerals.Read(context.Text, i, out var number, out var length))
        {
            return i == at && (at == 0 || Chars.IsMark(context[at - 1]) || context[at - 1] == '我') && Misheard(context, at, out number, out length)
                ? BareDay(context, at, length, number)
                : default;
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

        if (year != 0 || number is < 1 or > 31)
        {
            return default;
        }

        return context[after] is '日' or '号' && !IsHouseNumber(context, at, after - at) ? BareDay(context, at, after + 1 - at, number)
            : length > 1 && context[i] is '廿' or '卅' && i == at && (at == 0 || Chars.IsMark(context[at - 1])) && IsVerbOfDay(context, at + length)
                ? BareDay(context, at, length, number)
            : LeadsToDay(context, at, length, number) ? BareDay(context, at, length, number)
            : default;
    }

    // 廿七走访, 廿九跟…: 廿 without 号 is a day where a verb of contact follows.
    private static bool IsVerbOfDay(in DateContext context, int at) =>
        context[at] is '走' or '去' or '看' or '跟' or '和' or '与' or '在' or '到' or '那' or '上' or '下' or '晚' or '早' or '中' or '见' or '访' or '约' or '微' or '电' or '打' or ',';

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

        if (context.Says(at, "大前年"))
        {
            next = at + 3 + (context[at + 3] == '的' ? 1 : 0);
            return context.Today.Year - 3;
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
        after += context[after] == '的' && (Numerals.IsNumeral(context[after + 1]) || context[after + 1] is '最' or '第' or '头') ? 1 : 0;
        after = Chars.SkipBlank(context.Text, after);
        if (NthOf(context, at, AfterEdge(context, after), MonthMeant(context, year, month)) is { Length: > 0 } nth)
        {
            return nth;
        }

        if (context[after] is '初' or '底' or '中' or '末' or '头' or '上' or '下' && VagueTail(context, after) is var tail and > 0)
        {
            return Vague(at, after + tail - at);
        }

        if (Misheard(context, after, out var heard, out var ending))
        {
            return OfMonth(context, at, after + ending - at, year, month, heard);
        }

        after = Hesitation(context, after);
        if (!Numerals.Read(context.Text, after, out var day, out var length) || day is < 1 or > 31)
        {
            return Vague(at, after - at);
        }

        var end = after + length;
        var unit = Chars.SkipBlank(context.Text, end);
        var marked = context[unit] is '日' or '号';
        if (!marked && IsCounted(context, unit))
        {
            return Vague(at, after - at);
        }

        // 7月9、10日 and 7月9-10日: the unit stands after the last day only.
        end = marked ? unit + 1 : end;
        return OfMonth(context, at, end - at, year, month, day);
    }

    /// <summary>29、30两天, 3-5号, 九、十两日: the first of several days whose unit stands after the last one.</summary>
    private static bool LeadsToDay(in DateContext context, int at, int length, int day)
    {
        var before = context[at - 1];
        var joint = context[at + length];
        if (joint is not ('、' or '-' or '至' or '到' or '和') || before is '、' or '-' || Chars.IsDigit(before) || Chars.IsLatin(before) || IsHouseNumber(context, at, length))
        {
            return false;
        }

        return EndsInDay(context, at + length, day);
    }

    /// <summary>、23、24号 or -5号 or 、30两天 after a number: the numbers grow and the last of them is a day.</summary>
    private static bool EndsInDay(in DateContext context, int at, int day)
    {
        var i = at;
        for (var count = 0; count < LongestList && context[i] is '、' or '-' or '至' or '到' or '和'; count++)
        {
            var joint = context[i];
            if (!DayNumber(context, i + 1, out var other, out var more) || !(other > day || (day > 24 && other < 6)))
            {
                return false;
            }

            var end = i + 1 + more;
            if ((context[end] is '日' or '号' && !IsHouseNumber(context, i + 1, more, second: true)) || (joint is '、' or '和' && SomeDays(context, end) > 0))
            {
                return true;
            }

            (i, day) = (end, other);
        }

        return false;
    }

    /// <summary>两天, 三日, 这几天 after the last of several days: the length, or 0.</summary>
    private static int SomeDays(in DateContext context, int at)
    {
        var i = Chars.SkipBlank(context.Text, at);
        i += context[i] is '这' or '共' ? 1 : 0;
        return (Numerals.Digit(context[i]) > 1 || context[i] is >= '2' and <= '9' || context[i] == '几') && context[i + 1] is '天' or '日' && context[i + 2] is not ('前' or '后' or '没')
            ? i + 2 - at : 0;
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
}
