using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    /// <summary>时四号 for 十四号, 二时号 for 二十号, 十是号 for 十四号: as speech to text writes ten and four; the length includes 号.</summary>
    private static bool Misheard(in DateContext context, int at, out int day, out int length)
    {
        var i = at;
        var tens = Numerals.Digit(context[i]) is 2 or 3 && IsTen(context[i + 1]) ? Numerals.Digit(context[i]) : 1;
        i += tens > 1 ? 1 : 0;
        var ten = IsTen(context[i]);
        (day, length) = (0, 0);
        if (!ten && context[i] != '十')
        {
            return false;
        }

        i++;
        var four = context[i] is '是' or '似' or '寺' or '死' && context[i + 1] == '号';
        var ones = four ? 4 : Numerals.Digit(context[i]) is > 0 and var digit ? digit : 0;
        i += ones > 0 ? 1 : 0;
        (day, length) = ((tens * 10) + ones, i + 1 - at);
        return (ten || four) && context[i] == '号' && day < 32 && !IsHouseNumber(context, at, i - at, second: true);
    }

    private static bool IsTen(char c) => c is '时' or '石' or '实';

    // 七月那个十四号, 7月呃14号
    private static int Hesitation(in DateContext context, int at)
    {
        var i = SkipWords(context, at, ["那个", "呃", "嗯", "啊", "额", "就是", "好像是", "大概是", "应该是", ","]);
        return i > at && Numerals.Read(context.Text, i, out var day, out var length) && day is > 0 and < 32 && context[i + length] is '日' or '号' ? i : at;
    }

    /// <summary>上个月今天, 去年的今天, 上周的今天.</summary>
    private static DateSpan SameDay(in DateContext context, int at)
    {
        var (length, day) = context[at] is '去' && context[at + 1] == '年' ? (2, context.Today.AddYears(-1)) : (0, default);
        if (context[at] == '上')
        {
            var unit = at + 1 + (context[at + 1] == '个' ? 1 : 0);
            length = context[unit] is '月' or '周' ? unit + 1 - at : context.Says(unit, "礼拜") || context.Says(unit, "星期") ? unit + 2 - at : 0;
            day = context[unit] == '月' ? context.Today.AddMonths(-1) : context.Today.AddDays(-7);
        }

        var i = at + length + (context[at + length] == '的' ? 1 : 0);
        return length > 0 && context.Says(i, "今天") && context[i + 2] is not ('早' or '上' or '下' or '晚') ? new DateSpan(at, i + 2 - at, day, null, Firmness.Relative, null) : default;
    }

    private static readonly string[] EnglishDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] EnglishMonths = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>friday, last fri, mar 8, jun. 12th.</summary>
    private static DateSpan English(in DateContext context, int at)
    {
        if (!Chars.IsLatin(context[at]) || Chars.IsLatin(context[at - 1]))
        {
            return default;
        }

        var last = context.Says(at, "last ");
        var from = at + (last ? 5 : 0);
        var end = from;
        while (end - from < 10 && Chars.IsLatin(context[end]))
        {
            end++;
        }

        var word = context.Text.AsSpan(from, end - from);
        for (var i = 0; i < EnglishDays.Length; i++)
        {
            if (IsShortFor(word, EnglishDays[i]))
            {
                return Weekday(context, at, end - at, i + 1, null);
            }
        }

        for (var i = 0; i < EnglishMonths.Length && !last; i++)
        {
            if (IsShortFor(word, EnglishMonths[i]))
            {
                end += context[end] == '.' ? 1 : 0;
                end = Chars.SkipBlank(context.Text, end);
                return Numerals.Read(context.Text, end, out var day, out var length) && Chars.IsDigit(context[end]) && day is >= 1 and <= 31
                    ? OfMonth(context, at,
                        end + length + (context.Says(end + length, "th") || context.Says(end + length, "st") || context.Says(end + length, "nd")
                            || context.Says(end + length, "rd")
                            ? 2
                            : 0) - at,
                        0, i + 1, day)
                    : default;
            }
        }

        return default;
    }

    private static bool IsShortFor(ReadOnlySpan<char> word, string name) =>
        word.Length >= 3 && name.AsSpan().StartsWith(word) && (word.Length == name.Length || word.Length == 3 || word is "tues" or "thur" or "thurs" or "sept");
}
