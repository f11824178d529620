using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Conversations;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Storage.Turns;

/// <summary>
/// What makes one delivery of the platform unique, as 16 bytes (a hash of the protocol's message key), in the inbox of one address.
/// </summary>
public readonly record struct InboxKey(UInt128 Value);

/// <summary>A conversation as it stood after the last settled message of an address.</summary>
/// <param name="Sequence">How many messages of the address have been settled; 0 for a stranger.</param>
/// <param name="State">Opaque bytes; empty for a stranger.</param>
/// <param name="At">When that last message was settled.</param>
public sealed record Conversation(long Sequence, ReadOnlyMemory<byte> State, DateTimeOffset At)
{
    internal Remembered? Kept { get; init; }

    /// <summary>
    /// Whether this key is among the last 64 settled for the address, and the reply given to it. An empty reply also stands for one that is
    /// no longer kept (of the last few replies the newest always is, for 48 hours).
    /// </summary>
    public bool Knows(InboxKey key, out ReadOnlyMemory<byte> reply)
    {
        reply = default;
        return Kept is not null && Kept.Knows(key, out reply);
    }
}

/// <summary>A message and everything it brought about; true as a whole or not at all.</summary>
/// <param name="Address">The text of the address: <c>baoshan/oa/oKx…</c>.</param>
/// <param name="Key">Settled once; a second settling of the same key changes nothing and returns the first reply.</param>
/// <param name="Sequence">One more than that of the conversation it was made from.</param>
/// <param name="Reply">The passive reply as given (opaque to storage); empty when there is none.</param>
/// <param name="State">The conversation after it.</param>
public sealed record SettledMessage(string Address, InboxKey Key, long Sequence, ReadOnlyMemory<byte> Reply, ReadOnlyMemory<byte> State, DateTimeOffset At)
{
    public IReadOnlyList<IRecord> Changes { get; init; } = [];

    public IReadOnlyList<OutboxEntry> Outbox { get; init; } = [];

    /// <summary>The conversation it was made from, so that the commit need not look it up again.</summary>
    public Conversation? From { get; init; }
}

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>On disk.</summary>
    Committed,

    /// <summary>This key was settled before; the reply given then is returned.</summary>
    Repeated,

    /// <summary>The conversation or a record has moved on meanwhile: load again and redo the turn.</summary>
    Stale,
}

public readonly record struct CommitResult(CommitOutcome Outcome, ReadOnlyMemory<byte> Reply);

/// <summary>One commit a turn: the inbox row (key, reply, state after), the records, the outbox.</summary>
public interface ITurnLedger
{
    /// <summary>The conversation of an address; from memory, the state store, or the inbox, whichever is sure to know the newest.</summary>
    ValueTask<Conversation> LoadAsync(string address, CancellationToken cancellationToken);

    Task<CommitResult> CommitAsync(SettledMessage settled, CancellationToken cancellationToken);

    /// <summary>Records and outbox entries outside any conversation (delivery receipts, imports, reminders). False when a record has moved on.</summary>
    Task<bool> CommitAsync(IReadOnlyList<IRecord> changes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellationToken);
}
