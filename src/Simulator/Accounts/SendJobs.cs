using System.Collections.Concurrent;

namespace WeLiaison.Simulator.Accounts;

/// <summary>What an account has sent lately: mass jobs, and the ids that make a repeated request harmless. Thread-safe.</summary>
internal sealed class SendJobs
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset Until, long Id)> remembered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, string> mass = new();

    /// <summary>Remembers a key for a while.</summary>
    /// <returns>The id kept under it if it is already there, else null.</returns>
    public long? Remember(string key, long id, DateTimeOffset now, TimeSpan life)
    {
        lock (gate)
        {
            if (remembered.TryGetValue(key, out var known) && known.Until > now)
            {
                return known.Id;
            }

            if (remembered.Count > 20_000)
            {
                foreach (var old in remembered.Where(r => r.Value.Until <= now).Select(r => r.Key).ToList())
                {
                    remembered.Remove(old);
                }
            }

            remembered[key] = (now + life, id);
            return null;
        }
    }

    public void SetMass(long msgId, string status) => mass[msgId] = status;

    public string? MassStatus(long msgId) => mass.GetValueOrDefault(msgId);
}
