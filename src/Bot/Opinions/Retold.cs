using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// Whether words were just sent on in a letter. The conversation keeps a fingerprint of what it sent last, so that the letters themselves
/// are read only where words seem to come back, not with every new matter.
/// </summary>
internal static class Retold
{
    private const int Kept = 6;

    public static bool MayBe(ConversationState state, string words) => state.Sent?.Contains(Fingerprint(words)) == true;

    public static IReadOnlyList<int> With(ConversationState state, IEnumerable<string> bubbles) =>
        [.. bubbles.Select(Fingerprint).Concat(state.Sent ?? []).Take(Kept)];

    /// <summary>FNV-1a: the same in every process, and a mistaken match costs one look.</summary>
    private static int Fingerprint(string words)
    {
        var sum = 2166136261u;
        foreach (var letter in words)
        {
            sum = (sum ^ letter) * 16777619u;
        }

        return unchecked((int)sum);
    }
}
