using System.Globalization;
using System.Text.RegularExpressions;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Reports;

/// <summary>Periods as people say them: 上半年, 2026年6月, 上个月, 第三季度, 去年, 2026H1. Without a year the last one that has begun is meant.</summary>
internal static partial class PeriodWords
{
    private const string Numbers = "一二三四五六七八九";

    /// <summary>The period said, if any; else only its rhythm (月报), if any; and the words that are left.</summary>
    public static (DutyPeriod? Period, PeriodKind? Rhythm, string Left) Find(string words, DateOnly today)
    {
        var rest = words;
        int? year = null;
        if (Year().Match(rest) is { Success: true } said)
        {
            year = said.Groups["n"].Success
                ? int.Parse(said.Groups["n"].Value, CultureInfo.InvariantCulture)
                : today.Year - (said.Value[0] == '去' ? 1 : said.Value[0] == '前' ? 2 : 0);
            rest = rest.Remove(said.Index, said.Length);
        }

        foreach (var (kind, pattern) in new[] { (PeriodKind.HalfYear, Half()), (PeriodKind.Quarter, Quarter()), (PeriodKind.Month, Month()) })
        {
            if (pattern.Match(rest) is { Success: true } match)
            {
                return (Of(kind, match, year, today), kind, rest.Remove(match.Index, match.Length));
            }
        }

        if (year is { } whole)
        {
            return (whole is > 1900 and < 3000 ? DutyPeriod.Around(PeriodKind.Year, new DateOnly(whole, 1, 1)) : null, PeriodKind.Year, rest);
        }

        return Rhythm().Match(rest) is { Success: true } rhythm
            ? (null, rhythm.Value[0] switch { '月' => PeriodKind.Month, '季' => PeriodKind.Quarter, '半' => PeriodKind.HalfYear, _ => PeriodKind.Year }, rest)
            : (null, null, rest);
    }

    /// <summary>The last period of a rhythm that has ended.</summary>
    public static DutyPeriod Last(PeriodKind rhythm, DateOnly today)
    {
        var running = DutyPeriod.Around(rhythm, today);
        return running.Kind == PeriodKind.Standing ? running : DutyPeriod.Around(rhythm, running.From.AddDays(-1));
    }

    private static DutyPeriod? Of(PeriodKind kind, Match match, int? year, DateOnly today)
    {
        if (match.Groups["last"].Success || match.Groups["this"].Success)
        {
            return match.Groups["last"].Success ? Last(kind, today) : DutyPeriod.Around(kind, today);
        }

        var (number, months) = kind switch
        {
            PeriodKind.HalfYear => (match.Value.Contains('下', StringComparison.Ordinal) || match.Value.EndsWith('2') ? 2 : 1, 6),
            PeriodKind.Quarter => (Number(match.Groups["n"].Value), 3),
            _ => (Number(match.Groups["n"].Value), 1),
        };
        var month = ((number - 1) * months) + 1;
        return month is < 1 or > 12 || year is <= 1900 or >= 3000
            ? null
            : DutyPeriod.Around(kind, new DateOnly(year ?? (month > today.Month ? today.Year - 1 : today.Year), month, 1));
    }

    private static int Number(string said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : said.StartsWith('十') ? 10 + (said.Length > 1 ? Numbers.IndexOf(said[1], StringComparison.Ordinal) + 1 : 0)
        : Numbers.IndexOf(said[0], StringComparison.Ordinal) + 1;

    [GeneratedRegex("(?<n>[0-9]{4})(年度?|(?=-|H|Q|$|[上下第]))|去年度?|今年度?|前年", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Year();

    [GeneratedRegex("(?<last>上个半年)|[上下]半年度?|H[12]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Half();

    [GeneratedRegex("(?<last>上个?季度?)|(?<this>[本这]个?季度?)|第?(?<n>[一二三四1-4])季度?|Q(?<n>[1-4])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Quarter();

    [GeneratedRegex("(?<last>上个?月份?)|(?<this>[本这]个?月份?)|(?<n>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|-(?<n>1[0-2]|0?[1-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Month();

    [GeneratedRegex("月[度报]|季度?报|季度|半年|年度|全年|年报", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Rhythm();
}
