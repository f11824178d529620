using System.Numerics;
using System.Runtime.InteropServices;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Tagging;

/// <summary>Gives every character of a report its tag: the path through all tags that weighs most as a whole.</summary>
internal sealed class Tagger
{
    /// <summary>Longer messages are read by the words alone.</summary>
    public const int Longest = 600;

    private const int Never = -1_000_000;

    // Where very many paths weigh nearly the same, the search stops with what it has found.
    private const int MostLooks = 10_000;

    private readonly SignWeights weights;
    // A row for all tags, as long as the processor adds up at a time.
    private static readonly int Row = (Tags.Count + Vector<int>.Count - 1) / Vector<int>.Count * Vector<int>.Count;

    private readonly int[] steps = new int[2 * Tags.Count * Row];
    private readonly int[] firsts = new int[Tags.Count];

    public Tagger(SignWeights weights)
    {
        this.weights = weights;
        Span<short> row = stackalloc short[SignWeights.Stride];
        for (var mark = 0; mark < 2; mark++)
        {
            for (var before = 0; before < Tags.Count; before++)
            {
                weights.Sum([Step((Tag)before), Step((Tag)before, mark == 1)], row);
                for (var tag = 0; tag < Tags.Count; tag++)
                {
                    steps[(((mark * Tags.Count) + before) * Row) + tag] = Tags.MayFollow((Tag)before, (Tag)tag) ? row[tag] : Never;
                }
            }
        }

        for (var tag = 0; tag < Tags.Count; tag++)
        {
            firsts[tag] = Tags.MayFollow(Tag.None, (Tag)tag) ? 0 : Never;
        }
    }

    /// <summary>The names of the table's sections, in the order of the tags.</summary>
    public static readonly IReadOnlyList<string> Answers = [.. Enum.GetNames<Tag>()];

    public static Tagger Default { get; } = new(SignWeights.Load("tags.txt", Answers));

    public static ulong Step(Tag before) => SignWeights.Sign('Y', (char)('a' + (int)before));

    public static ulong Step(Tag before, bool mark) => SignWeights.Sign('Z', (char)('a' + (int)before), mark ? '+' : '-');

    /// <summary>
    /// The paths that weigh most, the heaviest first: no more than asked for, and none that weighs less than the first by more than the margin
    /// (in the weights' unit).
    /// </summary>
    public List<TagPath> Read(TagText text, char speaker, int most, int margin)
    {
        var sums = Sums(text, speaker);
        var best = Best(text, sums);
        var ends = best.AsSpan(best.Length - Row, Tags.Count);
        var floor = int.MinValue;
        foreach (var end in ends)
        {
            floor = Math.Max(floor, end - margin);
        }

        // Of suffixes that promise the same, the longer first: so the heaviest path is found in as many looks as it has characters.
        var heap = new PriorityQueue<Suffix, (int Lack, int At)>();
        for (var tag = 0; tag < Tags.Count; tag++)
        {
            if (ends[tag] >= floor)
            {
                heap.Enqueue(new Suffix((Tag)tag, text.Length - 1, 0, null), (-ends[tag], text.Length - 1));
            }
        }

        List<TagPath> paths = [];
        for (var looks = 0; looks < MostLooks && paths.Count < most && heap.TryDequeue(out var suffix, out var promise); looks++)
        {
            if (suffix.At == 0)
            {
                paths.Add(new TagPath(suffix.Path(text.Length), -promise.Lack));
                continue;
            }

            var step = Steps(text, suffix.At);
            for (var before = 0; before < Tags.Count; before++)
            {
                var sum = suffix.Weight + step[(before * Row) + (int)suffix.Tag] + sums[(suffix.At * Row) + (int)suffix.Tag];
                var whole = best[((suffix.At - 1) * Row) + before] + sum;
                if (whole >= floor)
                {
                    heap.Enqueue(new Suffix((Tag)before, suffix.At - 1, sum, suffix), (-whole, suffix.At - 1));
                }
            }
        }

        return paths;
    }

    private ReadOnlySpan<int> Steps(TagText text, int at) => steps.AsSpan(IsMark(text, at) ? Tags.Count * Row : 0, Tags.Count * Row);

    // For every place and tag, the heaviest path that ends there.
    private int[] Best(TagText text, int[] sums)
    {
        var best = new int[sums.Length];
        for (var tag = 0; tag < Tags.Count; tag++)
        {
            best[tag] = firsts[tag] + sums[tag];
        }

        for (var at = 1; at < text.Length; at++)
        {
            var table = MemoryMarshal.Cast<int, Vector<int>>(Steps(text, at));
            var last = best.AsSpan((at - 1) * Row, Tags.Count);
            var here = MemoryMarshal.Cast<int, Vector<int>>(best.AsSpan(at * Row, Row));
            here.Fill(new Vector<int>(int.MinValue));
            for (var before = 0; before < Tags.Count; before++)
            {
                var weight = new Vector<int>(last[before]);
                var step = table.Slice(before * here.Length, here.Length);
                for (var i = 0; i < here.Length; i++)
                {
                    here[i] = Vector.Max(here[i], weight + step[i]);
                }
            }

            var own = MemoryMarshal.Cast<int, Vector<int>>(sums.AsSpan(at * Row, Row));
            for (var i = 0; i < here.Length; i++)
            {
                here[i] += own[i];
            }
        }

        return best;
    }

    /// <summary>Whether a step goes over a mark, where pieces more often end.</summary>
    public static bool IsMark(TagText text, int at) => TagText.IsMark(text.Letter(at - 1)) || TagText.IsMark(text.Letter(at));

    private int[] Sums(TagText text, char speaker)
    {
        var sums = new int[text.Length * Row];
        Span<ulong> signs = stackalloc ulong[TagSigns.Most];
        Span<short> row = stackalloc short[SignWeights.Stride];
        for (var at = 0; at < text.Length; at++)
        {
            weights.Sum(signs[..TagSigns.Write(text, at, speaker, signs)], row);
            for (var tag = 0; tag < Tags.Count; tag++)
            {
                sums[(at * Row) + tag] = row[tag];
            }
        }

        return sums;
    }

    /// <summary>The end of a path, looked at from its last character back.</summary>
    private sealed record Suffix(Tag Tag, int At, int Weight, Suffix? Next)
    {
        public Tag[] Path(int length)
        {
            var path = new Tag[length];
            for (var suffix = this; suffix is not null; suffix = suffix.Next)
            {
                path[suffix.At] = suffix.Tag;
            }

            return path;
        }
    }
}

/// <summary>A tag for every character, and what the path weighs.</summary>
internal sealed record TagPath(Tag[] Tags, int Weight);
