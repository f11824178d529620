using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>The embedded engine: one file in WAL mode, flushed at every commit, one writer, a few readers.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int MostReaders = 4;

    private const string WriterSettings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY;";

    // The system keeps the file's pages in memory anyway; a cache for each connection would keep them twice.
    private const string ReaderSettings = "PRAGMA query_only=ON; PRAGMA cache_size=-1000;";

    // A checkpoint flushes the log before it touches the file, so what is in the file is on disk whichever comes back first.
    private const string CheckpointSettings = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-100;";

    private readonly string path;
    private readonly SqliteWriter writer;
    private readonly SqliteCheckpoints checkpoints;
    private readonly SqliteReaders readers;

    public SqliteDatabase(string path)
    {
        this.path = path;
        var session = SqliteSession.Open(path, WriterSettings);
        checkpoints = new SqliteCheckpoints(SqliteSession.Open(path, CheckpointSettings));
        writer = new SqliteWriter(session, checkpoints);
        readers = new SqliteReaders(() => SqliteSession.Open(path, ReaderSettings), MostReaders);
    }

    public bool RewritesInPlace => true;

    public Task<int> WriteAsync(WriteUnit unit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return writer.WriteAsync(unit);
    }

    public ValueTask<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql, values, read, cancellationToken);

    public async Task ChangeSchemaAsync(Func<ISchemaSession, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        using var session = SqliteSession.Open(path, WriterSettings);
        session.Execute("BEGIN IMMEDIATE");
        await change(new SqliteSchemaSession(session), cancellationToken);
        session.Execute("COMMIT");
    }

    public Task BackupAsync(string file, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            if (File.Exists(file))
            {
                throw new IOException($"A backup never overwrites: '{file}' exists.");
            }

            using var session = SqliteSession.Open(path, ReaderSettings);
            session.Execute("PRAGMA query_only=OFF");
            session.Execute($"VACUUM INTO '{file.Replace("'", "''", StringComparison.Ordinal)}'");
        },
        cancellationToken);

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        checkpoints.Dispose();
        readers.Dispose();
        return ValueTask.CompletedTask;
    }
}
