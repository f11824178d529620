using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Tagging;

/// <summary>
/// The signs by which a path of tags is weighed as a whole, which no single character shows: how each piece begins and ends, how long it is and what
/// it holds, which pieces follow each other, and what no piece covers.
/// </summary>
internal sealed class PathSigns
{
    private const string Types = "cslpdt";

    private readonly TagText text;
    private readonly Tag[] tags;
    private readonly char speaker;
    private readonly List<ulong> signs;

    private PathSigns(TagText text, Tag[] tags, char speaker, List<ulong> signs) => (this.text, this.tags, this.speaker, this.signs) = (text, tags, speaker, signs);

    /// <summary>Adds the signs of one path to the list.</summary>
    public static void Write(TagText text, Tag[] tags, char speaker, List<ulong> signs)
    {
        var path = new PathSigns(text, tags, speaker, signs);
        path.Pieces();
        path.Clauses();
    }

    private static int Type(Tag tag) => (int)tag.Piece() - (int)Tag.BeginsContent;

    private void Add(char kind, char one, char two = '\0', char three = '\0') => signs.Add(SignWeights.Sign(kind, one, two, three));

    private void Pieces()
    {
        var (before, last, gap, seen, visits) = ('^', '^', 0, 0, 1);
        Span<int> counts = stackalloc int[Types.Length];
        counts.Clear();
        for (var at = 0; at < tags.Length; at++)
        {
            if (!tags[at].Begins())
            {
                continue;
            }

            if (tags[at].BeginsVisit())
            {
                Add('I', Types[Type(tags[at])], Mask(seen));
                Visit(seen, counts);
                (seen, visits) = (0, visits + 1);
                counts.Clear();
            }

            var end = at + 1;
            while (end < tags.Length && tags[end] == tags[at].Within())
            {
                end++;
            }

            var type = Types[Type(tags[at])];
            Piece(type, at, end);
            Add('o', last, type, Gap(gap, at));
            Add('J', before, last, type);
            if (at > gap)
            {
                Add('p', last, type, text.Letter(at - 1));
            }

            seen |= 1 << Type(tags[at]);
            counts[Type(tags[at])]++;
            (before, last, gap) = (last, type, end);
            at = end - 1;
        }

        Add('J', before, last, '$');
        Visit(seen, counts);
        Add('H', (char)('0' + Math.Min(visits, 5)));
    }

    private static char Mask(int seen) => (char)('@' + seen);

    private void Visit(int seen, ReadOnlySpan<int> counts)
    {
        Add('A', Mask(seen), speaker);
        for (var type = 0; type < counts.Length; type++)
        {
            Add('B', Types[type], (char)('0' + Math.Min(counts[type], 4)), speaker);
        }
    }

    private char Gap(int from, int to)
    {
        var words = 0;
        for (var at = from; at < to; at++)
        {
            words += TagText.IsMark(text.Letter(at)) ? 0 : 1;
        }

        return to == from ? '=' : words == 0 ? ',' : (char)('0' + Math.Min(words, 4));
    }

    private void Piece(char type, int from, int to)
    {
        var (first, final) = (text.Letter(from), text.Letter(to - 1));
        Add('a', type, first);
        Add('b', type, first, text.Letter(from + 1));
        Add('c', type, final);
        Add('d', type, text.Letter(to - 2), final);
        Add('e', type, text.Letter(from - 1));
        Add('f', type, text.Letter(to));
        Add('g', type, text.Letter(from - 2), text.Letter(from - 1));
        Add('h', type, text.Letter(to), text.Letter(to + 1));
        Add('i', type, Length(to - from));
        Add('q', type, text.Kind(from), text.Kind(to - 1));
        Add('r', type, text.Kind(from - 1), text.Kind(to));
        Inside(type, from, to);
    }

    private void Inside(char type, int from, int to)
    {
        var (marks, kinds, found) = (0, 0, 0);
        for (var at = from; at < to; at++)
        {
            marks += TagText.IsMark(text.Letter(at)) ? 1 : 0;
            kinds |= text.Kind(at) is >= 'A' and <= 'Z' and var kind ? 1 << (kind - 'A') : 0;
            found += char.ToLowerInvariant(text.Found(at)) is var taken && (taken == type || (taken == 'h' && type == 'l')) ? 1 : 0;
            if (type is 'l' or 's')
            {
                Add('m', type, text.Letter(at));
                if (at + 1 < to)
                {
                    Add('n', type, text.Letter(at), text.Letter(at + 1));
                }
            }
        }

        var whole = found == to - from && text.Found(from) is >= 'A' and <= 'Z' && char.ToLowerInvariant(text.Found(to)) != char.ToLowerInvariant(text.Found(from));
        Add('l', type, whole ? 'w' : found == to - from ? 'i' : found > 0 ? 'p' : 'n', speaker);
        Add('j', type, (char)('0' + Math.Min(marks, 5)), Edge(from, to));
        for (var bit = 0; bit < 26; bit++)
        {
            if ((kinds & (1 << bit)) != 0)
            {
                Add('k', type, (char)('A' + bit));
            }
        }
    }

    private char Edge(int from, int to) =>
        (char)('0' + (from == 0 || TagText.IsMark(text.Letter(from - 1)) ? 1 : 0) + (to == text.Length || TagText.IsMark(text.Letter(to)) ? 2 : 0));

    private static char Length(int length) => (char)('0' + length switch { <= 4 => length, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 20 => 8, <= 30 => 9, <= 50 => 10, _ => 11 });

    // What stands between two marks and belongs to no piece.
    private void Clauses()
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && !TagText.IsMark(text.Letter(end)) && tags[end] == Tag.None)
            {
                end++;
            }

            if (end > at)
            {
                Left(at, end);
                at = end;
            }
        }
    }

    private void Left(int from, int to)
    {
        var edge = Edge(from, to);
        Add('D', edge, text.Letter(from), text.Letter(from + 1));
        Add('E', edge, text.Letter(to - 2), text.Letter(to - 1));
        Add('F', edge, Length(to - from));
        var (kinds, found) = (0, 0);
        for (var at = from; at < to; at++)
        {
            kinds |= text.Kind(at) is >= 'A' and <= 'Z' and var kind ? 1 << (kind - 'A') : 0;
            found |= text.Found(at) is >= 'A' and <= 'Z' and var taken ? 1 << (taken - 'A') : 0;
        }

        for (var bit = 0; bit < 26; bit++)
        {
            if ((kinds & (1 << bit)) != 0)
            {
                Add('G', edge, (char)('A' + bit));
            }

            if ((found & (1 << bit)) != 0)
            {
                Add('M', edge, (char)('A' + bit), speaker);
            }
        }

        if (kinds == 0)
        {
            Add('G', edge, '-', Length(to - from));
        }
    }
}
