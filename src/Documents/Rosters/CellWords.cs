using System.Globalization;
using System.Text;

namespace WeLiaison.Documents.Rosters;

/// <summary>Tidies what people type into cells.</summary>
internal static class CellWords
{
    /// <summary>Without control characters and white space at its ends; a line break inside becomes a blank.</summary>
    public static string Tidy(string text)
    {
        var clean = Printing.PaperText.Clean(text).Replace('\n', ' ').Replace('\t', ' ').Replace('\u00A0', ' ').Replace("\u200B", string.Empty, StringComparison.Ordinal);
        return clean.Trim().Trim('\u3000').Trim();
    }

    /// <summary>Full-width letters, digits and signs as half-width ones; Chinese is left alone.</summary>
    public static string HalfWidth(string text)
    {
        if (!text.Any(c => c is '\u3000' or (>= '\uFF01' and <= '\uFF5E')))
        {
            return text;
        }

        return string.Concat(text.Select(c => c switch
        {
            '\u3000' => ' ',
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => c,
        }));
    }

    /// <summary>王　芳 is 王芳; Anna Smith keeps its blank.</summary>
    public static string Name(string text)
    {
        var name = Tidy(text);
        return name.Any(char.IsAsciiLetter)
            ? string.Join(' ', name.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries))
            : string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
    }

    public static bool HasLetter(string text) => text.EnumerateRunes().Any(Rune.IsLetter);

    /// <summary>Its length as people count it: a rare character or an emoji is one.</summary>
    public static int Length(string text) => text.Length < 2 ? text.Length : new StringInfo(text).LengthInTextElements;

    /// <summary>Words parted by 、 ， ； / | or line breaks, each once.</summary>
    public static IReadOnlyList<string> List(string text) =>
        [.. text.Split(['、', '，', ',', '；', ';', '/', '|', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Tidy).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>A header without what people put around it: blanks, brackets with remarks, asterisks, colons.</summary>
    public static string Header(string text)
    {
        var bare = new StringBuilder();
        var depth = 0;
        foreach (var c in HalfWidth(Tidy(text)).ToLowerInvariant())
        {
            depth += c switch { '(' or '[' or '【' => 1, ')' or ']' or '】' when depth > 0 => -1, _ => 0 };
            if (depth == 0 && !char.IsWhiteSpace(c) && c is not (')' or ']' or '】' or '*' or ':' or '"' or '\''))
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }
}
