using System.Collections.Frozen;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Hosting;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Delivering;

/// <summary>
/// Takes what is due out of the outbox and has it done. Any instance may; a claim lapses when its holder dies,
/// and entries of one lane leave one after the other.
/// </summary>
public sealed class OutboxDispatcher(IOutbox outbox, IEnumerable<IErrandRunner> runners, PersonDirectory directory, TimeProvider clock,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private const int AtOnce = 16;
    private const int MostAttempts = 12;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    private readonly FrozenDictionary<string, IErrandRunner> runners =
        runners.SelectMany(r => r.Kinds.Select(k => (Kind: k, Runner: r))).ToFrozenDictionary(p => p.Kind, p => p.Runner);

    private readonly string holder = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    /// <summary>Does everything that is due now; returns how many entries were worked. Used by the loop and by tests.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var worked = 0;
        while (await outbox.ClaimAsync(holder, clock.GetUtcNow(), Lease, AtOnce, cancellationToken) is { Count: > 0 } claimed)
        {
            await Task.WhenAll(claimed.Select(entry => WorkAsync(entry, cancellationToken)));
            worked += claimed.Count;
        }

        return worked;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken);
                await RestAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                logger.OutboxUnavailable(fault);
                await Task.Delay(Poll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RestAsync(CancellationToken cancellationToken)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Another instance may commit entries without our hearing of it, and clocks may be set: look again now and then.
        await Task.WhenAny(outbox.WaitForNewAsync(rest.Token), Task.Delay(Poll, TimeProvider.System, rest.Token));
        await rest.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task WorkAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var result = await TryRunAsync(entry, cancellationToken);
        if (result.Verdict is OutboxVerdict.Dropped dropped)
        {
            logger.ErrandDropped(entry.Id, entry.Kind, entry.Committee, dropped.Why);
        }
        else if (result.Verdict is OutboxVerdict.Later later)
        {
            logger.ErrandWaits(entry.Id, entry.Kind, entry.Committee, later.Why);
        }

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var changes = result.Changes is null ? [] : await result.Changes(cancellationToken);
            if (await outbox.SettleAsync(holder, entry, result.Verdict, changes, cancellationToken))
            {
                directory.Forget(changes);
                return;
            }
        }
    }

    private async Task<ErrandResult> TryRunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (!runners.TryGetValue(entry.Kind, out var runner))
        {
            return new ErrandResult(new OutboxVerdict.Dropped($"nobody does errands of kind '{entry.Kind}'"));
        }

        try
        {
            return await runner.RunAsync(entry, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.ErrandFailed(entry.Id, entry.Kind, entry.Committee, fault);
            return entry.Attempts >= MostAttempts
                ? new ErrandResult(new OutboxVerdict.Dropped(fault.GetType().Name))
                : new ErrandResult(new OutboxVerdict.Later(clock.GetUtcNow() + Backoff(entry.Attempts), fault.GetType().Name));
        }
    }

    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(1800, 5 * Math.Pow(2, Math.Min(attempts, 9))));
}
