using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>
/// Units that wait for the writer, who takes them in groups of at most 256. In a crowd it waits a moment for those who are about to come: a
/// group of thirty writes hardly more pages than a group of six.
/// </summary>
internal sealed class WriteQueue
{
    public const int MostTogether = 256;

    /// <summary>Groups of this size or more say that many are talking; a few people never wait for each other.</summary>
    private const int Crowd = 6;

    /// <summary>Enough to share hot pages; waiting for more would leave the processors idle meanwhile.</summary>
    private const int Enough = 32;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly object gate = new();
    private readonly Queue<WriteUnit> queue = new();
    private int awaited = 1;
    private bool closed;

    /// <summary>Whether nobody has come since the last group was taken.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate)
            {
                return queue.Count == 0;
            }
        }
    }

    /// <summary>False when the queue has been closed.</summary>
    public bool TryAdd(WriteUnit unit)
    {
        lock (gate)
        {
            if (closed)
            {
                return false;
            }

            queue.Enqueue(unit);
            if (queue.Count == awaited)
            {
                Monitor.Pulse(gate);
            }

            return true;
        }
    }

    /// <summary>What has come may still be taken.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Replaces the last group by the next, waiting until there is one; false when the queue is closed and empty.</summary>
    public bool Take(List<WriteUnit> group)
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
}
