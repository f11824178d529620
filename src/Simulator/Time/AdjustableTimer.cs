namespace WeLiaison.Simulator.Time;

/// <summary>A timer of the machine whose remaining wait can be shortened when the adjustable clock jumps ahead.</summary>
internal sealed class AdjustableTimer : ITimer
{
    private readonly AdjustableTimeProvider clock;
    private readonly TimerCallback callback;
    private readonly object? state;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private TimeSpan wait = Timeout.InfiniteTimeSpan;
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private long since;

    public AdjustableTimer(AdjustableTimeProvider clock, TimerCallback callback, object? state)
    {
        this.clock = clock;
        this.callback = callback;
        this.state = state;
        timer = TimeProvider.System.CreateTimer(_ => Fire(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            this.period = period;
            return Arm(dueTime);
        }
    }

    /// <summary>The clock went ahead by this much: wait that much less.</summary>
    public void Hasten(TimeSpan forward)
    {
        lock (gate)
        {
            if (wait != Timeout.InfiniteTimeSpan)
            {
                var left = wait - clock.GetElapsedTime(since) - forward;
                Arm(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            }
        }
    }

    public void Dispose()
    {
        clock.Forget(this);
        timer.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        clock.Forget(this);
        return timer.DisposeAsync();
    }

    private void Fire()
    {
        lock (gate)
        {
            Arm(period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period);
        }

        callback(state);
    }

    private bool Arm(TimeSpan dueTime)
    {
        wait = dueTime;
        since = clock.GetTimestamp();
        return timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }
}
