using System.Runtime.InteropServices;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Tagging;

/// <summary>
/// Chooses among the likely paths of tags. The tagger sees a piece only character by character; here each path is weighed as a whole (paths.txt),
/// and what the tagger gave it counts as far as was learnt.
/// </summary>
internal sealed class PathChoice(SignWeights weights)
{
    /// <summary>How many paths are looked at, and by how much less than the first they may weigh, in twentieths.</summary>
    public const int Most = 10;
    public const int Margin = 60;

    /// <summary>What a fault that no good reading has takes from a path; it still beats one that has two.</summary>
    private const int Fault = 40;

    public const string Table = "paths.txt";

    /// <summary>How far the tagger's own weight counts, as if it were a sign.</summary>
    public static readonly ulong Trust = SignWeights.Sign('=');

    public static readonly IReadOnlyList<string> Answers = ["path"];

    public static PathChoice Default { get; } = new(SignWeights.Load(Table, Answers));

    /// <summary>The tags of the path that weighs most.</summary>
    public Tag[] Best(TagText text, char speaker, IReadOnlyList<TagPath> paths)
    {
        if (paths.Count == 1)
        {
            return paths[0].Tags;
        }

        var trust = Weigh([Trust]);
        var (chosen, most) = (0, int.MinValue);
        List<ulong> signs = [];
        for (var i = 0; i < paths.Count; i++)
        {
            signs.Clear();
            PathSigns.Write(text, paths[i].Tags, speaker, signs);
            var weight = ((paths[i].Weight - paths[0].Weight) * trust / 100) + Weigh(CollectionsMarshal.AsSpan(signs)) - (PathFaults.Count(text, paths[i].Tags) * Fault);
            (chosen, most) = weight > most ? (i, weight) : (chosen, most);
        }

        return paths[chosen].Tags;
    }

    private int Weigh(ReadOnlySpan<ulong> signs)
    {
        Span<short> sum = stackalloc short[SignWeights.Stride];
        weights.Sum(signs, sum);
        return sum[0];
    }
}
