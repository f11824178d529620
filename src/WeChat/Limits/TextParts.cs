using System.Globalization;
using System.Text;

namespace WeLiaison.WeChat;

/// <summary>Cuts words where the platform would refuse them or cut them badly: never inside what a person sees as one character.</summary>
public static class TextParts
{
    /// <summary>
    /// Parts of at most so many UTF-8 bytes, whose concatenation is the text. A part ends after a line or a sentence if one ends in its last
    /// third. Only a single character larger than a part is broken, between code points.
    /// </summary>
    public static IReadOnlyList<string> Cut(string text, int mostBytes)
    {
        // Below four bytes not every code point fits.
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBytes, 4);
        if (Encoding.UTF8.GetByteCount(text) <= mostBytes)
        {
            return [text];
        }

        var parts = new List<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var length = FirstPart(rest, mostBytes);
            parts.Add(rest[..length].ToString());
            rest = rest[length..];
        }

        return parts;
    }

    /// <summary>The beginning of a text in at most so many bytes, with an ellipsis if something is missing.</summary>
    public static string ShortenToBytes(string text, int mostBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBytes, 4);
        return Encoding.UTF8.GetByteCount(text) <= mostBytes ? text : $"{text.AsSpan(0, Fitting(text, mostBytes - 3))}…";
    }

    /// <summary>The beginning of a text in at most so many code points, with an ellipsis if something is missing.</summary>
    public static string ShortenToCharacters(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (Characters(text) <= most)
        {
            return text;
        }

        var (at, count) = (0, 0);
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            count += Characters(text.AsSpan(at, length));
            if (count > most - 1)
            {
                break;
            }

            at += length;
        }

        return $"{text.AsSpan(0, at)}…";
    }

    /// <summary>Counts code points, as the platform counts "characters".</summary>
    public static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static int FirstPart(ReadOnlySpan<char> text, int mostBytes)
    {
        var most = Fitting(text, mostBytes);
        if (most == 0)
        {
            most = FittingRunes(text, mostBytes);
        }

        if (most == text.Length)
        {
            return most;
        }

        var good = text[..most].LastIndexOfAny("\n。！？；!?;") + 1;
        return good >= most * 2 / 3 && good < most && EndsElement(text, good) ? good : most;
    }

    /// <summary>The length of the text elements that fit.</summary>
    private static int Fitting(ReadOnlySpan<char> text, int mostBytes)
    {
        var (at, bytes) = (0, 0);
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text[at..]);
            bytes += Encoding.UTF8.GetByteCount(text.Slice(at, length));
            if (bytes > mostBytes)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private static int FittingRunes(ReadOnlySpan<char> text, int mostBytes)
    {
        var (at, bytes) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > mostBytes)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    /// <summary>A full stop may carry a combining mark; then the part must not end between them.</summary>
    private static bool EndsElement(ReadOnlySpan<char> text, int at) => StringInfo.GetNextTextElementLength(text[(at - 1)..]) == 1;
}
