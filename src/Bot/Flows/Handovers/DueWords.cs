using System.Globalization;
using System.Text.RegularExpressions;
using WeLiaison.Domain.Calendar;

namespace WeLiaison.Bot.Flows.Handovers;

/// <summary>Cuts a deadline off a sentence: 区交通支队 9月30日前, 10个工作日内, 15天内. A day that has passed this year means next year's.</summary>
internal static partial class DueWords
{
    private const int MostDays = 366;

    private static readonly char[] Marks = [' ', '　', '：', ':', '，', ',', '。', '；'];

    public static (string Unit, DateOnly? Due) Cut(string text, DateOnly today, WorkCalendar calendar)
    {
        if (Within().Match(text) is { Success: true } within && int.Parse(within.Groups["n"].Value, CultureInfo.InvariantCulture) is > 0 and <= MostDays and var number)
        {
            return (Name(text.Remove(within.Index, within.Length)), within.Groups["work"].Success ? calendar.After(today, number) : today.AddDays(number));
        }

        var (day, left) = Said.Day(text, today);
        if (day is not { } due)
        {
            return (Name(text), null);
        }

        // Without a year "1月15日" said in December is the coming one.
        return (Name(left), due < today.AddDays(-60) && !text.Contains('年', StringComparison.Ordinal) ? due.AddYears(1) : due);
    }

    private static string Name(string left)
    {
        var name = Limits().Replace(left, " ").Trim(Marks);
        var end = name.IndexOfAny(Marks);
        return end < 0 ? name : name[..end];
    }

    [GeneratedRegex(@"(?<n>\d{1,3})\s*个?(?<work>工作日|工作天)(内|以内|之内|前)?|(?<n>\d{1,3})\s*(天|日)(内|以内|之内)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Within();

    [GeneratedRegex("(办理)?期限(是|为)?|(之|以)?前(答复|办结|办理|报来)?$|限期?(?=[ ，,]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Limits();
}
