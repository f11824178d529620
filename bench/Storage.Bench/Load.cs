using System.Diagnostics;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Bench;

/// <summary>Callers who each work one turn after another, as the receiving side does: seen before? load, commit.</summary>
internal sealed class Load(ITurnLedger ledger, int people)
{
    private static readonly byte[] Reply = Filled(240);
    private static readonly byte[] State = Filled(520);

    private readonly string run = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N")[^8..];
    private long keys;

    /// <summary>Works for the given time with so many callers at once.</summary>
    public async Task<Figures> RunAsync(int callers, TimeSpan time, long most = long.MaxValue)
    {
        var process = Process.GetCurrentProcess();
        var cpuBefore = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var left = most;
        var latencies = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = new List<double>();
            var random = new Random(caller);
            while (watch.Elapsed < time && Interlocked.Decrement(ref left) >= 0)
            {
                // Callers keep to people of their own: one person is one conversation at a time.
                var person = (random.Next((people / callers) + 1) * callers) + caller;
                var began = Stopwatch.GetTimestamp();
                await TurnAsync($"baoshan/oa/oKx7{person:0000000}Qm2L{run}");
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return own;
        })));
        process.Refresh();
        return new Figures([.. latencies.SelectMany(l => l)], watch.Elapsed, process.TotalProcessorTime - cpuBefore);
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private async Task TurnAsync(string address)
    {
        var next = (UInt128)Interlocked.Increment(ref keys);
        var key = new InboxKey((next * 0x9E3779B97F4A7C15) ^ (next << 64));
        var before = await ledger.LoadAsync(address, CancellationToken.None);
        if (before.Knows(key, out _))
        {
            throw new InvalidOperationException("A new key is known already.");
        }

        var settled = new SettledMessage(address, key, before.Sequence + 1, Reply, State, DateTimeOffset.UnixEpoch.AddSeconds((double)next)) { From = before };
        var result = await ledger.CommitAsync(settled, CancellationToken.None);
        if (result.Outcome != CommitOutcome.Committed)
        {
            throw new InvalidOperationException($"A turn ended {result.Outcome}.");
        }
    }
}
