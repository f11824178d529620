using System.Globalization;
using System.Text;
using WeLiaison.Documents.Forms;

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
        var ends = new List<int>();
        var at = 0;
        while (true)
        {
            var stop = text.IndexOf('\n', at);
            var end = stop < 0 ? text.Length : stop;
            if (Width(text.AsSpan(at, end - at), size) > width)
            {
                // Punctuation that may not start a line takes a character along: count on lines a character shorter.
                Break(text, at, end, Math.Max(width - size, size * 1.5), size, ends);
            }

            ends.Add(stop < 0 ? end : stop + 1);
            if (stop < 0)
            {
                return ends;
            }

            at = stop + 1;
        }
    }

    private static void Break(string text, int from, int to, double room, double size, List<int> ends)
    {
        var used = 0.0;
        var word = from;
        var at = from;
        while (at < to)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var own = Width(text.AsSpan(at, length), size) + (at > from && text[at] < 0x80 != text[at - 1] < 0x80 ? size * 0.2 : 0);
            var inWord = length == 1 && char.IsAscii(text[at]) && text[at] != ' ';
            word = inWord ? word : at + length;
            if (used + own > room && at > from)
            {
                // A word of Latin letters moves to the next line as a whole, unless it is longer than a line.
                var whole = inWord && word > (ends.Count > 0 ? ends[^1] : from) && word < at;
                var end = whole ? word : at;
                ends.Add(end);
                used = whole ? Width(text.AsSpan(end, at - end), size) : 0;
                word = inWord ? end : word;
                from = at;
            }

            used += own;
            at += length;
        }
    }

    public static int Lines(string text, double width, double size) => text.Length == 0 ? 1 : LineEnds(text, width, size).Count;

    /// <summary>Puts boxes with their labels into lines, never parting a box from its label.</summary>
    public static string WrapBoxes(string boxes, double width, double size)
    {
        var text = new StringBuilder(boxes.Length + 4);
        var used = 0.0;
        foreach (var box in boxes.Split(Template.BoxEnd))
        {
            var own = Width(box, size);
            if (used > 0 && used + own > width)
            {
                text.Append('\n');
                used = 0;
            }

            text.Append(box);
            used += own;
        }

        return text.ToString();
    }

    private static double Width(ReadOnlySpan<char> element, double size)
    {
        var width = 0.0;
        var before = false;
        var first = true;
        foreach (var rune in element.EnumerateRunes())
        {
            // Some word processors set a quarter space between Chinese and Latin, whatever the file says.
            var wide = rune.Value >= 0x2E80;
            width += Em(rune) + (first || wide == before || rune.Value == ' ' ? 0 : 0.2);
            (before, first) = (wide, false);
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
