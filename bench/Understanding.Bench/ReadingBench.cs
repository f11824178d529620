using BenchmarkDotNet.Attributes;

namespace WeLiaison.Understanding.Bench;

/// <summary>One typical message of each kind: divide a second by the mean for the rate on one core.</summary>
[MemoryDiagnoser]
public class ReadingBench
{
    private readonly Utterance report = Messages.Of("昨天下午两点，在红星社区居委会走访了钱月华、童建平，反映快递车堵住单元门，建议划出装卸区");
    private readonly Utterance plan = Messages.Of("后天上午要去红星社区走访卢俊");
    private readonly Utterance opinion = Messages.Of("解放路公厕早上七点还不开门，提前到六点开", SpeakerRole.Constituent);
    private readonly Utterance yes = Messages.Of("嗯对，提交", SpeakerRole.Member, new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Confirm });

    [Benchmark(Baseline = true)]
    public Reading Report() => IntentReader.Default.Read(report);

    [Benchmark]
    public Reading Plan() => IntentReader.Default.Read(plan);

    [Benchmark]
    public Reading Opinion() => IntentReader.Default.Read(opinion);

    [Benchmark]
    public Reading Confirmation() => IntentReader.Default.Read(yes);
}
