using System.Collections.Frozen;
using System.Globalization;
using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// Weighs what a whole message is for, as a second opinion beside the patterns: one to three characters in a row speak for or against an
/// intent, as learnt from labelled messages (intent-weights.txt).
/// </summary>
internal sealed class IntentWeights
{
    private static readonly Intent[] Intents = Enum.GetValues<Intent>();

    private readonly FrozenDictionary<string, (int Intent, int Weight)[]>.AlternateLookup<ReadOnlySpan<char>> grams;

    private IntentWeights(IEnumerable<(string Gram, int Intent, int Weight)> weights) =>
        grams = weights.GroupBy(one => one.Gram, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Select(one => (one.Intent, one.Weight)).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static IntentWeights Default { get; } = new(Load());

    public static int Count => Intents.Length;

    /// <summary>The likelihood of each intent, between nothing and one.</summary>
    public void Weigh(Message message, Span<double> likelihoods)
    {
        Span<int> sums = stackalloc int[Count];
        sums.Clear();
        Span<char> shape = stackalloc char[MessageShape.Longest];
        shape = shape[..MessageShape.Write(message, shape)];
        var (state, form, speaker, size) = MessageShape.Circumstances(message.Utterance, shape.Length);
        Add(state, sums);
        Add(form, sums);
        Add(speaker, sums);
        Add(size, sums);
        for (var i = 0; i < shape.Length; i++)
        {
            for (var length = 1; length <= MessageShape.LongestGram && i + length <= shape.Length; length++)
            {
                Add(shape.Slice(i, length), sums);
            }
        }

        var most = sums[0];
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        var all = 0.0;
        for (var i = 0; i < sums.Length; i++)
        {
            all += likelihoods[i] = Math.Exp((sums[i] - most) / 10.0);
        }

        foreach (ref var likelihood in likelihoods)
        {
            likelihood /= all;
        }
    }

    /// <summary>Everything of a message that may have a weight, as the weights are learnt by.</summary>
    public static List<string> Grams(Message message)
    {
        Span<char> shape = stackalloc char[MessageShape.Longest];
        shape = shape[..MessageShape.Write(message, shape)];
        var (state, form, speaker, size) = MessageShape.Circumstances(message.Utterance, shape.Length);
        List<string> found = [state, form, speaker, size];
        for (var i = 0; i < shape.Length; i++)
        {
            for (var length = 1; length <= MessageShape.LongestGram && i + length <= shape.Length; length++)
            {
                found.Add(shape.Slice(i, length).ToString());
            }
        }

        return found;
    }

    private void Add(ReadOnlySpan<char> gram, Span<int> sums)
    {
        if (grams.TryGetValue(gram, out var weights))
        {
            foreach (var (intent, weight) in weights)
            {
                sums[intent] += weight;
            }
        }
    }

    private static IEnumerable<(string Gram, int Intent, int Weight)> Load()
    {
        var intent = 0;
        foreach (var line in Resource.Lines("intent-weights.txt"))
        {
            if (line[0] == '[')
            {
                intent = (int)(WireNames.IntentNamed(line[1..^1]) ?? throw new InvalidOperationException($"intent-weights.txt has a section {line} for no intent."));
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var weight = int.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture);
            foreach (var gram in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (gram, intent, weight);
            }
        }
    }
}
