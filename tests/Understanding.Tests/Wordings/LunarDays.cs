using System.Globalization;

namespace WeLiaison.Understanding.Tests.Wordings;

using static Spelling;

/// <summary>The lunar names of a day.</summary>
internal static class LunarDays
{
    private static readonly ChineseLunisolarCalendar Calendar = new();

    public static IEnumerable<string> Of(DateOnly day, DateOnly today)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        var (year, place, date) = (Calendar.GetYear(moment), Calendar.GetMonth(moment), Calendar.GetDayOfMonth(moment));
        var leap = Calendar.GetLeapMonth(year);
        if (today.DayNumber - day.DayNumber > 290 || place == leap)
        {
            yield break;
        }

        var month = leap > 0 && place > leap ? place - 1 : place;
        var name = month switch { 1 => "正月", 11 => "冬月", 12 => "腊月", _ => null };
        var said = date <= 10 ? "初" + Chinese(date) : Short(date) ?? Chinese(date);
        yield return $"农历{Chinese(month)}月{said}";
        yield return $"阴历{name ?? Chinese(month) + "月"}{said}";
        yield return $"旧历{name ?? Chinese(month) + "月"}{said}那天";
        if (name is not null)
        {
            yield return name + said;
            yield return name + said + "那天";
        }
        else if (date <= 10)
        {
            yield return $"{Chinese(month)}月{said}";
        }

        if (month == 1 && date <= 10)
        {
            yield return "年" + said;
            yield return "大年" + said;
        }
    }
}
