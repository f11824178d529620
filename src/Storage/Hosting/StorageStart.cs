using Microsoft.Extensions.Hosting;
using WeLiaison.Storage.Database;
using WeLiaison.Storage.Protection;
using WeLiaison.Storage.Records;
using WeLiaison.Storage.Schema;

namespace WeLiaison.Storage.Hosting;

/// <summary>Brings the schema up to date before anything else of the host starts.</summary>
internal sealed class StorageStart(IDatabase database, Sealer sealer, TimeProvider clock) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        Migrations.ApplyAsync(database, new RecordSchema(RecordKinds.All, sealer), clock.GetUtcNow(), cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
