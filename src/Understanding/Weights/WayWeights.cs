using WeLiaison.Understanding.Contacts;

namespace WeLiaison.Understanding.Weights;

/// <summary>
/// Weighs by the whole message how a contact was made, and by which medium (ways.txt). Each is a question with its own answers; the first of them is that
/// nothing is said of it.
/// </summary>
internal static class WayWeights
{
    public const string Table = "ways.txt";

    public const int Methods = 0;
    public const int Channels = 1;

    /// <summary>The names of the table's sections, question by question.</summary>
    public static readonly IReadOnlyList<string> Answers =
    [
        "no_method", .. Enum.GetValues<ContactMethod>().Select(WireNames.Of),
        "no_channel", .. Enum.GetValues<ContactChannel>().Select(WireNames.Of),
    ];

    /// <summary>Where each question's answers begin, and how many there are.</summary>
    public static readonly (int First, int Count)[] Questions = [(0, 5), (5, 8)];

    private static readonly SignWeights Weights = SignWeights.Load(Table, Answers);

    /// <summary>The likelihoods of all answers, one together for each question.</summary>
    public static void Weigh(Message message, Reading reading, Span<double> likelihoods)
    {
        Span<ulong> signs = stackalloc ulong[WaySigns.Most];
        var n = WaySigns.Write(message, reading, signs);
        n += WaySigns.WriteFound(reading, signs[n..]);
        Span<short> sums = stackalloc short[SignWeights.Stride];
        Weights.Sum(signs[..n], sums);
        foreach (var (first, count) in Questions)
        {
            SignWeights.Weigh(sums.Slice(first, count), likelihoods.Slice(first, count));
        }
    }

    /// <summary>Which answer to a question the slots give.</summary>
    public static int Answer(int question, Slots slots) =>
        question == Methods ? slots.Method is { } method ? 1 + (int)method : 0 : slots.Channel is { } channel ? 1 + (int)channel : 0;

    /// <summary>The slots with another answer to a question.</summary>
    public static Slots With(int question, int answer, Slots slots) =>
        question == Methods ? slots with { Method = answer == 0 ? null : (ContactMethod)(answer - 1) } : slots with { Channel = answer == 0 ? null : (ContactChannel)(answer - 1) };
}
