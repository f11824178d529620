using WeLiaison.Domain.Kernel;

namespace WeLiaison.Storage.Outbox;

/// <summary>Something that must leave the house exactly once. Written in the same commit as what caused it.</summary>
public sealed record OutboxEntry
{
    /// <summary>Time-ordered; also the idempotency key towards the platform.</summary>
    public required Guid Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>Entries of one lane leave in order, one at a time: an address, or a person.</summary>
    public required string Lane { get; init; }

    /// <summary>What it is, so that the dispatcher knows who handles it: <c>say</c>, <c>notice</c>, <c>reminder</c> ….</summary>
    public required string Kind { get; init; }

    /// <summary>Opaque JSON of the handler of that kind.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Higher goes first among what is due: 0 bulk, 5 ordinary, 9 urgent.</summary>
    public int Priority { get; init; } = 5;

    public int Attempts { get; init; }

    /// <summary>True when an earlier attempt was broken off, so that nobody knows whether it left; a clean refusal does not count.</summary>
    public bool MayHaveLeft { get; init; }
}

/// <summary>What a dispatcher makes of an entry it has claimed.</summary>
public abstract record OutboxVerdict
{
    private OutboxVerdict()
    {
    }

    /// <summary>Left the house; never again.</summary>
    public sealed record Sent : OutboxVerdict;

    /// <summary>No longer wanted: removed, and nobody need hear of it.</summary>
    public sealed record Withdrawn : OutboxVerdict;

    /// <summary>Not now: once more at the given time.</summary>
    public sealed record Later(DateTimeOffset At, string Why) : OutboxVerdict
    {
        /// <summary>True when the platform's answer was not heard.</summary>
        public bool MayHaveLeft { get; init; }
    }

    /// <summary>Never: the reason is kept for the office.</summary>
    public sealed record Dropped(string Why) : OutboxVerdict;
}

/// <summary>An entry that never left the house, and why.</summary>
public sealed record DroppedEntry(Guid Id, string Lane, string Kind, DateTimeOffset DueAt, int Attempts, string Why);

/// <summary>Hands out what is due to dispatchers of any instance; a claim lapses when its holder dies.</summary>
public interface IOutbox
{
    /// <summary>Claims up to <paramref name="count"/> due entries until now + lease, at most one a lane, in order of priority and age.</summary>
    Task<IReadOnlyList<OutboxEntry>> ClaimAsync(string holder, DateTimeOffset now, TimeSpan lease, int count, CancellationToken cancellationToken);

    /// <summary>Settles an entry that this holder has claimed, together with the records that change because of it. False when the claim had lapsed.</summary>
    Task<bool> SettleAsync(string holder, OutboxEntry entry, OutboxVerdict verdict, IReadOnlyList<IRecord> changes, CancellationToken cancellationToken);

    /// <summary>Completes when this instance has committed new entries (a hint; other instances' entries are found by polling).</summary>
    Task WaitForNewAsync(CancellationToken cancellationToken);

    /// <summary>How many entries wait and how old the oldest due one is, for health and metrics.</summary>
    Task<(long Waiting, DateTimeOffset? OldestDue)> DepthAsync(CancellationToken cancellationToken);

    /// <summary>What was dropped for a committee within the last 180 days, newest first, for the office.</summary>
    Task<IReadOnlyList<DroppedEntry>> DroppedAsync(CommitteeId committee, int count, CancellationToken cancellationToken);
}
