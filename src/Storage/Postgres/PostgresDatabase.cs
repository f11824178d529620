using Npgsql;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Postgres;

/// <summary>The engine for many instances.</summary>
internal sealed class PostgresDatabase : IDatabase
{
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

        source = NpgsqlDataSource.Create(settings);
        writers = new PostgresWriters(source);
    }

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
        catch (Exception fault) when (PostgresFault.IsAway(fault))
        {
            // The server may have been restarted under a connection that had rested: once more with a new one.
            source.Clear();
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
        return await ReadAsync(connection, sql, values, read, cancellationToken);
    }

    internal static async Task<IReadOnlyList<T>> ReadAsync<T>(
        NpgsqlConnection connection, Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(PostgresValues.TextOf(sql), connection);
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
