using System.Collections.Concurrent;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>A few connections that only read; in WAL mode they neither wait for the writer nor hold it up.</summary>
internal sealed class SqliteReaders(Func<SqliteSession> open, int most) : IDisposable
{
    private readonly ConcurrentStack<SqliteSession> idle = new();
    private readonly SemaphoreSlim free = new(most);

    public ValueTask<IReadOnlyList<T>> ReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return !sql.Large && free.Wait(0, CancellationToken.None)
            ? ValueTask.FromResult(ReadAndFree(sql, values, read))
            : new ValueTask<IReadOnlyList<T>>(WaitAndReadAsync(sql, values, read, cancellationToken));
    }

    public void Dispose()
    {
        while (idle.TryPop(out var session))
        {
            session.Dispose();
        }

        free.Dispose();
    }

    private async Task<IReadOnlyList<T>> WaitAndReadAsync<T>(Sql sql, SqlValue[] values, Func<IRow, T> read, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        return sql.Large
            ? await Task.Run(() => ReadAndFree(sql, values, read), CancellationToken.None)
            : ReadAndFree(sql, values, read);
    }

    private IReadOnlyList<T> ReadAndFree<T>(Sql sql, SqlValue[] values, Func<IRow, T> read)
    {
        try
        {
            var session = idle.TryPop(out var rested) ? rested : open();
            try
            {
                return session.Read(sql, values, read);
            }
            finally
            {
                idle.Push(session);
            }
        }
        finally
        {
            free.Release();
        }
    }
}
