namespace WeLiaison.Storage.Journal;

/// <summary>A callback as it arrived while the records could not be reached, or not in time.</summary>
/// <param name="Route">Where it came in, so that it is handled there again: <c>baoshan/oa</c>.</param>
/// <param name="At">When.</param>
/// <param name="Body">The bytes that are needed to handle it; opaque here.</param>
public sealed record JournalledCallback(string Route, DateTimeOffset At, ReadOnlyMemory<byte> Body);

/// <summary>
/// What the platform was told is safe before it was on record, on this instance's own disk, sealed. Written and flushed before the platform gets
/// its answer; handled in the order of arrival when the database is back.
/// </summary>
public interface ICallbackJournal
{
    /// <summary>How many callbacks wait, as far as this process knows; while it is not 0, what arrives belongs behind them.</summary>
    long Waiting { get; }

    /// <summary>Returns when it is on disk.</summary>
    Task AppendAsync(JournalledCallback callback, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a callback that is still being worked; it is on disk when this returns. It waits for nobody while this process lives: the holder
    /// either crosses it off or gives it back. When the process dies first, the next one finds it waiting.
    /// </summary>
    Task<IJournalHold> HoldAsync(JournalledCallback callback, CancellationToken cancellationToken);

    /// <summary>
    /// Hands over what waits, oldest first, until nothing waits or a handling throws; that one and those behind it stay. One that was handled just
    /// before a crash may be handed over once more. Returns how many were handled.
    /// </summary>
    Task<int> ReplayAsync(Func<JournalledCallback, CancellationToken, Task> handle, CancellationToken cancellationToken);
}

/// <summary>A callback that is on disk while somebody works it.</summary>
public interface IJournalHold
{
    /// <summary>It is on record: nobody handles it again. Noted on disk when this returns.</summary>
    Task CrossOffAsync();

    /// <summary>It could not be worked: it waits now, in its place.</summary>
    void GiveBack();
}
