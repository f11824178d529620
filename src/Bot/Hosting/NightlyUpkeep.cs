using WeLiaison.Storage.Shared;
using WeLiaison.Storage.Upkeep;

namespace WeLiaison.Bot.Hosting;

/// <summary>Keeps the storage small, once a night and by one instance only.</summary>
internal sealed class NightlyUpkeep(IUpkeep upkeep, ISharedStore shared, TimeProvider clock, ILogger<NightlyUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    private readonly string owner = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = clock.GetUtcNow();
            // 19:00 UTC is three in the morning in Beijing.
            var next = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(19);
            await Task.Delay((next > now ? next : next.AddDays(1)) - now, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                await RunAsync(stoppingToken);
            }
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The lock is left to lapse: an instance that comes a little later finds the work done.
            if (await shared.TryLockAsync("upkeep", owner, Lease, cancellationToken))
            {
                logger.UpkeepDone(await upkeep.TrimAsync(clock.GetUtcNow(), cancellationToken));
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.UpkeepFailed(fault);
        }
    }
}
