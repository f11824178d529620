using System.Text;

namespace WeLiaison.Documents.Forms;

/// <summary>
/// Fills a printed text: <c>{key}</c> a field, <c>{key|words}</c> the words when it is empty, <c>{key?words}</c> the words when it is not, <c>{key=choice}</c> √ when the
/// box is ticked and a blank when not, <c>{key*}</c> all boxes of a field in a line, <c>{#}</c> the running number of an entry.
/// </summary>
internal static class Template
{
    public const string Tick = "√";

    /// <summary>Stands in empty brackets, so that a pen finds room there.</summary>
    public const string NoTick = "　";

    /// <summary>Between the boxes of a line, so that whoever sets it can break there; never printed.</summary>
    public const char BoxEnd = '\u001F';

    /// <summary>The keys that a text names, with what follows them: "=choice", "*", "|words", "?words" or nothing.</summary>
    public static IEnumerable<(string Key, string After)> Keys(string template)
    {
        var at = 0;
        while (Next(template, at, out var open, out var close))
        {
            yield return Split(template[(open + 1)..close]);
            at = close + 1;
        }
    }

    public static string Fill(string template, Filling filling)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var text = new StringBuilder(template.Length + 32);
        var at = 0;
        while (Next(template, at, out var open, out var close))
        {
            text.Append(template, at, open - at);
            var (key, rest) = Split(template[(open + 1)..close]);
            text.Append(Value(key, rest, filling));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    private static string Value(string key, string rest, Filling filling)
    {
        if (key == "#")
        {
            return filling.Number.ToString();
        }

        return rest switch
        {
            "*" => string.Join(BoxEnd, filling.Choices(key).Select(c => $"（{(filling.Ticked(key, c.Key) ? Tick : NoTick)}）{c.Label}")),
            ['=', .. var choice] => filling.Ticked(key, choice) ? Tick : NoTick,
            ['|', .. var words] => filling.Text(key) ?? words,
            ['?', .. var words] => filling.Text(key) is { Length: > 0 } ? words : string.Empty,
            _ => filling.Text(key) ?? string.Empty,
        };
    }

    private static (string Key, string After) Split(string inside)
    {
        var end = inside.IndexOfAny(['=', '*', '|', '?']);
        return end < 0 ? (inside, string.Empty) : (inside[..end], inside[end..]);
    }

    private static bool Next(string template, int at, out int open, out int close)
    {
        open = template.IndexOf('{', at);
        close = open < 0 ? -1 : template.IndexOf('}', open);
        return close > open;
    }
}
