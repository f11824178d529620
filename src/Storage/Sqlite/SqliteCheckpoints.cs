namespace WeLiaison.Storage.Sqlite;

/// <summary>
/// Brings what was committed from the log into the file, beside the writer: a checkpoint inside a commit would make everyone in it wait
/// for thousands of scattered pages. Once the log is long, the writer finishes the little that is left, and the log begins anew.
/// </summary>
internal sealed class SqliteCheckpoints : IDisposable
{
    private const int PagesWorthWhile = 3000;

    /// <summary>About 64 MB of log.</summary>
    private const int LongLog = 16_000;

    private readonly SqliteSession session;
    private readonly Thread thread;
    private readonly object gate = new();
    private int written;
    private bool closed;

    public SqliteCheckpoints(SqliteSession session)
    {
        this.session = session;
        thread = new Thread(Work) { IsBackground = true, Name = "storage-checkpoints" };
        thread.Start();
    }

    /// <summary>Whether the log is long and nearly all of it in the file: the moment for the writer to finish it.</summary>
    public bool WriterShouldFinish { get; private set; }

    /// <summary>Called by the writer after each commit with about how many pages it wrote.</summary>
    public void Written(int pages)
    {
        lock (gate)
        {
            written += pages;
            if (written >= PagesWorthWhile)
            {
                Monitor.Pulse(gate);
            }
        }
    }

    /// <summary>Called by the writer between two commits, when nothing is added to the log.</summary>
    public void Finish(SqliteSession writer)
    {
        writer.Checkpoint();
        WriterShouldFinish = false;
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }

        thread.Join();
        session.Dispose();
    }

    private void Work()
    {
        while (WaitForWork())
        {
            try
            {
                WriterShouldFinish = session.Checkpoint() > LongLog;
            }
            catch (Exception fault) when (fault is SqliteFault or StorageUnavailableException)
            {
                // A full disk shows itself to the writer, who can tell somebody; the log keeps everything meanwhile.
            }
        }
    }

    private bool WaitForWork()
    {
        lock (gate)
        {
            while (written < PagesWorthWhile && !closed)
            {
                Monitor.Wait(gate);
            }

            written = 0;
            return !closed;
        }
    }
}
