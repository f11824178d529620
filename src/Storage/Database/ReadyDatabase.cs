using WeLiaison.Storage.Protection;
using WeLiaison.Storage.Records;
using WeLiaison.Storage.Schema;

namespace WeLiaison.Storage.Database;

/// <summary>An engine whose schema is brought up to date before anything else, at the start or, where the database was away then, as soon as it answers.</summary>
internal sealed class ReadyDatabase(IDatabase engine, Sealer sealer, TimeProvider clock) : IDatabase
{
    private readonly SemaphoreSlim preparing = new(1);
    private volatile bool ready;

    public bool RewritesInPlace => engine.RewritesInPlace;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await preparing.WaitAsync(cancellationToken);
        try
        {
            if (!ready)
            {
                await Migrations.ApplyAsync(engine, new RecordSchema(RecordKinds.All, sealer), clock.GetUtcNow(), cancellationToken);
                ready = true;
            }
        }
        finally
        {
            preparing.Release();
        }
    }

    public Task<int> WriteAsync(WriteUnit unit, CancellationToken cancellationToken) =>
        ready ? engine.WriteAsync(unit, cancellationToken) : PrepareAndWriteAsync(unit, cancellationToken);

    public ValueTask<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken) =>
        ready ? engine.ReadAsync(sql, values, read, cancellationToken) : PrepareAndReadAsync(sql, values, read, cancellationToken);

    public Task ChangeSchemaAsync(Func<ISchemaSession, CancellationToken, Task> change, CancellationToken cancellationToken) =>
        engine.ChangeSchemaAsync(change, cancellationToken);

    public Task BackupAsync(string file, CancellationToken cancellationToken) => engine.BackupAsync(file, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        preparing.Dispose();
    }

    private async Task<int> PrepareAndWriteAsync(WriteUnit unit, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return await engine.WriteAsync(unit, cancellationToken);
    }

    private async ValueTask<IReadOnlyList<T>> PrepareAndReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return await engine.ReadAsync(sql, values, read, cancellationToken);
    }
}
