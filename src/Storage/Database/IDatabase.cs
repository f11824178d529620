namespace WeLiaison.Storage.Database;

/// <summary>What every engine can do; the tables above it are written once.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Whether a changed row stays where it is, so that rows of a steady size keep the work to one page.</summary>
    bool RewritesInPlace { get; }

    /// <summary>
    /// Runs the unit in a commit that it may share with others. Returns when that commit is on disk, with the place of the step that
    /// was refused (nothing of the unit is then on record) or <see cref="WriteUnit.Nothing"/>.
    /// </summary>
    Task<int> WriteAsync(WriteUnit unit, CancellationToken cancellationToken);

    /// <summary>Reads what is committed.</summary>
    ValueTask<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken);

    /// <summary>Runs changes of the schema alone: no other instance changes it meanwhile, and all of it is done or nothing.</summary>
    Task ChangeSchemaAsync(Func<ISchemaSession, CancellationToken, Task> change, CancellationToken cancellationToken);

    /// <summary>Writes a copy of everything to a new file, consistent to one commit. Engines with tools of their own refuse.</summary>
    Task BackupAsync(string file, CancellationToken cancellationToken);
}

/// <summary>A connection that holds the lock on the schema.</summary>
internal interface ISchemaSession
{
    /// <summary>Runs a script of statements that take no parameters.</summary>
    Task ExecuteAsync(string script, CancellationToken cancellationToken);

    Task RunAsync(Sql sql, SqlValue[] values, CancellationToken cancellationToken);

    Task<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken);
}
