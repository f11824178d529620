namespace WeLiaison.Simulator.Faults;

/// <summary>The troubles that are still to come. Thread-safe.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];
    private long lastId;

    public IReadOnlyList<Fault> Active
    {
        get
        {
            lock (gate)
            {
                return [.. faults];
            }
        }
    }

    public Fault Order(Fault fault)
    {
        lock (gate)
        {
            var ordered = fault with { Id = ++lastId };
            faults.Add(ordered);
            return ordered;
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
        }
    }

    /// <summary>Meets a callback to a person.</summary>
    public Fault? TakeForCallback(string kind, string account, string? user) =>
        Take(kind, account, f => f.User is null || string.Equals(f.User, user, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Meets an API call. Without a path a fault passes by the calls that fetch a token (the next one would always use it up), except
    /// for a refused address, which the platforms check there, too.
    /// </summary>
    public Fault? TakeForCall(string kind, string? account, string path) =>
        Take(kind, account, f => f.Path is null
            ? kind == FaultKind.AddressRefused || !path.EndsWith("token", StringComparison.Ordinal)
            : path.Contains(f.Path, StringComparison.OrdinalIgnoreCase));

    private Fault? Take(string kind, string? account, Func<Fault, bool> fits)
    {
        lock (gate)
        {
            var at = faults.Count == 0 ? -1 : faults.FindIndex(f => f.Kind == kind && (f.Account is null || f.Account == account) && fits(f));
            if (at < 0)
            {
                return null;
            }

            var fault = faults[at];
            if (fault.Times <= 1)
            {
                faults.RemoveAt(at);
            }
            else
            {
                faults[at] = fault with { Times = fault.Times - 1 };
            }

            return fault;
        }
    }
}
