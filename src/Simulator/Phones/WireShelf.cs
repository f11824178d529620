using System.Collections.Concurrent;

namespace WeLiaison.Simulator.Phones;

/// <summary>Keeps what went over the wire for the latest messages of all phones together; older ones are let go. Thread-safe.</summary>
internal sealed class WireShelf
{
    private const int Most = 6000;
    private readonly ConcurrentQueue<PhoneEntry> entries = new();

    public void Keep(PhoneEntry entry)
    {
        entries.Enqueue(entry);
        while (entries.Count > Most && entries.TryDequeue(out var oldest))
        {
            oldest.Wire = null;
        }
    }
}
