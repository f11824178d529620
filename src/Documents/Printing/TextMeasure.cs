using System.Globalization;
using System.Text;

namespace WeLiaison.Documents.Printing;

/// <summary>
/// Estimates how text breaks into lines, so that what does not fit is known before printing. It errs towards more lines:
/// a line too many leaves a little white, a line too few pushes a table off its page.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Where each line of the text ends (exclusive), from first to last.</summary>
    public static IReadOnlyList<int> LineEnds(string text, double width, double size)
    {
        // Punctuation that may not start a line takes a character along: count on lines a character shorter.
        var room = Math.Max(width - size, size * 1.3);
        var ends = new List<int>();
        var used = 0.0;
        var wordStart = 0;
        var wordWidth = 0.0;
        var at = 0;
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            if (text[at] == '\n')
            {
                ends.Add(at + 1);
                (used, wordWidth, wordStart) = (0, 0, at + 1);
                at++;
                continue;
            }

            var inWord = length == 1 && char.IsAscii(text[at]) && text[at] != ' ';
            var own = Width(text.AsSpan(at, length), size);
            if (!inWord)
            {
                (wordStart, wordWidth) = (at + length, 0);
            }

            if (used + own > room)
            {
                var carry = inWord && wordWidth > 0 && wordWidth + own <= room && wordStart > (ends.Count > 0 ? ends[^1] : 0);
                ends.Add(carry ? wordStart : at);
                used = carry ? wordWidth : 0;
                if (!carry)
                {
                    (wordStart, wordWidth) = inWord ? (at, 0) : (at + length, 0);
                }
            }

            used += own;
            wordWidth = inWord ? wordWidth + own : 0;
            at += length;
        }

        if (ends.Count == 0 || ends[^1] < text.Length || text.EndsWith('\n'))
        {
            ends.Add(text.Length);
        }

        return ends;
    }

    public static int Lines(string text, double width, double size) => text.Length == 0 ? 1 : LineEnds(text, width, size).Count;

    private static double Width(ReadOnlySpan<char> element, double size)
    {
        var width = 0.0;
        foreach (var rune in element.EnumerateRunes())
        {
            width += Em(rune);
        }

        return width * size;
    }

    private static double Em(Rune rune) => rune.Value switch
    {
        '\t' => 2,
        'M' or 'W' or 'm' or 'w' or '@' or '%' => 0.95,
        >= 'A' and <= 'Z' => 0.75,
        < 0x80 => 0.55,
        0x200D or (>= 0xFE00 and <= 0xFE0F) => 0,
        < 0x2000 => 0.7,
        >= 0x1F000 and < 0x20000 => 1.4,
        _ => 1,
    };
}
