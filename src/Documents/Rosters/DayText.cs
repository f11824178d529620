using System.Text.RegularExpressions;

namespace WeLiaison.Documents.Rosters;

/// <summary>What came of reading a date.</summary>
/// <param name="Day">The day, if it could be read.</param>
/// <param name="Problem">Why not.</param>
/// <param name="MonthOnly">The day was left out; the first of the month stands for it.</param>
internal readonly record struct DayReading(DateOnly? Day, string? Problem, bool MonthOnly = false);

/// <summary>Reads dates as people write them: 2026年5月12日, 2026.5.12, 20260512, 二〇二六年五月十二日, or Excel's own numbers.</summary>
internal static partial class DayText
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    public static DayReading Read(RawCell cell)
    {
        if (cell.Day is { } shown)
        {
            return new DayReading(shown, null);
        }

        if (cell.Number is { } number && number is > 10_000 and < 100_000)
        {
            return SerialDay.Of(number) is { } day ? new DayReading(day, null) : new DayReading(null, RosterWords.NotDate);
        }

        // 2026.1 in a number cell may have been 2026.10: Excel has dropped the nought.
        return cell.Number is { } other && other < 10_000 ? new DayReading(null, RosterWords.NotDate) : Read(cell.Text);
    }

    public static DayReading Read(string typed)
    {
        var text = CellWords.HalfWidth(CellWords.Tidy(typed)).Replace(" ", string.Empty, StringComparison.Ordinal);
        text = text.Any(c => c is '年') ? Arabic(text) : text;
        var match = Parted().Match(text);
        if (!match.Success)
        {
            match = Packed().Match(text);
        }

        if (!match.Success)
        {
            return new DayReading(null, RosterWords.NotDate);
        }

        var monthOnly = !match.Groups["d"].Success;
        var (year, month, date) = (int.Parse(match.Groups["y"].ValueSpan), int.Parse(match.Groups["m"].ValueSpan), monthOnly ? 1 : int.Parse(match.Groups["d"].ValueSpan));
        return month is >= 1 and <= 12 && year >= 1 && date >= 1 && date <= DateTime.DaysInMonth(year, month)
            ? new DayReading(new DateOnly(year, month, date), null, monthOnly)
            : new DayReading(null, RosterWords.NoSuchDay);
    }

    private static string Arabic(string text)
    {
        var arabic = text.Replace('零', '〇').Replace('○', '〇').Replace('Ｏ', '〇').Replace("元月", "1月", StringComparison.Ordinal);
        arabic = Tens().Replace(arabic, m => ((Digit(m.Groups["t"].Value, 1) * 10) + Digit(m.Groups["o"].Value, 0)).ToString());
        return string.Concat(arabic.Select(c => ChineseDigits.IndexOf(c, StringComparison.Ordinal) is var digit and >= 0 ? (char)('0' + digit) : c));
    }

    private static int Digit(string text, int otherwise) => text.Length == 0 ? otherwise : ChineseDigits.IndexOf(text[0], StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<y>\d{4})[年./\-](?<m>\d{1,2})(?:[月./\-](?:(?<d>\d{1,2})[日号]?)?)?(?:T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Packed();

    [GeneratedRegex("(?<t>[一二三]?)十(?<o>[一二三四五六七八九]?)", RegexOptions.CultureInvariant)]
    private static partial Regex Tens();
}
