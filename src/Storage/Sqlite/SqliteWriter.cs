using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>
/// The only one who writes. On its own thread it takes whatever has queued up (at most 256 units) into one commit, so that callers who
/// arrive together pay for one flush together. In a crowd it waits a moment for those who are about to come: a group of thirty writes hardly
/// more pages than a group of six, and flushes once instead of five times. A unit that fails is taken back alone; when the commit itself fails, every unit is tried singly.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostTogether = 256;

    /// <summary>Groups of this size or more say that many are talking; a few people never wait for each other.</summary>
    private const int Crowd = 6;

    /// <summary>Enough to share the cost of a flush; waiting for more would leave the processors idle meanwhile.</summary>
    private const int Enough = 32;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private static readonly Sql Begin = new("BEGIN IMMEDIATE");
    private static readonly Sql Commit = new("COMMIT");
    private static readonly Sql Rollback = new("ROLLBACK");
    private static readonly Sql Savepoint = new("SAVEPOINT unit");
    private static readonly Sql Release = new("RELEASE unit");
    private static readonly Sql TakeBack = new("ROLLBACK TO unit");

    private readonly SqliteSession session;
    private readonly SqliteCheckpoints checkpoints;
    private readonly Thread thread;
    private readonly Lock closing = new();
    private readonly object gate = new();
    private readonly List<WriteUnit> group = new(MostTogether);
    private readonly Queue<WriteUnit> queue = new();
    private int awaited = 1;
    private bool closed;

    public SqliteWriter(SqliteSession session, SqliteCheckpoints checkpoints)
    {
        this.session = session;
        this.checkpoints = checkpoints;
        thread = new Thread(Work) { IsBackground = true, Name = "storage-writer" };
        thread.Start();
    }

    public Task<int> WriteAsync(WriteUnit unit)
    {
        lock (gate)
        {
            if (closed)
            {
                unit.Fail(new StorageUnavailableException("The storage has been closed."));
                return unit.Done;
            }

            queue.Enqueue(unit);
            if (queue.Count == awaited)
            {
                Monitor.Pulse(gate);
            }
        }

        return unit.Done;
    }

    /// <summary>Writes what is queued, then ends.</summary>
    public void Dispose()
    {
        lock (closing)
        {
            lock (gate)
            {
                closed = true;
                Monitor.Pulse(gate);
            }

            thread.Join();
            session.Dispose();
        }
    }

    private void Work()
    {
        while (TakeGroup())
        {
            if (!TryTogether())
            {
                foreach (var unit in group)
                {
                    Alone(unit);
                }
            }

            foreach (var unit in group)
            {
                unit.Complete();
            }

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

    private bool TakeGroup()
    {
        var before = group.Count;
        group.Clear();
        lock (gate)
        {
            while (queue.Count == 0)
            {
                if (closed)
                {
                    return false;
                }

                Monitor.Wait(gate);
            }

            // As many as last time and a quarter more: where fewer talk, waiting for thirty would be in vain every time.
            var wanted = before < Crowd ? 1 : Math.Min(Enough, before + (before / 4));
            if (queue.Count < wanted && !closed)
            {
                awaited = wanted;
                Monitor.Wait(gate, Moment);
                awaited = 1;
            }

            while (group.Count < MostTogether && queue.TryDequeue(out var unit))
            {
                group.Add(unit);
            }

            return true;
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
