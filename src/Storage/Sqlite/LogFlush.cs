using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>
/// Keeps the promise that a unit completes when it is on disk. What has been committed to the log is flushed at once when nobody waits for
/// the writer; otherwise on a thread of its own, while the writer is at work on the next group, and one flush serves every group that came meanwhile.
/// </summary>
internal sealed class LogFlush : IDisposable
{
    private readonly Action flush;
    private readonly Thread thread;
    private readonly object gate = new();
    private readonly Lock flushing = new();
    private List<WriteUnit> waiting = new(WriteQueue.MostTogether);
    private bool closed;
    private volatile bool broken;

    /// <summary>Begins with nothing to flush.</summary>
    /// <param name="flush">Returns when everything that was written to the log before the call is on disk.</param>
    public LogFlush(Action flush)
    {
        this.flush = flush;
        thread = new Thread(Work) { IsBackground = true, Name = "storage-flush" };
        thread.Start();
    }

    /// <summary>
    /// Whether a flush has failed. After that nobody knows which pages the disk has, also when a later flush succeeds, so no
    /// unit may be called done any more; the next start reads from the disk what is there.
    /// </summary>
    public bool IsBroken => broken;

    public static StorageUnavailableException Broken(Exception? cause) =>
        new("The disk did not take the log of the database, and nothing is acknowledged until the service has been started again: look at the disk first.", cause!);

    /// <summary>Completes the units after a flush; on this thread when nobody waits for it.</summary>
    public void Committed(List<WriteUnit> units, bool othersWait)
    {
        if (!othersWait)
        {
            Complete(units);
            return;
        }

        lock (gate)
        {
            waiting.AddRange(units);
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Flushes what waits, then ends.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }

        thread.Join();
    }

    private void Work()
    {
        var taken = new List<WriteUnit>(WriteQueue.MostTogether);
        while (Take(ref taken))
        {
            Complete(taken);
            taken.Clear();
        }
    }

    private bool Take(ref List<WriteUnit> taken)
    {
        lock (gate)
        {
            while (waiting.Count == 0)
            {
                if (closed)
                {
                    return false;
                }

                Monitor.Wait(gate);
            }

            (taken, waiting) = (waiting, taken);
            return true;
        }
    }

    private void Complete(List<WriteUnit> units)
    {
        // Also one that was refused: it may have met what another has written and not yet flushed.
        var fault = units.TrueForAll(unit => unit.Fault is not null) ? null : Flush();
        foreach (var unit in units)
        {
            unit.Fault ??= fault;
            unit.Complete();
        }
    }

    /// <summary>Why it is not on disk, or null when it is.</summary>
    private StorageUnavailableException? Flush()
    {
        lock (flushing)
        {
            if (broken)
            {
                return Broken(null);
            }

            try
            {
                flush();
                return null;
            }
            catch (Exception fault)
            {
                broken = true;
                return Broken(fault);
            }
        }
    }
}
