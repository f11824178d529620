using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Notices;

/// <summary>The words of notices.txt.</summary>
internal sealed class NoticeWords(WordFile file)
{
    /// <summary>What the name of those who are called ends with.</summary>
    public WordTable<bool> Heads { get; } = file.Set("people_heads");

    public WordTable<bool> NotHeads { get; } = file.Set("people_not");

    public WordTable<bool> Everyone { get; } = file.Set("everyone");

    public ReversedWords Addressing { get; } = Reversed(file, "addressing");

    public ReversedWords Calling { get; } = Reversed(file, "calling");

    public ReversedWords Objects { get; } = Reversed(file, "objects");

    /// <summary>What the name of a meeting or an activity ends with.</summary>
    public ReversedWords Events { get; } = Reversed(file, "events");

    public WordTable<bool> EventWords { get; } = file.Set("events");

    public WordTable<bool> WeakEvents { get; } = file.Set("weak_events");

    public WordTable<bool> EventVerbs { get; } = file.Set("event_verbs");

    public WordTable<bool> Changes { get; } = file.Set("changes");

    public WordTable<bool> NoiseBefore { get; } = file.Set("noise_before");

    public ReversedWords NoiseAfter { get; } = Reversed(file, "noise_after");

    public WordTable<bool> NoiseOnly { get; } = file.Set("noise_only");

    private static ReversedWords Reversed(WordFile file, string section) => new(file.Section(section).Select(word => word.Key));
}
