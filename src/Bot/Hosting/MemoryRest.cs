namespace WeLiaison.Bot.Hosting;

/// <summary>
/// Gives memory back once it is quiet. The runtime collects when something is allocated, so after a busy hour a service that rests would keep
/// what that hour needed until the next one. What the C library holds of freed memory is given back at every look.
/// </summary>
internal sealed class MemoryRest : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        var (seen, tidied) = (GC.CollectionCount(0), 0);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var collected = GC.CollectionCount(0);
            if (collected == seen && collected != tidied)
            {
                // Nothing to speak of was allocated for a while: hardly anybody is there whom the pause of a compacting collection could keep waiting.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                collected = tidied = GC.CollectionCount(0);
            }

            NativeHeap.GiveBack();
            seen = collected;
        }
    }
}
