using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Tagging;

/// <summary>
/// The signs by which a character's tag is weighed: what stands around it, and for the first character of a clause all that the clause holds. A sign
/// is a number that packs a letter for its kind and up to three characters, so the table of weights stays readable.
/// </summary>
internal static class TagSigns
{
    /// <summary>No place has more signs than this.</summary>
    public const int Most = 256;

    private const int LongestClause = 60;

    /// <summary>Writes the signs of one place and returns how many there are.</summary>
    public static int Write(TagText text, int at, char speaker, Span<ulong> signs)
    {
        var n = 0;
        var (b2, b1, c, a1, a2) = (text.Letter(at - 2), text.Letter(at - 1), text.Letter(at), text.Letter(at + 1), text.Letter(at + 2));
        signs[n++] = SignWeights.Sign('a', b2);
        signs[n++] = SignWeights.Sign('b', b1);
        signs[n++] = SignWeights.Sign('c', c);
        signs[n++] = SignWeights.Sign('d', a1);
        signs[n++] = SignWeights.Sign('e', a2);
        signs[n++] = SignWeights.Sign('f', b2, b1);
        signs[n++] = SignWeights.Sign('g', b1, c);
        signs[n++] = SignWeights.Sign('h', c, a1);
        signs[n++] = SignWeights.Sign('i', a1, a2);
        signs[n++] = SignWeights.Sign('j', b2, b1, c);
        signs[n++] = SignWeights.Sign('k', b1, c, a1);
        signs[n++] = SignWeights.Sign('l', c, a1, a2);
        var (k2, k1, k, l1, l2) = (text.Kind(at - 2), text.Kind(at - 1), text.Kind(at), text.Kind(at + 1), text.Kind(at + 2));
        signs[n++] = SignWeights.Sign('m', k2, k1, k);
        signs[n++] = SignWeights.Sign('n', k1, k);
        signs[n++] = SignWeights.Sign('o', k1, k, l1);
        signs[n++] = SignWeights.Sign('p', k, l1, l2);
        var (r1, r, s1) = (text.Found(at - 1), text.Found(at), text.Found(at + 1));
        signs[n++] = SignWeights.Sign('q', r);
        signs[n++] = SignWeights.Sign('r', r1, r, s1);
        signs[n++] = SignWeights.Sign('s', r, k);
        signs[n++] = SignWeights.Sign('t', r, k1, k);
        signs[n++] = SignWeights.Sign('u', r, b1);
        signs[n++] = SignWeights.Sign('v', r, c);
        signs[n++] = SignWeights.Sign('1', text.Letter(at - 3), b2, b1);
        signs[n++] = SignWeights.Sign('2', a1, a2, text.Letter(at + 3));
        signs[n++] = SignWeights.Sign('3', text.Kind(at - 3), k2, k1);
        signs[n++] = SignWeights.Sign('4', l1, l2, text.Kind(at + 3));
        signs[n++] = SignWeights.Sign('w', speaker);
        signs[n++] = SignWeights.Sign('x', speaker, r);
        return text.BeginsClause(at) ? Clause(text, at, signs, n) : n;
    }

    private static int Clause(TagText text, int at, Span<ulong> signs, int n)
    {
        var end = at;
        while (end < text.Length && end - at < LongestClause && (!TagText.IsMark(text.Letter(end)) || text.Letter(end) is '、' or '"' or '.' or '-'))
        {
            end++;
        }

        var r = text.Found(at);
        signs[n++] = SignWeights.Sign('A', (char)('0' + Math.Min(9, (end - at) / 2)), r);
        signs[n++] = SignWeights.Sign('B', at == 0 ? '^' : text.Letter(at - 1), end >= text.Length ? '$' : text.Letter(end), r);
        signs[n++] = SignWeights.Sign('C', text.Letter(end - 2), text.Letter(end - 1));
        signs[n++] = SignWeights.Sign('D', text.Kind(end + 1), text.Kind(end + 2));
        var before = text.KindsBefore(at);
        signs[n++] = SignWeights.Sign('I', before, r);
        signs[n++] = SignWeights.Sign('J', before, text.Kind(at));
        signs[n++] = SignWeights.Sign('K', text.Found(end + 1), text.Found(at - 2), r);
        signs[n++] = SignWeights.Sign('L', text.FoundBefore(at), r);
        signs[n++] = SignWeights.Sign('M', text.Ordinal(at), r);
        var kinds = 0UL;
        for (var i = at; i < end; i++)
        {
            signs[n++] = SignWeights.Sign('E', text.Letter(i));
            signs[n++] = SignWeights.Sign('F', text.Letter(i), text.Letter(i + 1));
            var kind = text.Kind(i);
            if (kind is >= 'A' and <= 'Z')
            {
                kinds |= 1UL << (kind - 'A');
            }

            var found = text.Found(i);
            if (found is >= 'A' and <= 'Z')
            {
                kinds |= 1UL << (found - 'A' + 26);
            }
        }

        for (var bit = 0; bit < 52; bit++)
        {
            if ((kinds & (1UL << bit)) != 0)
            {
                signs[n++] = bit < 26 ? SignWeights.Sign('G', (char)('A' + bit)) : SignWeights.Sign('H', (char)('A' + bit - 26));
            }
        }

        return n;
    }
}
