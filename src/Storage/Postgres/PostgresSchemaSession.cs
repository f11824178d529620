using Npgsql;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Postgres;

internal sealed class PostgresSchemaSession(NpgsqlConnection connection) : ISchemaSession
{
    public async Task ExecuteAsync(string script, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(script, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task RunAsync(Sql sql, SqlValue[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(PostgresValues.TextOf(sql), connection);
        PostgresValues.Fill(command.Parameters, values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken) =>
        PostgresDatabase.ReadAsync(connection, sql, values, read, PostgresDatabase.LongPatienceSeconds, cancellationToken);
}
