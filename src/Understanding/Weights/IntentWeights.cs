using WeLiaison.Understanding.Contacts;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// Weighs what a whole message is for: its words, its circumstances and what the patterns took it for speak for or against each intent, as learnt from
/// labelled messages (intent-weights.txt).
/// </summary>
internal static class IntentWeights
{
    public const string Table = "intent-weights.txt";

    /// <summary>The names of the table's sections, in the order of the intents.</summary>
    public static readonly IReadOnlyList<string> Answers = [.. Enum.GetValues<Intent>().Select(WireNames.Of)];

    private static readonly SignWeights Weights = SignWeights.Load(Table, Answers);

    public static int Count => Answers.Count;

    /// <summary>The likelihood of each intent, between nothing and one.</summary>
    public static void Weigh(Message message, Reading found, char danger, Span<double> likelihoods)
    {
        Span<ulong> signs = stackalloc ulong[WholeSigns.Most];
        var n = WholeSigns.Write(message, signs);
        n += WholeSigns.Write(found, message.Utterance, danger, signs[n..]);
        Span<short> sums = stackalloc short[SignWeights.Stride];
        Weights.Sum(signs[..n], sums);
        SignWeights.Weigh(sums[..Count], likelihoods);
    }
}
