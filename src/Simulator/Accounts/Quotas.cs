namespace WeLiaison.Simulator.Accounts;

/// <summary>Calls a day and a minute for each path. Days end at midnight in Beijing. Thread-safe.</summary>
internal sealed class Quotas
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Minute, int Calls)> minutes = new(StringComparer.Ordinal);
    private DateOnly day;
    private int month;
    private int cleared;

    /// <summary>Counts one call.</summary>
    /// <returns>False when the day's calls are used up; the call is then not counted.</returns>
    public bool TryTake(string path, int daily, DateTimeOffset now)
    {
        lock (gate)
        {
            TurnPage(now);
            var calls = used.GetValueOrDefault(path);
            if (calls >= daily)
            {
                return false;
            }

            used[path] = calls + 1;
            return true;
        }
    }

    /// <summary>Counts one call against a limit per minute.</summary>
    public bool TryTakeMinute(string path, int perMinute, DateTimeOffset now)
    {
        lock (gate)
        {
            var minute = now.ToUnixTimeSeconds() / 60;
            var (counted, calls) = minutes.GetValueOrDefault(path);
            calls = counted == minute ? calls : 0;
            minutes[path] = (minute, calls + 1);
            return calls < perMinute;
        }
    }

    public int Used(string path, DateTimeOffset now)
    {
        lock (gate)
        {
            TurnPage(now);
            return used.GetValueOrDefault(path);
        }
    }

    /// <summary>Sets the counter of a path, so that a test need not call half a million times.</summary>
    public void SetUsed(string path, int calls, DateTimeOffset now)
    {
        lock (gate)
        {
            TurnPage(now);
            used[path] = calls;
        }
    }

    /// <summary>Clears all counters; ten times a month.</summary>
    public bool TryClear(DateTimeOffset now)
    {
        lock (gate)
        {
            TurnPage(now);
            if (cleared >= 10)
            {
                return false;
            }

            cleared++;
            used.Clear();
            return true;
        }
    }

    private void TurnPage(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.ToOffset(Beijing).DateTime);
        if (today != day)
        {
            used.Clear();
            cleared = today.Month == month ? cleared : 0;
            (day, month) = (today, today.Month);
        }
    }
}
