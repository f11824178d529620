using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Dates;

internal sealed partial class DateScanner
{
    private const int LongestList = 10;

    /// <summary>Adds the second end of a range (9日至11日) or the further days of a list (3日、5日).</summary>
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
            var at = Joint(context, span.End, out var through);
            if (at < 0 || !Follower(context, at, days?[^1] ?? day, out var next) || next.Day is not { } other)
            {
                break;
            }

            if (through)
            {
                return other < day || other.DayNumber - day.DayNumber > 366
                    ? span
                    : span with { Length = next.End - first.Start, EndDay = other, Firmness = Firmer(first, next) };
            }

            days ??= [day];
            days.Add(other);
            span = span with { Length = next.End - first.Start, Firmness = Firmer(first, next) };
        }

        return days is null ? span : span with { Days = days };
    }

    private static Firmness Firmer(DateSpan one, DateSpan other) => one.Firmness > other.Firmness ? one.Firmness : other.Firmness;

    /// <summary>The place after 至, 到, -, 、 or 和; -1 if there is none of them.</summary>
    private static int Joint(in DateContext context, int at, out bool through)
    {
        at = Chars.SkipBlank(context.Text, at);
        through = context[at] is '至' or '到' or '-';
        if (!through && context[at] is not ('、' or '和' or '及' or '跟'))
        {
            return -1;
        }

        at++;
        at += through && context[at] is '-' or '了' ? 1 : 0;
        return Chars.SkipBlank(context.Text, at);
    }

    /// <summary>The second date; a bare day belongs to the month of the first one, a bare weekday to its week.</summary>
    private bool Follower(in DateContext context, int at, DateOnly before, out DateSpan span)
    {
        span = default;
        if (Numerals.Read(context.Text, at, out var number, out var length) && context[at + length] is '日' or '号'
            && number is >= 1 and <= 31 && !IsHouseNumber(context, at, length))
        {
            var day = InMonthOf(before, number);
            span = day is { } found ? Exact(at, length + 1, found) : None(at, length + 1);
            return true;
        }

        if (WeekName(context, at, out var named) is var day2 and > 0)
        {
            span = Exact(at, named, before.AddDays(((day2 - WeekdayOf(before)) + 7) % 7));
            return true;
        }

        return Single(context with { Today = context.Direction == Direction.Future && before > context.Today ? before : context.Today }, at, out span)
            && span.Firmness >= Firmness.Relative;
    }

    private static DateOnly? InMonthOf(DateOnly month, int day)
    {
        var turned = day < month.Day ? month.AddMonths(1) : month;
        return day <= DateTime.DaysInMonth(turned.Year, turned.Month) ? new DateOnly(turned.Year, turned.Month, day) : null;
    }
}
