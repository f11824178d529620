using System.Collections.Frozen;
using System.Globalization;
using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// Weighs clauses where the words of no table decide. The weights of one to three characters in a row were learnt from labelled
/// messages (clauses.txt); their sum is above zero where the clause is the more likely what the table is about.
/// </summary>
internal sealed class ClauseWeights
{
    public const string Opening = "opening";
    public const string Ending = "ending";
    public const string Always = "always";
    public const int LongestGram = 3;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> grams;

    public ClauseWeights(IEnumerable<KeyValuePair<string, int>> weights) =>
        grams = weights.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the weights that tell what was raised or asked for from all else that a report says.</summary>
    public static ClauseWeights Matter { get; } = new(Load("matter"));

    /// <summary>Gets the weights that tell what is asked for from what was raised.</summary>
    public static ClauseWeights Asking { get; } = new(Load("asking"));

    /// <summary>Gets the weights that tell a clause which only names a place from all others.</summary>
    public static ClauseWeights Place { get; } = new(Load("place"));

    /// <summary>The weight of a stretch, in tenths of a natural logarithm of the odds.</summary>
    public int Of(Message message, int from, int to)
    {
        Span<char> shape = stackalloc char[ClauseShape.Longest];
        shape = shape[..ClauseShape.Write(message, from, to, shape)];
        var sum = Gram(Always) + Gram(ClauseShape.Size(shape.Length));
        sum += ClauseShape.Opens(message, from) ? Gram(Opening) : 0;
        sum += ClauseShape.Ends(message, to) ? Gram(Ending) : 0;
        for (var i = 0; i < shape.Length; i++)
        {
            for (var length = 1; length <= LongestGram && i + length <= shape.Length; length++)
            {
                sum += Gram(shape.Slice(i, length));
            }
        }

        return sum;
    }

    /// <summary>Everything of a stretch that may have a weight, as the weights are learnt by.</summary>
    public static List<string> Grams(Message message, int from, int to)
    {
        Span<char> shape = stackalloc char[ClauseShape.Longest];
        shape = shape[..ClauseShape.Write(message, from, to, shape)];
        List<string> weighed = [Always, ClauseShape.Size(shape.Length)];
        if (ClauseShape.Opens(message, from))
        {
            weighed.Add(Opening);
        }

        if (ClauseShape.Ends(message, to))
        {
            weighed.Add(Ending);
        }

        for (var i = 0; i < shape.Length; i++)
        {
            for (var length = 1; length <= LongestGram && i + length <= shape.Length; length++)
            {
                weighed.Add(shape.Slice(i, length).ToString());
            }
        }

        return weighed;
    }

    private int Gram(ReadOnlySpan<char> gram) => grams.TryGetValue(gram, out var weight) ? weight : 0;

    private static IEnumerable<KeyValuePair<string, int>> Load(string wanted)
    {
        var section = string.Empty;
        foreach (var line in Resource.Lines("clauses.txt"))
        {
            if (line[0] == '[')
            {
                section = line[1..^1];
                continue;
            }

            if (section != wanted)
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var weight = int.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture);
            foreach (var gram in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return KeyValuePair.Create(gram, weight);
            }
        }
    }
}
