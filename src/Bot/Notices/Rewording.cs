using System.Text.RegularExpressions;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Notices;

/// <summary>Puts a new day, hour or place into a notice's text where the meeting's old one stood; deadlines are left alone.</summary>
internal static partial class Rewording
{
    /// <summary>The text with the new time in it; what cannot be found in it is added as a correction.</summary>
    public static string Of(string text, MeetingTime? before, MeetingTime after, DateOnly today)
    {
        var missed = after.On != before?.On && !Days(ref text, before?.On, after.On, today);
        if (after.Time is { } time && time != before?.Time)
        {
            // What was not said before stands above the text anyway; a text that names no hour contradicts nothing.
            missed |= !Hour(ref text, after.On, time, today) && before?.Time is not null && Hours().IsMatch(text);
        }

        if (after.Place is { Length: > 0 } place && place != before?.Place)
        {
            var at = before?.Place is { Length: > 0 } old ? text.IndexOf(old, StringComparison.Ordinal) : -1;
            missed |= at < 0 && before?.Place is { Length: > 0 };
            text = at >= 0 ? text.Remove(at, before!.Place!.Length).Insert(at, place) : text;
        }

        return missed ? $"{text}\n（更正：{NoticeWords.Day(after.On)}{after.Time}{(after.Place is { Length: > 0 } ? "　" + after.Place : string.Empty)}）" : text;
    }

    /// <summary>A title that names the meeting's day names the new one.</summary>
    public static string Title(string title, DateOnly? before, DateOnly after, DateOnly today)
    {
        if (before is not null && before != after)
        {
            Days(ref title, before, after, today);
        }

        return title;
    }

    /// <summary>A new deadline where the old one stood, or behind the text.</summary>
    public static string Deadline(string text, DateOnly by, DateOnly today) =>
        DayNamed.In(text, today).FirstOrDefault(d => d.WantsAnswer) is { } old
            ? text.Remove(old.Start, old.Words.Length).Insert(old.Start, old.For(by))
            : $"{text.TrimEnd('。')}，请{by.Month}月{by.Day}日前回复";

    private static bool Days(ref string text, DateOnly? before, DateOnly after, DateOnly today)
    {
        var days = DayNamed.In(text, today).Where(d => !d.IsDeadline).ToList();
        var meant = before is { } old ? days.Where(d => d.On == old).ToList() : [.. days.Take(1)];
        // From the end, so that the places of those before it stay true.
        foreach (var day in meant.AsEnumerable().Reverse())
        {
            text = text.Remove(day.Start, day.Words.Length).Insert(day.Start, day.For(after));
        }

        return meant.Count > 0;
    }

    /// <summary>The hour of the meeting stands behind its day; without a day, it is the first that is no deadline's.</summary>
    private static bool Hour(ref string text, DateOnly on, string time, DateOnly today)
    {
        var days = DayNamed.In(text, today);
        var from = days.FirstOrDefault(d => !d.IsDeadline && d.On == on)?.End ?? 0;
        foreach (Match hour in Hours().Matches(text))
        {
            if (hour.Index >= from && days.LastOrDefault(d => d.End <= hour.Index) is not { IsDeadline: true })
            {
                text = text.Remove(hour.Index, hour.Length).Insert(hour.Index, time);
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("(?:(?:上午|下午|晚上|中午|早上|傍晚)?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点半|点一刻|点三刻|点\\d{0,2}分?|时\\d{0,2}分?|[:：]\\d{2})|上午|下午|晚上|中午|早上)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Hours();
}
