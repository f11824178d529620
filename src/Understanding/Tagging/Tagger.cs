namespace WeLiaison.Understanding.Tagging;

/// <summary>Gives every character of a report its tag: the path through all tags that weighs most as a whole.</summary>
internal sealed class Tagger
{
    /// <summary>Longer messages are read by the words alone.</summary>
    public const int Longest = 600;

    private const int Never = -1_000_000;

    private readonly TagWeights weights;
    private readonly int[] steps = new int[2 * Tags.Count * Tags.Count];
    private readonly int[] firsts = new int[Tags.Count];

    public Tagger(TagWeights weights)
    {
        this.weights = weights;
        Span<int> row = stackalloc int[Tags.Count];
        for (var mark = 0; mark < 2; mark++)
        {
            for (var before = 0; before < Tags.Count; before++)
            {
                row.Clear();
                weights.Add(Step((Tag)before), row);
                weights.Add(Step((Tag)before, mark == 1), row);
                for (var tag = 0; tag < Tags.Count; tag++)
                {
                    steps[(((mark * Tags.Count) + before) * Tags.Count) + tag] = Tags.MayFollow((Tag)before, (Tag)tag) ? row[tag] : Never;
                }
            }
        }

        for (var tag = 0; tag < Tags.Count; tag++)
        {
            firsts[tag] = Tags.MayFollow(Tag.None, (Tag)tag) ? 0 : Never;
        }
    }

    public static Tagger Default { get; } = new(TagWeights.Default);

    public static ulong Step(Tag before) => TagSigns.Sign('Y', (char)('a' + (int)before));

    public static ulong Step(Tag before, bool mark) => TagSigns.Sign('Z', (char)('a' + (int)before), mark ? '+' : '-');

    /// <summary>The tags of all characters.</summary>
    public Tag[] Read(TagText text, char speaker)
    {
        var sums = Sums(text, speaker);
        var from = new byte[sums.Length];
        Span<int> best = stackalloc int[Tags.Count];
        Span<int> next = stackalloc int[Tags.Count];
        for (var tag = 0; tag < Tags.Count; tag++)
        {
            best[tag] = firsts[tag] + sums[tag];
        }

        for (var at = 1; at < text.Length; at++)
        {
            var step = steps.AsSpan(IsMark(text, at) ? Tags.Count * Tags.Count : 0, Tags.Count * Tags.Count);
            for (var tag = 0; tag < Tags.Count; tag++)
            {
                var (most, origin) = (int.MinValue, 0);
                for (var before = 0; before < Tags.Count; before++)
                {
                    var sum = best[before] + step[(before * Tags.Count) + tag];
                    (most, origin) = sum > most ? (sum, before) : (most, origin);
                }

                next[tag] = most + sums[(at * Tags.Count) + tag];
                from[(at * Tags.Count) + tag] = (byte)origin;
            }

            next.CopyTo(best);
        }

        return Path(best, from, text.Length);
    }

    /// <summary>Whether a step goes over a mark, where pieces more often end.</summary>
    public static bool IsMark(TagText text, int at) => TagText.IsMark(text.Letter(at - 1)) || TagText.IsMark(text.Letter(at));

    private int[] Sums(TagText text, char speaker)
    {
        var sums = new int[text.Length * Tags.Count];
        Span<ulong> signs = stackalloc ulong[TagSigns.Most];
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var sign in signs[..TagSigns.Write(text, at, speaker, signs)])
            {
                weights.Add(sign, sums.AsSpan(at * Tags.Count, Tags.Count));
            }
        }

        return sums;
    }

    private static Tag[] Path(ReadOnlySpan<int> best, byte[] from, int length)
    {
        var last = 0;
        for (var tag = 1; tag < Tags.Count; tag++)
        {
            last = best[tag] > best[last] ? tag : last;
        }

        var path = new Tag[length];
        for (var at = length - 1; at >= 0; at--)
        {
            path[at] = (Tag)last;
            last = from[(at * Tags.Count) + last];
        }

        return path;
    }
}
