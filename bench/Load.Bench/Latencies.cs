namespace WeLiaison.Load.Bench;

/// <summary>Latencies in microseconds, kept whole: no rounding into buckets hides a stall.</summary>
internal sealed class Latencies
{
    private readonly List<int> micros = new(1 << 16);

    public int Count => micros.Count;

    public int Failures { get; private set; }

    public int Worst => micros.Count == 0 ? 0 : micros.Max();

    public static Latencies Merge(IEnumerable<Latencies> parts)
    {
        var all = new Latencies();
        foreach (var part in parts)
        {
            all.micros.AddRange(part.micros);
            all.Failures += part.Failures;
        }

        all.micros.Sort();
        return all;
    }

    public void Add(TimeSpan latency, bool ok)
    {
        micros.Add((int)latency.TotalMicroseconds);
        Failures += ok ? 0 : 1;
    }

    /// <summary>Of merged latencies, which are sorted.</summary>
    public int Quantile(double share) => micros.Count == 0 ? 0 : micros[Math.Min(micros.Count - 1, (int)(micros.Count * share))];
}
