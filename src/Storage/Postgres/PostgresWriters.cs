using System.Threading.Channels;
using Npgsql;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Postgres;

/// <summary>
/// A few writers, each with whatever has queued up in one transaction and one round trip (and a second for the commit). A unit that is refused
/// after it has changed something, or that fails, sends its group back to be done one by one.
/// </summary>
internal sealed class PostgresWriters : IAsyncDisposable
{
    private const int Writers = 4;
    private const int MostTogether = 64;
    private const int MostAttempts = 5;

    private readonly NpgsqlDataSource source;
    private readonly Channel<WriteUnit> queue = Channel.CreateUnbounded<WriteUnit>();
    private readonly Task[] working;

    public PostgresWriters(NpgsqlDataSource source)
    {
        this.source = source;
        working = [.. Enumerable.Range(0, Writers).Select(_ => Task.Run(WorkAsync))];
    }

    public Task<int> WriteAsync(WriteUnit unit)
    {
        if (!queue.Writer.TryWrite(unit))
        {
            unit.Fail(new StorageUnavailableException("The storage has been closed."));
        }

        return unit.Done;
    }

    /// <summary>Writes what is queued, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await Task.WhenAll(working);
    }

    private async Task WorkAsync()
    {
        var group = new List<WriteUnit>(MostTogether);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < MostTogether && queue.Reader.TryRead(out var unit))
            {
                group.Add(unit);
            }

            await SettleAsync(group);
            group.Clear();
        }
    }

    private async Task SettleAsync(List<WriteUnit> group)
    {
        try
        {
            await TogetherOrAloneAsync(group);
        }
        catch (Exception fault)
        {
            // Whether the commit arrived is not known: who does it again finds out by the key or the revision.
            foreach (var unit in group)
            {
                unit.Fault ??= PostgresFault.Of(fault);
            }
        }

        foreach (var unit in group)
        {
            unit.Complete();
        }
    }

    private async Task TogetherOrAloneAsync(List<WriteUnit> group)
    {
        bool done;
        try
        {
            done = await TryAsync(group);
        }
        catch (LostBeforeCommitException)
        {
            // The server was restarted under connections that had rested; new ones may do.
            source.Clear();
            done = await TryAsync(group);
        }

        if (!done)
        {
            foreach (var unit in group)
            {
                await AloneAsync(unit);
            }
        }
    }

    private async Task AloneAsync(WriteUnit unit)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunAsync([unit]);
                return;
            }
            catch (PostgresException fault) when (PostgresFault.IsCollision(fault) && attempt < MostAttempts)
            {
                // Once more.
            }
            catch (Exception fault)
            {
                unit.Fault = PostgresFault.Of(fault);
                return;
            }
        }
    }

    private async Task<bool> TryAsync(List<WriteUnit> group)
    {
        try
        {
            return await RunAsync(group);
        }
        catch (PostgresException fault) when (!PostgresFault.IsAway(fault))
        {
            return false;
        }
    }

    /// <summary>False when something refused has to be undone and others would go with it; then nothing has been done.</summary>
    private async Task<bool> RunAsync(IReadOnlyList<WriteUnit> group)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction) { Timeout = PostgresDatabase.PatienceSeconds };
        foreach (var unit in group)
        {
            unit.Begin();
            foreach (var step in unit.Steps)
            {
                var command = new NpgsqlBatchCommand(PostgresValues.TextOf(step.Sql));
                PostgresValues.Fill(command.Parameters, step.Values);
                batch.BatchCommands.Add(command);
            }
        }

        try
        {
            await ReadRowsAsync(batch, group);
        }
        catch (Exception fault) when (PostgresFault.IsBreak(fault))
        {
            throw new LostBeforeCommitException(fault);
        }

        var place = 0;
        foreach (var unit in group)
        {
            place = NoteRefusal(unit, batch, place);
        }

        if (group.Any(u => u.Refused != WriteUnit.Nothing && u.Steps.Count > 1))
        {
            await transaction.RollbackAsync();
            return group.Count == 1;
        }

        await transaction.CommitAsync();
        return true;
    }

    private static async Task ReadRowsAsync(NpgsqlBatch batch, IReadOnlyList<WriteUnit> group)
    {
        await using var reader = await batch.ExecuteReaderAsync();
        var row = new PostgresRow(reader);

        // Only statements that return rows have a result; they come in the order of the statements.
        foreach (var step in group.SelectMany(u => u.Steps).Where(s => s.Sql.ReturnsRows))
        {
            while (await reader.ReadAsync())
            {
                step.Sink?.Take(row);
            }

            await reader.NextResultAsync();
        }
    }

    private static int NoteRefusal(WriteUnit unit, NpgsqlBatch batch, int place)
    {
        for (var i = 0; i < unit.Steps.Count; i++)
        {
            if (unit.Refused == WriteUnit.Nothing && unit.Steps[i].Must && batch.BatchCommands[place + i].RecordsAffected == 0)
            {
                unit.Refused = i;
            }
        }

        return place + unit.Steps.Count;
    }

    /// <summary>The connection broke while nothing had been committed: it is safe to do it again.</summary>
    private sealed class LostBeforeCommitException(Exception inner) : Exception("The connection to PostgreSQL broke before the commit.", inner);
}
