using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member;

/// <summary>How days and people are written for members: 9月8日（周二）.</summary>
internal static class DayWords
{
    private const string Weekdays = "日一二三四五六";

    public static string Day(DateOnly day) => $"{day.Month}月{day.Day}日（周{Weekdays[(int)day.DayOfWeek]}）";

    /// <summary>The year is named when it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? Day(day) : $"{day.Year}年{Day(day)}";

    public static string Short(DateOnly day) => $"{day.Month}月{day.Day}日";

    public static string When(DateOnly day, DateOnly? until, string? time, DateOnly today)
    {
        var words = Day(day, today) + (until is { } last && last != day ? "至" + Short(last) : string.Empty);
        return time is { Length: > 0 } ? words + time : words;
    }

    public static string Names(IEnumerable<ContactParty> parties) => string.Join('、', parties.Select(p => p.Name));

    /// <summary>Cuts long text for a list or a preview.</summary>
    public static string Brief(string text, int most)
    {
        var info = new System.Globalization.StringInfo(text);
        return info.LengthInTextElements <= most ? text : info.SubstringByTextElements(0, most) + "…";
    }
}
