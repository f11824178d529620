using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Text;

/// <summary>
/// A form of the message that is easier to match: half width, simplified, lower case, symbols as separators. It has exactly
/// the message's length, so that every find points at the message's own words.
/// </summary>
internal static class Folding
{
    /// <summary>Stands for an emoji or another symbol: it parts words as a space does.</summary>
    public const char Symbol = '~';

    /// <summary>Stands for a mark that is not there for a reader (variation selectors, zero width).</summary>
    public const char Nothing = '\0';

    private static readonly char[] Map = Build();

    public static string Fold(string raw) => string.Create(raw.Length, raw, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            // 9:00~10:30: a range, where the same sign elsewhere is a tone of voice.
            folded[i] = source[i] == '~' && i > 0 && i + 1 < source.Length && EndsDayOrHour(source[i - 1])
                && (char.IsDigit(source[i + 1]) || Numerals.IsNumeral(source[i + 1]))
                ? '-'
                : Map[source[i]];
        }
    });

    private static bool EndsDayOrHour(char c) => char.IsDigit(c) || Numerals.IsNumeral(c) || c is '号' or '日' or '点' or '时' or '半' or '分' or '月' or ' ';

    private static char[] Build()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = One((char)i);
        }

        foreach (var line in Resource.Lines("folding.txt"))
        {
            foreach (var pair in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                map[pair[0]] = pair[1];
            }
        }

        return map;
    }

    private static char One(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => Half((char)(c - 0xFEE0)),
        '\u3000' or '\u00A0' or '\t' => ' ',
        '\r' => ' ',
        '。' or '．' or '｡' => '。',
        '、' or '､' => '、',
        '“' or '”' or '「' or '」' or '『' or '』' or '＂' or '《' or '》' or '‘' or '’' => '"',
        '【' or '〔' or '［' => '[',
        '】' or '〕' or '］' => ']',
        '—' or '–' or '―' or '－' or '─' or '～' or '〜' or '‐' or '‑' => '-',
        '·' or '・' or '•' or '‧' or '∙' => '·',
        '⁠' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\uFE0F' or '\uFE0E' or '\u20E3' => Nothing,
        >= '\uD800' and <= '\uDFFF' => Symbol,
        >= '\u2600' and <= '\u27BF' => Symbol,
        >= '\u2B00' and <= '\u2BFF' => Symbol,
        >= '\uE000' and <= '\uF8FF' => Symbol,
        _ => char.ToLowerInvariant(c),
    };

    private static char Half(char c) => c == '~' ? '-' : char.ToLowerInvariant(c);
}
