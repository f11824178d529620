using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Hosting;

/// <summary>Brings the schema up to date before anything else of the host starts. A server that is away does not keep the service from starting: it journals meanwhile.</summary>
internal sealed class StorageStart(ReadyDatabase database, IOptions<StorageOptions> options, ILogger<StorageStart> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.PrepareAsync(cancellationToken);
        }
        catch (StorageUnavailableException fault) when (options.Value.IsPostgres)
        {
            logger.DatabaseAway(fault);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
