using System.Globalization;
using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Notices;

/// <summary>A day named in a notice's text, with the weekday beside it: 9月25日（周五）, 25号, 下周五, 明天.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="Words">The words, weekday included.</param>
/// <param name="On">The day they mean, seen from the day of writing; null for a day that no calendar has.</param>
/// <param name="HasWeekday">True when a weekday is part of the words.</param>
/// <param name="IsDeadline">True for "20号前…": by then something is to be done, nobody meets.</param>
/// <param name="WantsAnswer">True when what is to be done by then is to answer: 报名, 回复.</param>
internal sealed partial record DayNamed(int Start, string Words, DateOnly? On, bool HasWeekday, bool IsDeadline, bool WantsAnswer)
{
    private const string Weekdays = "日一二三四五六";
    private const string Digits = "零一二三四五六七八九";

    public int End => Start + Words.Length;

    /// <summary>Every day in the text, in order.</summary>
    public static IReadOnlyList<DayNamed> In(string text, DateOnly today)
    {
        var found = new List<DayNamed>();
        foreach (Match match in Cluster().Matches(text))
        {
            var (before, clause) = Clause(text, match.Index);
            var until = Until().Match(clause[(before.Length + Math.Min(match.Length, clause.Length - before.Length))..]);
            var closes = Closing().IsMatch(before);
            var deadline = closes || (until.Success && !Arriving().IsMatch(until.Groups["rest"].Value));
            found.Add(new DayNamed(match.Index, match.Value, Day(match, today), match.Groups["weekday"].Success, deadline, deadline && Answering().IsMatch(clause)));
        }

        return found;
    }

    /// <summary>The day by which an answer is asked for, if the text names one.</summary>
    public static DateOnly? AnswerBy(string text, DateOnly today) => In(text, today).FirstOrDefault(d => d is { WantsAnswer: true, On: not null })?.On;

    /// <summary>改到周四, said of a meeting in another week: the Thursday of that week, unless it has passed. Null where the words say which week.</summary>
    public static DateOnly? InWeekOf(DateOnly meeting, string words, DateOnly today)
    {
        if (BareWeekday().Match(words) is not { Success: true } named)
        {
            return null;
        }

        var wanted = (Weekdays.IndexOf(named.Groups["day"].Value.Replace('天', '日'), StringComparison.Ordinal) + 6) % 7;
        var day = meeting.AddDays(wanted - (((int)meeting.DayOfWeek + 6) % 7));
        return day >= today ? day : null;
    }

    /// <summary>The same day word for another day, with the weekday that belongs to it.</summary>
    public string For(DateOnly day) => HasWeekday ? NoticeWords.Day(day) : $"{day.Month}月{day.Day}日";

    /// <summary>The clause around a place in the text, and its part before that place.</summary>
    private static (string Before, string Whole) Clause(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny("，。；！\n,;") + 1;
        var length = text.AsSpan(at).IndexOfAny("，。；！\n,;");
        return (text[start..at], length < 0 ? text[start..] : text[start..(at + length)]);
    }

    private static DateOnly? Day(Match match, DateOnly today)
    {
        if (match.Groups["day"] is { Success: true } day)
        {
            var month = match.Groups["month"] is { Success: true } said ? Number(said.Value) : today.Month;
            var date = OfMonth(today.Year, month, Number(day.Value));
            return date >= today || date is null ? date
                : match.Groups["month"].Success ? OfMonth(today.Year + 1, month, Number(day.Value))
                : OfMonth(today.Month == 12 ? today.Year + 1 : today.Year, (today.Month % 12) + 1, Number(day.Value));
        }

        if (match.Groups["near"] is { Success: true } near)
        {
            return today.AddDays(near.Value switch { "今天" or "今日" => 0, "明天" or "明日" => 1, "大后天" => 3, _ => 2 });
        }

        var wanted = (Weekdays.IndexOf(match.Groups["weekday"].Value.Replace('天', '日'), StringComparison.Ordinal) + 6) % 7;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var week = match.Groups["week"].Value;
        var weeks = week.Count(c => c == '下');
        var named = monday.AddDays((7 * weeks) + wanted);
        return week.Length == 0 && named < today ? named.AddDays(7) : named;
    }

    private static DateOnly? OfMonth(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(string said)
    {
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        var ten = said.IndexOf('十', StringComparison.Ordinal);
        int Digit(string part) => part.Length == 1 ? Digits.IndexOf(part[0], StringComparison.Ordinal) : -1;
        return ten < 0 ? Digit(said) : ((ten == 0 ? 1 : Digit(said[..ten])) * 10) + (ten == said.Length - 1 ? 0 : Digit(said[(ten + 1)..]));
    }

    [GeneratedRegex(
        """
        (?: (?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号] | (?<day>\d{1,2})[日号])
            (?:\s?[（(]?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])[)）]?)?
        | (?<week>下下个?|下个?|本|这个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])
            (?:\s?[（(](?:(?<month>\d{1,2})月)?(?<day>\d{1,2})[日号][)）])?
        | (?<near>今天|明天|大后天|后天|今日|明日|后日) )
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        200)]
    private static partial Regex Cluster();

    // "20号下午5点前报名": up to the word 前, within the same clause.
    [GeneratedRegex("^[^，。；！\\n,;]{0,10}?(?:之前|以前|前|截止|止)(?<rest>.{0,2})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Until();

    [GeneratedRegex("^(?:到|签到|入场|入座|集合|抵达|就座)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Arriving();

    [GeneratedRegex("截止|截至|最晚|最迟|不晚于", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Closing();

    [GeneratedRegex("报名|回复|回执|反馈|回话|确认|告知|截止", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Answering();

    [GeneratedRegex("(?<![下本这上个])(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?![上下]?个?月)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BareWeekday();
}
