namespace WeLiaison.Bot.Conversations;

/// <summary>Lets one at a time pass for each key, in the order of arrival; different keys never wait for each other.</summary>
internal sealed class KeyedGate
{
    private readonly Dictionary<string, Gate> gates = new(StringComparer.Ordinal);

    public async ValueTask<Pass> EnterAsync(string key, CancellationToken cancellationToken)
    {
        Gate gate;
        lock (gates)
        {
            if (!gates.TryGetValue(key, out gate!))
            {
                gates[key] = gate = new Gate();
                gate.Users = 1;
                return new Pass(this, key, gate);
            }

            gate.Users++;
            gate.Turnstile ??= new SemaphoreSlim(0);
        }

        try
        {
            await gate.Turnstile.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(key, gate, passed: false);
            throw;
        }

        return new Pass(this, key, gate);
    }

    private void Leave(string key, Gate gate, bool passed)
    {
        lock (gates)
        {
            if (--gate.Users == 0)
            {
                gates.Remove(key);
                gate.Turnstile?.Dispose();
            }
            else if (passed)
            {
                gate.Turnstile!.Release();
            }
        }
    }

    /// <summary>Held while inside; disposing lets the next one in.</summary>
    internal readonly struct Pass(KeyedGate owner, string key, Gate gate) : IDisposable
    {
        public void Dispose() => owner.Leave(key, gate, passed: true);
    }

    internal sealed class Gate
    {
        public int Users { get; set; }

        public SemaphoreSlim? Turnstile { get; set; }
    }
}
