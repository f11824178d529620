using System.Globalization;
using System.Text;

namespace WeLiaison.Understanding.Patterns;

/// <summary>Reads a pattern from its text. What is not understood is refused with the place, so that a slip in a word list shows at once.</summary>
internal sealed class PatternParser
{
    private const int MostRepeats = 100;
    private const string Special = @"()[]{}|*+?^$.\";

    private readonly string text;
    private int at;

    private PatternParser(string text) => this.text = text;

    private bool AtEnd => at == text.Length;

    /// <summary>The pattern that the text stands for.</summary>
    /// <exception cref="FormatException">The text is no such pattern.</exception>
    public static Pattern Parse(string text)
    {
        var parser = new PatternParser(text);
        var pattern = parser.Choice();
        return parser.AtEnd ? pattern : throw parser.Wrong("')' without '('");
    }

    private Pattern Choice()
    {
        List<Pattern> branches = [Sequence()];
        while (Take('|'))
        {
            branches.Add(Sequence());
        }

        return branches.Count == 1 ? branches[0] : new Pattern.Choice(branches);
    }

    private Pattern.Sequence Sequence()
    {
        var parts = new List<Pattern>();
        while (!AtEnd && text[at] is not ('|' or ')'))
        {
            parts.Add(Repeated(Single()));
        }

        return new Pattern.Sequence(parts);
    }

    private Pattern Single()
    {
        var character = text[at++];
        switch (character)
        {
            case '(':
                var inner = Choice();
                return Take(')') ? inner : throw Wrong("'(' without ')'");
            case '[':
                return Set();
            case '.':
                return new Pattern.One("\n", Negated: true);
            case '^':
                return new Pattern.Begin();
            case '$':
                return new Pattern.End();
            case '\\':
                return new Pattern.One(Escaped().ToString(), Negated: false);
            default:
                return Special.Contains(character, StringComparison.Ordinal) ? throw Wrong($"'{character}' out of place") : new Pattern.One(character.ToString(), Negated: false);
        }
    }

    private Pattern Repeated(Pattern part)
    {
        if (AtEnd || text[at] is not ('*' or '+' or '?' or '{'))
        {
            return part;
        }

        var (least, most) = text[at++] switch
        {
            '*' => (0, (int?)null),
            '+' => (1, null),
            '?' => (0, 1),
            _ => Counts(),
        };
        return !AtEnd && text[at] is '*' or '+' or '?' or '{' ? throw Wrong("repetition of a repetition") : new Pattern.Repeat(part, least, most);
    }

    private (int Least, int? Most) Counts()
    {
        var close = text.IndexOf('}', at);
        var parts = close < 0 ? [] : text[at..close].Split(',');
        if (parts.Length is not (1 or 2) || !Number(parts[0], out var least) || !Number(parts[^1], out var most) || least > most || most > MostRepeats)
        {
            throw Wrong("expected {count} or {least,most}");
        }

        at = close + 1;
        return (least, most);
    }

    private Pattern.One Set()
    {
        var negated = Take('^');
        var characters = new StringBuilder();
        while (!AtEnd && text[at] != ']')
        {
            var first = Member();
            var last = first;
            if (at + 1 < text.Length && text[at] == '-' && text[at + 1] != ']')
            {
                at++;
                last = Member();
            }

            for (var character = (int)first; character <= last; character++)
            {
                characters.Append((char)character);
            }
        }

        return Take(']') && characters.Length > 0 ? new Pattern.One(characters.ToString(), negated) : throw Wrong("'[' without ']'");
    }

    private char Member()
    {
        var character = text[at++];
        return character == '\\' ? Escaped() : character;
    }

    /// <summary>Only marks are escaped; <c>\d</c> and the like would not be what they seem to be.</summary>
    private char Escaped() => !AtEnd && (Special + "-/").Contains(text[at], StringComparison.Ordinal) ? text[at++] : throw Wrong("'\\' before something that is no mark");

    private bool Take(char character)
    {
        if (AtEnd || text[at] != character)
        {
            return false;
        }

        at++;
        return true;
    }

    private static bool Number(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private FormatException Wrong(string what) => new($"{what} at character {at} of the pattern: …{text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 10)]}…");
}
