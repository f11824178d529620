namespace WeLiaison.Simulator.Phones;

/// <summary>WeCom delivers at most 30 messages a minute and 1000 an hour of one application to one member and drops the rest without a word.</summary>
internal sealed class RecentDeliveries
{
    private const int PerMinute = 30;
    private const int PerHour = 1000;

    private readonly Queue<DateTimeOffset> times = new();

    public bool TryTake(DateTimeOffset now)
    {
        while (times.TryPeek(out var oldest) && oldest <= now.AddHours(-1))
        {
            times.Dequeue();
        }

        if (times.Count >= PerHour || times.Count(t => t > now.AddMinutes(-1)) >= PerMinute)
        {
            return false;
        }

        times.Enqueue(now);
        return true;
    }
}
