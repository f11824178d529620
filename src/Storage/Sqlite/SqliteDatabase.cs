using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>The embedded engine: one file in WAL mode, on disk before a write is acknowledged, one writer, a few readers.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int MostReaders = 4;

    // NORMAL leaves the flush after a commit to LogFlush, which does it while the next group is at work; whatever keeps the file whole SQLite still flushes.
    private const string WriterSettings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=0; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY;";

    private const string SchemaSettings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;";

    // The system keeps the file's pages in memory anyway; a cache for each connection would keep them twice.
    private const string ReaderSettings = "PRAGMA query_only=ON; PRAGMA cache_size=-1000;";

    // A checkpoint flushes the log before it touches the file, so what is in the file is on disk whichever comes back first.
    private const string CheckpointSettings = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-100;";

    private readonly string path;
    private readonly SqliteLog log;
    private readonly SqliteWriter writer;
    private readonly SqliteCheckpoints checkpoints;
    private readonly SqliteReaders readers;

    /// <summary>Opens the file and starts the threads that write it.</summary>
    /// <param name="path">The file; made when it is not there.</param>
    /// <param name="flushLog">Instead of the real flush, where a test wants a disk that fails.</param>
    public SqliteDatabase(string path, Action? flushLog = null)
    {
        this.path = path;
        var session = SqliteSession.Open(path, WriterSettings);
        checkpoints = new SqliteCheckpoints(SqliteSession.Open(path, CheckpointSettings));
        log = new SqliteLog(path);
        writer = new SqliteWriter(session, checkpoints, flushLog ?? log.Flush);
        readers = new SqliteReaders(() => SqliteSession.Open(path, ReaderSettings), MostReaders);
    }

    public bool RewritesInPlace => true;

    public Task<int> WriteAsync(WriteUnit unit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return writer.WriteAsync(unit);
    }

    public ValueTask<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken) =>
        writer.IsBroken ? throw LogFlush.Broken(null) : readers.ReadAsync(sql, values, read, cancellationToken);

    public async Task ChangeSchemaAsync(Func<ISchemaSession, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        using var session = SqliteSession.Open(path, SchemaSettings);
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
        log.Dispose();
        checkpoints.Dispose();
        readers.Dispose();
        return ValueTask.CompletedTask;
    }
}
