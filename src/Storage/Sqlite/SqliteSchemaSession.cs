using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

internal sealed class SqliteSchemaSession(SqliteSession session) : ISchemaSession
{
    public Task ExecuteAsync(string script, CancellationToken cancellationToken)
    {
        session.Execute(script);
        return Task.CompletedTask;
    }

    public Task RunAsync(Sql sql, SqlValue[] values, CancellationToken cancellationToken)
    {
        session.Run(new SqlStep(sql, values));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<T>>(session.Read(sql, values, read));
}
