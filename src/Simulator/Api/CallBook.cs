namespace WeLiaison.Simulator.Api;

/// <summary>The latest API calls, and how many there were of each path; GET /control/calls shows them. Thread-safe.</summary>
internal sealed class CallBook
{
    private const int Most = 500;

    private readonly Lock gate = new();
    private readonly Queue<CallRecord> latest = new();
    private readonly Dictionary<string, int> totals = new(StringComparer.Ordinal);

    public void Add(CallRecord call)
    {
        lock (gate)
        {
            latest.Enqueue(call);
            totals[call.Path] = totals.GetValueOrDefault(call.Path) + 1;
            if (latest.Count > Most)
            {
                latest.Dequeue();
            }
        }
    }

    public (IReadOnlyList<CallRecord> Latest, IReadOnlyDictionary<string, int> Totals) Read()
    {
        lock (gate)
        {
            return ([.. latest], new SortedDictionary<string, int>(totals, StringComparer.Ordinal));
        }
    }
}

/// <summary>One API call. Tokens and secrets are not kept.</summary>
public sealed record CallRecord(DateTimeOffset At, string? Account, string Path, int Errcode, string Request, string Answer);
