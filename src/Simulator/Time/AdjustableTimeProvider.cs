namespace WeLiaison.Simulator.Time;

/// <summary>
/// A clock that runs like the machine's and can be set to any instant, from which it runs on. Timers made from it follow:
/// a jump forward fires those that have become due. A jump back leaves them as they were, so that nothing waits for years.
/// Thread-safe; share one instance between the simulator and a service in the same process.
/// </summary>
public sealed class AdjustableTimeProvider : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<AdjustableTimer> timers = [];
    private long offsetTicks;

    public override TimeZoneInfo LocalTimeZone => TimeProvider.System.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new AdjustableTimer(this, callback, state);
        lock (gate)
        {
            timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Sets the clock; it runs on from there.</summary>
    public void JumpTo(DateTimeOffset now)
    {
        List<AdjustableTimer> waiting;
        TimeSpan forward;
        lock (gate)
        {
            forward = now - GetUtcNow();
            Interlocked.Add(ref offsetTicks, forward.Ticks);
            waiting = [.. timers];
        }

        if (forward > TimeSpan.Zero)
        {
            waiting.ForEach(timer => timer.Hasten(forward));
        }
    }

    internal void Forget(AdjustableTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }
}
