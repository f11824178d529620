using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>
/// The only one who writes. On its own thread it takes whatever has queued up into one commit, so that callers who arrive together share the
/// pages and the flush. A unit that fails is taken back alone; when the commit itself fails, every unit is tried singly. A commit only writes the
/// log; <see cref="LogFlush"/> brings it to disk and completes the units.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private static readonly Sql Begin = new("BEGIN IMMEDIATE");
    private static readonly Sql Commit = new("COMMIT");
    private static readonly Sql Rollback = new("ROLLBACK");
    private static readonly Sql Savepoint = new("SAVEPOINT unit");
    private static readonly Sql Release = new("RELEASE unit");
    private static readonly Sql TakeBack = new("ROLLBACK TO unit");

    private readonly SqliteSession session;
    private readonly SqliteCheckpoints checkpoints;
    private readonly LogFlush flush;
    private readonly Thread thread;
    private readonly Lock closing = new();
    private readonly List<WriteUnit> group = new(WriteQueue.MostTogether);
    private readonly WriteQueue queue = new();

    public SqliteWriter(SqliteSession session, SqliteCheckpoints checkpoints, Action flushLog)
    {
        this.session = session;
        this.checkpoints = checkpoints;
        flush = new LogFlush(flushLog);
        thread = new Thread(Work) { IsBackground = true, Name = "storage-writer" };
        thread.Start();
    }

    /// <summary>Whether the disk refused a flush; what was written last may be gone after the next start, so nobody should act on it.</summary>
    public bool IsBroken => flush.IsBroken;

    public Task<int> WriteAsync(WriteUnit unit)
    {
        if (IsBroken)
        {
            unit.Fail(LogFlush.Broken(null));
        }
        else if (!queue.TryAdd(unit))
        {
            unit.Fail(new StorageUnavailableException("The storage has been closed."));
        }

        return unit.Done;
    }

    /// <summary>Writes what is queued, then ends.</summary>
    public void Dispose()
    {
        lock (closing)
        {
            queue.Close();
            thread.Join();
            flush.Dispose();
            session.Dispose();
        }
    }

    private void Work()
    {
        while (queue.Take(group))
        {
            if (!TryTogether())
            {
                foreach (var unit in group)
                {
                    Alone(unit);
                }
            }

            flush.Committed(group, othersWait: !queue.IsEmpty);
            TidyLog();
        }
    }

    private void TidyLog()
    {
        checkpoints.Written(group.Sum(unit => unit.Steps.Count));
        if (checkpoints.WriterShouldFinish)
        {
            try
            {
                checkpoints.Finish(session);
            }
            catch (Exception fault) when (fault is SqliteFault or StorageUnavailableException)
            {
                // The log keeps everything; the next commit meets the same disk and says so to those who wait for it.
            }
        }
    }

    private bool TryTogether()
    {
        try
        {
            session.Run(Begin);
            foreach (var unit in group)
            {
                unit.Begin();
                Attempt(unit);
            }

            session.Run(Commit);
            return true;
        }
        catch (Exception)
        {
            Abandon();
            return false;
        }
    }

    private void Alone(WriteUnit unit)
    {
        try
        {
            unit.Begin();
            session.Run(Begin);
            Attempt(unit);
            session.Run(Commit);
        }
        catch (Exception fault)
        {
            unit.Fault ??= fault;
            Abandon();
        }
    }

    /// <summary>Runs one unit inside the open transaction; throws only when the transaction itself is lost.</summary>
    private void Attempt(WriteUnit unit)
    {
        // A single statement undoes itself when it fails; only several need a point to go back to.
        var several = unit.Steps.Count > 1;
        try
        {
            if (several)
            {
                session.Run(Savepoint);
            }

            for (var i = 0; i < unit.Steps.Count && unit.Refused == WriteUnit.Nothing; i++)
            {
                var step = unit.Steps[i];
                if (!session.Run(in step) && step.Must)
                {
                    unit.Refused = i;
                }
            }
        }
        catch (Exception fault) when (session.InTransaction)
        {
            unit.Fault = fault;
        }

        if (several)
        {
            if (unit.Refused != WriteUnit.Nothing || unit.Fault is not null)
            {
                session.Run(TakeBack);
            }

            session.Run(Release);
        }
    }

    private void Abandon()
    {
        try
        {
            if (session.InTransaction)
            {
                session.Run(Rollback);
            }
        }
        catch (Exception fault) when (fault is SqliteFault or StorageUnavailableException)
        {
            // The disk is gone; the next BEGIN says so to those who wait for it.
        }
    }
}
