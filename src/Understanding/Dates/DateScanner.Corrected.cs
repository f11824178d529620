using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    private static readonly string[] Hesitations = ["哎呀", "那个", "我想想", "等一下", "等等", "哦", "噢", "啊", "呃", "嗯", "哎", "唉", "诶", "喔", "哈"];

    private static readonly string[] Retractions = ["不对不对", "我记错了", "我说错了", "记错了", "说错了", "写错了", "打错了", "讲错了", "不对", "错了", "更正", "纠正"];

    private static readonly string[] Settlings = ["应该是", "应当是", "其实是", "而是", "应该", "应为", "改为", "改成", "是", "在", "我是"];

    /// <summary>昨天，不对，前天; 不是12号，是13号; 教师节前三天，也就是7号: the words that come first, with the day that is meant in the end.</summary>
    private DateSpan Settled(in DateContext context, DateSpan span)
    {
        if (span.Day is not { } day || span.Days.Count > 0 || span.EndDay is not null)
        {
            return span;
        }

        if (Corrected(context, span) is { } right)
        {
            return span with { Day = right.Day, EndDay = right.EndDay, Days = right.Days, Firmness = Firmer(span, right) };
        }

        return Explained(context, span.End, day) is { } exact ? span with { Day = exact, Firmness = Firmness.Explicit } : span;
    }

    private DateSpan? Corrected(in DateContext context, DateSpan span)
    {
        var i = SkipMarks(context, span.End, 2);
        var denied = context.Says(span.Start - 2, "不是") && context[span.Start - 3] != '是' && !context.Says(span.Start - 3, "都不是");
        if (denied)
        {
            i += context[i] == '而' ? 1 : 0;
            if (context[i] != '是')
            {
                return null;
            }

            i++;
        }
        else
        {
            var after = Retracted(context, i, span.End);
            if (after < 0)
            {
                return null;
            }

            i = after;
        }

        i = SkipWords(context, SkipMarks(context, SkipWords(context, i, Hesitations), 2), Settlings);
        return Single(context, i, out var other) && other.Day is { } right && right != span.Day && other.Firmness >= span.Firmness ? Extended(context, other) : null;
    }

    /// <summary>Where the right day may begin after words that take the first one back; -1 if there are none.</summary>
    private static int Retracted(in DateContext context, int at, int end)
    {
        var i = SkipMarks(context, SkipWords(context, at, Hesitations), 2);
        foreach (var word in Retractions)
        {
            if (context.Says(i, word))
            {
                i = SkipMarks(context, SkipWords(context, i + word.Length, ["了", "的", .. Hesitations]), 3);

                // 不对，不是五号，是六号
                return context.Says(i, "不是") ? -1 : i;
            }
        }

        // 12号，不，13号; 12号？不是，13号: a mere 不 needs marks around it.
        var bare = context.Says(i, "不是") ? 2 : context[i] == '不' ? 1 : context.Says(i, "应该是") || context.Says(i, "应为") ? 0 : -1;
        return bare < 0 || i == end ? -1 : bare == 0 ? i : SkipMarks(context, i + bare, 2) is var next && next > i + bare ? next : -1;
    }

    /// <summary>(25号), 也就是7号: a bare day of the month that says once more which day is meant.</summary>
    private static DateOnly? Explained(in DateContext context, int at, DateOnly day)
    {
        var i = context[at] is '(' or ',' ? at + 1 : at;
        var said = context.Says(i, "也就是") ? 3 : context.Says(i, "就是") ? 2 : context[i] == '即' ? 1 : 0;
        i += said;
        if ((said == 0 && context[at] != '(') || !Numerals.Read(context.Text, i, out var number, out var length) || number is < 1 or > 31
            || context[i + length] is not ('日' or '号') || IsHouseNumber(context, i, length, second: true))
        {
            return null;
        }

        DateOnly? nearest = null;
        for (var days = -15; days <= 15; days++)
        {
            if (Moved(day, days) is var other && other.Day == number && (nearest is not { } known || Math.Abs(days) < Math.Abs(known.DayNumber - day.DayNumber)))
            {
                nearest = other;
            }
        }

        return nearest;
    }

    private static int SkipMarks(in DateContext context, int at, int most)
    {
        var i = at;
        while (i - at < most && (Chars.IsMark(context[i]) || context[i] is ' ') && context[i] != '\0')
        {
            i++;
        }

        return i;
    }

    private static int SkipWords(in DateContext context, int at, ReadOnlySpan<string> list)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var word in list)
            {
                if (context.Says(at, word))
                {
                    at += word.Length;
                    moved = true;
                    break;
                }
            }
        }

        return at;
    }
}
