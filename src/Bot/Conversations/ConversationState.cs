using System.Text.Json;

namespace WeLiaison.Bot.Conversations;

/// <summary>Everything that is remembered between two messages of one address.</summary>
public sealed record ConversationState
{
    public static ConversationState Empty { get; } = new();

    /// <summary>The form that the next message belongs to.</summary>
    public Dialogue? Open { get; init; }

    /// <summary>A form put aside for another matter, or by 算了; 继续 brings it back.</summary>
    public Dialogue? Parked { get; init; }

    /// <summary>How many messages in a row were not understood; the second time a person is offered.</summary>
    public int Misunderstood { get; init; }

    /// <summary>The newest notice that still wants an answer from this person.</summary>
    public Guid? Notice { get; init; }

    /// <summary>The record that 撤回 and 补充 refer to, by number.</summary>
    public string? LastNumber { get; init; }

    /// <summary>Fingerprints of the bubbles that were sent on last, newest first.</summary>
    public IReadOnlyList<int>? Sent { get; init; }

    /// <summary>The member whose code was scanned last: the next letter goes to them.</summary>
    public Domain.People.PersonId? Scanned { get; init; }

    /// <summary>When the person last did something that opens a sending window, and what (official account only).</summary>
    public DateTimeOffset? WindowOpenedAt { get; init; }

    public string? WindowKind { get; init; }

    /// <summary>How often this address has tried to bind in vain today.</summary>
    public Tries? Tries { get; init; }

    public bool IsEmpty => this == Empty;

    /// <summary>Drafts are kept for 30 days; a question that nobody would want back is gone the next day.</summary>
    public ConversationState At(DateTimeOffset now) => Lapsed(Open, now) || Lapsed(Parked, now)
        ? this with { Open = Lapsed(Open, now) ? null : Open, Parked = Lapsed(Parked, now) ? null : Parked }
        : this;

    public static ConversationState Read(ReadOnlyMemory<byte> bytes) =>
        bytes.IsEmpty ? Empty : JsonSerializer.Deserialize<ConversationState>(bytes.Span, ConversationJson.Options) ?? Empty;

    public byte[] ToBytes() => IsEmpty ? [] : JsonSerializer.SerializeToUtf8Bytes(this, ConversationJson.Options);

    private static bool Lapsed(Dialogue? dialogue, DateTimeOffset now) =>
        dialogue is { TouchedAt.Ticks: > 0 } && now - dialogue.TouchedAt > (dialogue.IsWorthKeeping ? TimeSpan.FromDays(30) : TimeSpan.FromDays(1));
}

/// <summary>Attempts of one day.</summary>
public sealed record Tries(DateOnly Day, int Count);
