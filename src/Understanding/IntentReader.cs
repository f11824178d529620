using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding;

/// <summary>
/// Reads Chinese: a message and what is known about it become an intent and its slots. Pure, deterministic, safe to share
/// between threads, linear in the length of the message; it never throws, whatever the message is.
/// </summary>
public sealed class IntentReader(Lexicon lexicon)
{
    /// <summary>The reader with the tables of words that come with the library.</summary>
    public static IntentReader Default { get; } = new(Lexicon.Default);

    public Reading Read(Utterance utterance)
    {
        var turn = new Turn(lexicon, utterance);
        return WayOfContact.On(SecondOpinion.On(ByPatterns(turn), turn, () => new Turn(lexicon, utterance)), turn.Message);
    }

    /// <summary>What the patterns and words alone take the message for.</summary>
    internal static Reading ByPatterns(Turn turn) =>
        EmergencyReader.Read(turn) ?? (turn.Utterance.State is { } state ? FormReader.Read(turn, state) : IdleReader.Read(turn));
}
