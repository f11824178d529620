using BenchmarkDotNet.Attributes;

namespace WeLiaison.Understanding.Bench;

/// <summary>Messages from 100 to 100,000 characters: the mean has to grow as the length does.</summary>
[MemoryDiagnoser]
public class LengthBench
{
    private Utterance said = Messages.Of(string.Empty);

    [Params(100, 1_000, 10_000, 100_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Prepare() => said = Messages.Of(Messages.Long(Length));

    [Benchmark]
    public Reading Read() => IntentReader.Default.Read(said);
}
