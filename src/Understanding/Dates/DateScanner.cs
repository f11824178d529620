using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Dates;

/// <summary>A folded message and how days in it are to be found.</summary>
/// <param name="Text">Folded text.</param>
/// <param name="Today">The day on which the message arrives.</param>
/// <param name="Direction">Where a day without a year or a week is looked for.</param>
internal readonly record struct DateContext(string Text, DateOnly Today, Direction Direction)
{
    public char this[int at] => at >= 0 && at < Text.Length ? Text[at] : '\0';

    public bool Says(int at, string words) => at >= 0 && at <= Text.Length && string.CompareOrdinal(Text, at, words, 0, words.Length) == 0;
}

/// <summary>Finds the words that name days. Each place is tried once and every try looks a bounded way ahead.</summary>
internal sealed partial class DateScanner(DateWords words)
{
    /// <summary>Reads the date that starts exactly here; ranges and lists of days are read as one.</summary>
    public bool At(in DateContext context, int at, out DateSpan span)
    {
        span = default;
        if (!MayStart(context[at]) && words.Days.Match(context.Text, at) == 0 && words.Festivals.Match(context.Text, at) == 0
            && words.Vague.Match(context.Text, at) == 0)
        {
            return false;
        }

        if (!Single(context, at, out span))
        {
            return false;
        }

        span = Extended(context, span);
        return true;
    }

    private static bool MayStart(char c) =>
        Numerals.IsNumeral(c) || c is '上' or '下' or '本' or '这' or '周' or '星' or '礼' or '今' or '去' or '前' or '明' or '半' or '农' or '阴'
            or '旧' or '正' or '腊' or '冬' or '大' or '年' or '初' or '闰' or '同' or '两' or '几' or '当' or '后' or '拜' or '古' or '过';

    /// <summary>One day, without what a range adds.</summary>
    private bool Single(in DateContext context, int at, out DateSpan span)
    {
        span = default;
        Better(ref span, DayWord(context, at));
        Better(ref span, Festival(context, at));
        Better(ref span, Week(context, at));
        Better(ref span, Numbered(context, at));
        Better(ref span, Ago(context, at));
        Better(ref span, InMonth(context, at));
        Better(ref span, LunarDate(context, at));
        Better(ref span, VagueWord(context, at));
        return span.Length > 0;
    }

    private static void Better(ref DateSpan best, DateSpan other)
    {
        if (other.Length > best.Length)
        {
            best = other;
        }
    }

    private DateSpan DayWord(in DateContext context, int at)
    {
        var length = words.Days.Match(context.Text, at, out var day);
        if (length == 0 || (day.JustNow && IsPartOfAnotherWord(context, at, length)))
        {
            return default;
        }

        return new DateSpan(at, length, context.Today.AddDays(day.Offset), null, day.JustNow ? Firmness.JustNow : Firmness.Relative, day.Part);
    }

    // 刚需, 刚性, 刚好够; and the given name of 李刚.
    private static bool IsPartOfAnotherWord(in DateContext context, int at, int length) =>
        length == 1 && (context[at + 1] is '需' or '性' or '好' or '开' or '入' or '毅' or '强' or '够' or '满' || Chars.IsMark(context[at + 1]));

    private DateSpan VagueWord(in DateContext context, int at)
    {
        var length = words.Vague.Match(context.Text, at);
        return length == 0 || context[at - 1] is '每' or '说' ? default : Vague(at, length);
    }

    private static DateSpan Vague(int at, int length) => new(at, length, null, null, Firmness.Vague, null);

    private static DateSpan Exact(int at, int length, DateOnly day) => new(at, length, day, null, Firmness.Explicit, null);

    private static DateSpan None(int at, int length) => new(at, length, null, null, Firmness.Explicit, null) { Impossible = true };

    /// <summary>N天前, 三个礼拜前, 半个月前, 两天后.</summary>
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

        return new DateSpan(at, i + 1 - at, Moved(context.Today, number * days * sign), null, Firmness.Relative, null);
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
