using Npgsql;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Postgres;

/// <summary>The engine for many instances.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    /// <summary>The platforms wait 5 seconds for an answer; a server that does not answer in less is away.</summary>
    internal const int PatienceSeconds = 4;

    /// <summary>Lists of a whole committee, and changes of the schema.</summary>
    internal const int LongPatienceSeconds = 300;

    /// <summary>
    /// Connections of one instance, where the connection string names no number of its own. The server starts a process for each: a hundred at once
    /// (Npgsql's own bound) took a loaded machine longer than our patience, and two instances took all that a server admits by default.
    /// </summary>
    private const int MostConnections = 40;

    private const string SchemaLock = "SELECT pg_advisory_xact_lock(7301225)";

    private readonly NpgsqlDataSource source;
    private readonly PostgresWriters writers;

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "weliaison" };
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 200;
            settings.AutoPrepareMinUsages = 2;
        }

        if (!settings.ShouldSerialize("Maximum Pool Size"))
        {
            settings.MaxPoolSize = MostConnections;
        }

        settings.Timeout = Math.Min(settings.Timeout, PatienceSeconds);
        settings.CommandTimeout = LongPatienceSeconds;
        settings.CancellationTimeout = 500;
        source = NpgsqlDataSource.Create(settings);
        writers = new PostgresWriters(source);
    }

    public bool RewritesInPlace => false;

    public Task<int> WriteAsync(WriteUnit unit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return writers.WriteAsync(unit);
    }

    public async ValueTask<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadOnceAsync(sql, values, read, cancellationToken);
        }
        catch (Exception fault) when (PostgresFault.IsBreak(fault))
        {
            // The server may have been restarted under a connection that had rested: once more with a new one.
            source.Clear();
        }
        catch (Exception fault) when (PostgresFault.IsAway(fault))
        {
            throw PostgresFault.Of(fault);
        }

        try
        {
            return await ReadOnceAsync(sql, values, read, cancellationToken);
        }
        catch (Exception fault) when (PostgresFault.IsAway(fault))
        {
            throw PostgresFault.Of(fault);
        }
    }

    public async Task ChangeSchemaAsync(Func<ISchemaSession, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var session = new PostgresSchemaSession(connection);
            await session.ExecuteAsync(SchemaLock, cancellationToken);
            await change(session, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception fault) when (PostgresFault.IsAway(fault))
        {
            throw PostgresFault.Of(fault);
        }
    }

    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        throw new NotSupportedException("PostgreSQL is backed up with its own tools: pg_dump, or a base backup with its log.");

    public async ValueTask DisposeAsync()
    {
        await writers.DisposeAsync();
        await source.DisposeAsync();
    }

    private async Task<IReadOnlyList<T>> ReadOnceAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await ReadAsync(connection, sql, values, read, sql.Large ? LongPatienceSeconds : PatienceSeconds, cancellationToken);
    }

    internal static async Task<IReadOnlyList<T>> ReadAsync<T>(
        NpgsqlConnection connection, Sql sql, SqlValue[] values, Func<IRow, T> read, int patience, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(PostgresValues.TextOf(sql), connection);
        command.CommandTimeout = patience;
        PostgresValues.Fill(command.Parameters, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var row = new PostgresRow(reader);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(row));
        }

        return rows;
    }
}
