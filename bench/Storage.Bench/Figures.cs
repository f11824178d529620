namespace WeLiaison.Storage.Bench;

/// <summary>What a load measured.</summary>
internal sealed record Figures(double[] Milliseconds, TimeSpan Elapsed, TimeSpan Cpu)
{
    public override string ToString()
    {
        var sorted = Milliseconds.Order().ToArray();
        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
        return $"{sorted.Length / Elapsed.TotalSeconds,9:0} turns/s   p50 {At(0.5),7:0.000} ms   p99 {At(0.99),7:0.000} ms   p99.9 {At(0.999),7:0.000} ms   cpu {Cpu.TotalMicroseconds / sorted.Length,6:0.0} us/turn";
    }
}
