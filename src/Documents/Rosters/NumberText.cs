using System.Globalization;
using System.Text.RegularExpressions;
using WeLiaison.Domain.Kernel;

namespace WeLiaison.Documents.Rosters;

/// <summary>Reads telephone numbers and codes, whatever a spreadsheet has made of them.</summary>
internal static partial class NumberText
{
    /// <summary>A code: a number loses its point, 1E+05 becomes its digits again.</summary>
    public static (string Text, string? Problem) Code(RawCell cell)
    {
        var text = CellWords.HalfWidth(CellWords.Tidy(cell.Text)).Trim('\'', '`');
        return cell.Number is null && Scientific(text) is { } meant ? (meant.Text, meant.Problem) : (text, null);
    }

    public static (string Text, string? Problem) Mobile(RawCell cell)
    {
        var (text, problem) = Code(cell);
        if (problem is not null)
        {
            return (text, problem);
        }

        var plain = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return plain.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')') && MobileNumber.Parse(plain).Ok(out var mobile, out _)
            ? (mobile.Digits, null)
            : (text, RosterWords.NotMobile);
    }

    /// <summary>One or several numbers, mobile or landline, joined by 、.</summary>
    public static (string Text, string? Problem) Phone(RawCell cell)
    {
        var (text, problem) = Code(cell);
        if (problem is not null)
        {
            return (text, problem);
        }

        var read = new List<string>();
        foreach (var one in CellWords.List(text))
        {
            var (mobile, notMobile) = Mobile(new RawCell(one));
            if (notMobile is not null && !Landline().IsMatch(one))
            {
                return (text, RosterWords.NotPhone);
            }

            read.Add(notMobile is null ? mobile : one);
        }

        return read.Count == 0 ? (text, RosterWords.NotPhone) : (string.Join('、', read.Distinct(StringComparer.Ordinal)), null);
    }

    // 1.38E+10 has lost its digits for good; 1.3800000001E+10 has not.
    private static (string Text, string? Problem)? Scientific(string text)
    {
        var match = Exponent().Match(text);
        if (!match.Success || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) >= 1e15)
        {
            return null;
        }

        var exponent = int.Parse(match.Groups["e"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["f"].Length >= exponent
            ? (number.ToString("0", CultureInfo.InvariantCulture), null)
            : (text, RosterWords.ScientificLost);
    }

    [GeneratedRegex(@"^\d(?:\.(?<f>\d+))?[eE]\+?(?<e>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"^(?:\+?86[- ]?)?(?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:(?:[- #]|转|分机|ext\.?)\d{1,6})?$|^(?:400|800)[- ]?\d{3}[- ]?\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();
}
