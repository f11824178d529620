namespace WeLiaison.Bot.Member.Reports;

/// <summary>关于…的建议: a first title made of the member's own words; the member changes it as they like.</summary>
internal static class ReportTitle
{
    private const int Longest = 26;

    public static string Of(string text, string? suggestion)
    {
        var measure = suggestion is null ? string.Empty : FirstClause(suggestion).Replace("一下", string.Empty, StringComparison.Ordinal).Trim();
        if (measure.Length is >= 4 and <= Longest)
        {
            return $"关于{measure}的建议";
        }

        var matter = FirstClause(text);
        return $"关于解决“{(matter.Length > Longest ? matter[..Longest] : matter)}”问题的建议";
    }

    private static string FirstClause(string text)
    {
        var end = text.AsSpan().IndexOfAny("，。；,;！!？?\n");
        return (end < 0 ? text : text[..end]).Trim();
    }
}
