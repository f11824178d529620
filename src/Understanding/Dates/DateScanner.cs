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

        span = Settled(context, Extended(context, span));
        return true;
    }

    private static bool MayStart(char c) =>
        Numerals.IsNumeral(c) || c is '上' or '下' or '本' or '这' or '周' or '星' or '礼' or '今' or '去' or '前' or '明' or '半' or '农' or '阴'
            or '旧' or '正' or '腊' or '冬' or '大' or '年' or '初' or '闰' or '同' or '两' or '几' or '当' or '后' or '拜' or '古' or '过'
            or '元' or '再' or '月' or '节' or '假' or '小' or '长' or '黄' or '收' or '放' or '建' or '昨' or '头'
            or '时' or '石' or '实' or 'm' or 't' or 'w' or 'f' or 's' or 'j' or 'a' or 'o' or 'n' or 'd' or 'l';

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
        Better(ref span, EdgeOfMonth(context, at));
        Better(ref span, EdgeOfYear(context, at));
        Better(ref span, LunarDate(context, at));
        Better(ref span, AroundHoliday(context, at));
        Better(ref span, Anniversary(context, at));
        Better(ref span, SameDay(context, at));
        Better(ref span, English(context, at));
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
        if (length == 0)
        {
            return IsShortYesterday(context, at) ? new DateSpan(at, 1, context.Today.AddDays(-1), null, Firmness.Relative, null) : default;
        }

        if (day.JustNow && IsPartOfAnotherWord(context, at, length))
        {
            return default;
        }

        return new DateSpan(at, length, context.Today.AddDays(day.Offset), null, day.JustNow ? Firmness.JustNow : Firmness.Relative, day.Part);
    }

    // 我昨去…, 昨走访…: written for 昨天.
    private static bool IsShortYesterday(in DateContext context, int at) =>
        context[at] == '昨'
            && context[at + 1] is '去' or '走' or '在' or '到' or '与' or '跟' or '和' or '看' or '约' or '电' or '打' or '访' or '见' or '入' or '来' or '于' or '同'
            or '赴' or '接' or '微' or '碰' or '遇' or ',' or '、' or ' ' or ')';

    // 刚需, 刚性, 刚好够; and the given name of 李刚.
    private static bool IsPartOfAnotherWord(in DateContext context, int at, int length) =>
        length == 1 && (context[at + 1] is '需' or '性' or '好' or '开' or '入' or '毅' or '强' or '够' or '满' || Chars.IsMark(context[at + 1])
            || context[at - 1] is '大' or '志' or '建' or '永' or '金' or '小' or '国' or '玉' or '福' or '成' or '李' or '王' or '张' or '刘' or '陈');

    private DateSpan VagueWord(in DateContext context, int at)
    {
        var length = words.Vague.Match(context.Text, at);
        return length == 0 || context[at - 1] is '每' or '说' ? default : Vague(at, length);
    }

    private static DateSpan Vague(int at, int length) => new(at, length, null, null, Firmness.Vague, null);

    private static DateSpan Exact(int at, int length, DateOnly day) => new(at, length, day, null, Firmness.Explicit, null);

    private static DateSpan None(int at, int length) => new(at, length, null, null, Firmness.Explicit, null) { Impossible = true };
}
