using System.Text.RegularExpressions;

namespace WeLiaison.WeChat;

/// <summary>Why a template would refuse a value (47003).</summary>
public enum TemplateValueFault
{
    None,
    Empty,
    TooLong,
    WrongCharacters,
    WrongFormat,
}

/// <summary>What a template's key allows its value to be: the letters before the number say it (Official Account fact sheet 5.4).</summary>
public static partial class TemplateValues
{
    private static readonly Dictionary<string, Rule> Rules = new(StringComparer.Ordinal)
    {
        ["thing"] = new(20, null, TemplateValueFault.None),
        ["short_thing"] = new(5, null, TemplateValueFault.None),
        ["number"] = new(32, NumberPattern(), TemplateValueFault.WrongFormat),
        ["letter"] = new(32, LettersPattern(), TemplateValueFault.WrongCharacters),
        ["symbol"] = new(5, SymbolPattern(), TemplateValueFault.WrongCharacters),
        ["character_string"] = new(32, AsciiPattern(), TemplateValueFault.WrongCharacters),
        ["time"] = new(40, TimePattern(), TemplateValueFault.WrongFormat),
        ["date"] = new(40, DatePattern(), TemplateValueFault.WrongFormat),
        ["amount"] = new(16, AmountPattern(), TemplateValueFault.WrongFormat),
        ["phone_number"] = new(17, PhonePattern(), TemplateValueFault.WrongCharacters),
        ["car_number"] = new(8, null, TemplateValueFault.None),
        ["phrase"] = new(5, ChinesePattern(), TemplateValueFault.WrongCharacters),
    };

    /// <summary>Says what is wrong with a value; keys of unknown kinds allow anything that is not empty.</summary>
    public static TemplateValueFault Check(string key, string value)
    {
        if (value.Trim().Length == 0)
        {
            return TemplateValueFault.Empty;
        }

        if (value.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            return TemplateValueFault.WrongCharacters;
        }

        var kind = Kind(key);
        if (kind == "name")
        {
            return TextParts.Characters(value) <= (LatinPattern().IsMatch(value) ? 20 : 10) ? TemplateValueFault.None : TemplateValueFault.TooLong;
        }

        if (!Rules.TryGetValue(kind, out var rule))
        {
            return TemplateValueFault.None;
        }

        return TextParts.Characters(value) > rule.Most ? TemplateValueFault.TooLong
            : rule.Pattern?.IsMatch(value) == false ? rule.Otherwise
            : TemplateValueFault.None;
    }

    /// <summary>Makes free words fit their key: one line, shortened with an ellipsis. Formats (time, amount …) are left as they are.</summary>
    public static string Fit(string key, string value)
    {
        var line = string.Join(' ', value.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return Kind(key) switch
        {
            // An ellipsis would make a Latin name count as a Chinese one.
            "name" => LatinPattern().IsMatch(line) ? line[..Math.Min(line.Length, 20)] : TextParts.ShortenToCharacters(line, 10),
            ("thing" or "short_thing" or "car_number") and var kind => TextParts.ShortenToCharacters(line, Rules[kind].Most),
            _ => line,
        };
    }

    /// <summary>The kind of a key: "thing" of "thing12".</summary>
    public static string Kind(string key) => key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private sealed record Rule(int Most, Regex? Pattern, TemplateValueFault Otherwise);

    [GeneratedRegex(@"^-?\d+(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex("^[A-Za-z]+$", RegexOptions.None, 1000)]
    private static partial Regex LettersPattern();

    [GeneratedRegex(@"^[^\w\s]+$", RegexOptions.None, 1000)]
    private static partial Regex SymbolPattern();

    [GeneratedRegex("^[ -~]+$", RegexOptions.None, 1000)]
    private static partial Regex AsciiPattern();

    [GeneratedRegex(@"^(\d{4}年\d{1,2}月\d{1,2}日 ?)?\d{1,2}:\d{2}(:\d{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^[¥￥$€£]?\d{1,10}(\.\d+)?元?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"^[0-9+*() -]+$", RegexOptions.None, 1000)]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}+$", RegexOptions.None, 1000)]
    private static partial Regex ChinesePattern();

    [GeneratedRegex("^[A-Za-z .·-]+$", RegexOptions.None, 1000)]
    private static partial Regex LatinPattern();
}
