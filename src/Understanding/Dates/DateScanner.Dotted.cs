using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
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

        if (Packed(context, at, length, first) is { Length: > 0 } packed)
        {
            return packed;
        }

        var mark = context[at + length];
        if (mark is not ('.' or '/' or '-' or '·' or '_')
            || (mark is '·' or '_' && first < 2000 && !(mark == '·' && IsNamedDay(context, at + length + 1)))
            || !Chars.IsDigit(context[at + length + 1]) || !Numerals.Read(context.Text, at + length + 1, out var second, out var more))
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

        if (first is > 19 and < 40 && length == 2 && second is >= 1 and <= 12 && context[end] == mark && Chars.IsDigit(context[end + 1])
            && Numerals.Read(context.Text, end + 1, out var of, out var digits)
            && of is >= 1 and <= 31 && digits <= 2 && !Chars.IsLatin(context[end + 1 + digits]) && context[end + 1 + digits] is not ('.' or '/'))
        {
            // 25.12.26
            return OfMonth(context, at, end + 1 + digits - at, 2000 + first, second, of);
        }

        if (first is < 1 or > 12 || second is < 1 or > 31 || length > 2 || more > 2 || !MayFollowDotted(context, mark, end, length + more == 4))
        {
            return default;
        }

        end += context[end] is '日' or '号' && mark != '-' ? 1 : 0;
        return OfMonth(context, at, end - at, 0, first, second);
    }

    // 3·15当天, 5·20那天
    private static bool IsNamedDay(in DateContext context, int at)
    {
        while (Chars.IsDigit(context[at]))
        {
            at++;
        }

        return context[at] is '当' or '那' or '这' or '前' or '后' or ',' || (context[at] == '是' && context[at + 1] == '日');
    }

    // 250611 and 0611, set off by marks or at the very start: a figure of six or four digits is mostly something else.
    private static DateSpan Packed(in DateContext context, int at, int length, int figure)
    {
        if (length is not (4 or 6) || !(at == 0 || Chars.IsMark(context[at - 1])) || !(Chars.IsHan(context[at + length]) || context[at + length] is ' ' or ',' or ';')
            || context[at + length] is '年' or '号' or '室' or '元' or '户' or '人' or '个' or '路' or '房' or '米' or '万' or '弄' or '次' or '班' or '幢' or '栋' or '家')
        {
            return default;
        }

        var year = length == 6 ? 2000 + (figure / 10000) : 0;
        var (month, day) = (figure / 100 % 100, figure % 100);
        return month is < 1 or > 12 || day is < 1 or > 31 || (length == 6 ? context.Today.Year - year is not (0 or 1) : context[at] != '0')
            ? default
            : OfMonth(context, at, length, year, month, day);
    }

    // 7.9万, 3.5米, 7-8户 and 1.2.3 are no dates.
    private static bool MayFollowDotted(in DateContext context, char mark, int end, bool full = false)
    {
        var next = context[end];
        if (Chars.IsDigit(next) || Chars.IsLatin(next) || next is '%' or ':' || (next == '/' && (mark == '/' || !Chars.IsHan(context[end + 1]))))
        {
            return false;
        }

        if (next is '.' or '-')
        {
            // 2.28-2.29 and 7/7-9 are ranges.
            return mark != next && (next == '-' || !Chars.IsDigit(context[end + 1]));
        }

        if (context.Says(end, "的事") || context.Says(end, "的:") || context.Says(end, "的,") || context.Says(end, "那次") || context.Says(end, "那天"))
        {
            return true;
        }

        // 7-8户 is a number of things; 07-18 with all its digits hardly is.
        return mark == '-' && !full
            ? next is ' ' or ',' or '\0' or ')' or ';' or '。' or '上' or '下' or '中' or '晚' or '去' or '在' or '到' or '走' or '跟' or '和' or '与' or '我' or '早' or '看' or '电' or '微'
            : next is not ('万' or '元' or '米' or '公' or '亿' or '个' or '吨' or '倍' or '度' or '分' or '级' or '岁' or '平' or '折' or '块' or '千' or '寸' or '点'
                or '斤' or '厘' or '户' or '人' or '的')
                && (mark != '-'
                    || next is not ('名' or '号' or '层' or '天' or '时' or '年' or '月' or '周' or '位' or '家' or '条' or '次' or '楼' or '栋' or '幢' or '只'
                        or '辆' or '台' or '间' or '室' or '班' or '路' or '届'));
    }
}
