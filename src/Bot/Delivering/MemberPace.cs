using WeLiaison.Domain.People;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Delivering;

/// <summary>
/// WeCom drops what goes to one member beyond 30 messages a minute, and says that it was sent. So we keep below it ourselves and let the rest
/// wait. Counted in this process: what other instances send is the margin. Thread-safe.
/// </summary>
internal sealed class MemberPace(TimeProvider clock)
{
    private const int Margin = 6;
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> sent = [];

    /// <summary>Counts so many messages, or says how long they have to wait.</summary>
    public TimeSpan? Take(Address address, int messages)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            Forget(now);
            var times = sent.TryGetValue(address.Key, out var known) ? known : sent[address.Key] = new Queue<DateTimeOffset>();
            Forget(times, now);
            if (times.Count > 0 && times.Count + messages > PlatformLimits.AppPerMemberAndMinute - Margin)
            {
                return times.Peek() + Minute - now;
            }

            for (var i = 0; i < messages; i++)
            {
                times.Enqueue(now);
            }

            return null;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (sent.Count < MostRemembered)
        {
            return;
        }

        foreach (var (member, times) in sent.ToList())
        {
            Forget(times, now);
            if (times.Count == 0)
            {
                sent.Remove(member);
            }
        }
    }

    private static void Forget(Queue<DateTimeOffset> times, DateTimeOffset now)
    {
        // A clock that was set back would else keep them for ever.
        while (times.TryPeek(out var oldest) && (oldest <= now - Minute || oldest > now))
        {
            times.Dequeue();
        }
    }
}
