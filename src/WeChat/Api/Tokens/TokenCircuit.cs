namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>
/// Keeps a credential that does not work from being tried again and again: after each failure the pause is four times as long, 5 s to 5 min, so that
/// a revoked secret costs five calls in ten minutes. Also limits how often refused tokens may cause refreshes, and forced ones. It measures
/// elapsed time, so that a clock that is corrected neither opens nor closes it.
/// </summary>
internal sealed class TokenCircuit(TimeProvider time)
{
    private const int RefusalsPerMinute = 3;
    private const int ForcedPerDay = 10;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenForced = TimeSpan.FromSeconds(30);

    private readonly Queue<long> refusals = new();
    private readonly Queue<long> forced = new();
    private TimeSpan pause = Shortest;
    private TimeSpan closedFor;
    private long failedAt;

    /// <summary>Gets what made the circuit open.</summary>
    public Exception? Cause { get; private set; }

    /// <summary>Gets how long nothing may be tried; zero when the way is free.</summary>
    public TimeSpan Remaining => Cause is not null && closedFor - time.GetElapsedTime(failedAt) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public TimeSpan Failed(Exception cause)
    {
        Cause = cause;
        failedAt = time.GetTimestamp();
        closedFor = pause;
        pause = pause * 4 < Longest ? pause * 4 : Longest;
        return closedFor;
    }

    public void Succeeded()
    {
        Cause = null;
        pause = Shortest;
    }

    /// <summary>Says whether a refused token may cause a refresh; beyond a few a minute something else is wrong.</summary>
    public bool AllowsRefusal() => Allow(refusals, RefusalsPerMinute, TimeSpan.FromMinutes(1));

    public bool AllowsForce() =>
        (forced.Count == 0 || time.GetElapsedTime(forced.Last()) >= BetweenForced) && Allow(forced, ForcedPerDay, TimeSpan.FromDays(1));

    private bool Allow(Queue<long> past, int most, TimeSpan within)
    {
        while (past.Count > 0 && time.GetElapsedTime(past.Peek()) >= within)
        {
            past.Dequeue();
        }

        if (past.Count >= most)
        {
            return false;
        }

        past.Enqueue(time.GetTimestamp());
        return true;
    }
}
