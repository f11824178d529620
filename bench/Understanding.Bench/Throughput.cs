using System.Diagnostics;
using System.Globalization;
using WeLiaison.Understanding.Json;

namespace WeLiaison.Understanding.Bench;

/// <summary>A quick measure without the harness: typical messages a second on one core, bytes each, and milliseconds by length.</summary>
internal static class Throughput
{
    private static readonly Utterance[] Typical =
    [
        Messages.Of("昨天下午两点，在红星社区居委会走访了钱月华、童建平，反映快递车堵住单元门，建议划出装卸区"),
        Messages.Of("上周日晚上给卢俊打了通电话，地下室返潮"),
        Messages.Of("后天上午要去红星社区走访卢俊"),
        Messages.Of("今年我走访了几次，还要补几次"),
        Messages.Of("解放路公厕早上七点还不开门，提前到六点开", SpeakerRole.Constituent),
        Messages.Of("编号HX-20250701-08办得怎样了", SpeakerRole.Constituent),
        Messages.Of("通知科技界别委员7月22日下午三点在创业园报告厅开数字经济协商会", SpeakerRole.Staff),
        Messages.Of("嗯对，提交", SpeakerRole.Member, new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Confirm }),
    ];

    public static void Run()
    {
        Read(4_000);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        const int rounds = 10_000;
        Read(rounds);
        var took = Stopwatch.GetElapsedTime(start);
        var count = rounds * Typical.Length;
        Say($"typical: {count / took.TotalSeconds:N0} a second, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / count:N0} bytes each");
        Varied();
        foreach (var length in (ReadOnlySpan<int>)[100, 1_000, 10_000, 100_000])
        {
            Say($"{length,7:N0} characters: {Least(length).TotalMilliseconds:0.00} ms");
        }
    }

    /// <summary>The labelled corpus: read the odd lines until the code is compiled, then every even line for the first time.</summary>
    private static void Varied()
    {
        var lines = typeof(Throughput).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal).SelectMany(Lines).ToList();
        var seen = lines.Where((_, i) => i % 2 == 1).ToList();
        for (var round = 0; round < 10; round++)
        {
            seen.ForEach(said => IntentReader.Default.Read(said));
        }

        var fresh = lines.Where((_, i) => i % 2 == 0).ToList();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        fresh.ForEach(said => IntentReader.Default.Read(said));
        Say($"never read before: {fresh.Count / Stopwatch.GetElapsedTime(start).TotalSeconds:N0} a second, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / fresh.Count:N0} bytes each ({fresh.Count:N0} different messages)");
    }

    private static List<Utterance> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Throughput).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => UtteranceJson.Parse(line).Utterance)];
    }

    private static void Read(int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            foreach (var said in Typical)
            {
                IntentReader.Default.Read(said);
            }
        }
    }

    private static TimeSpan Least(int length)
    {
        var said = Messages.Of(Messages.Long(length));
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            IntentReader.Default.Read(said);
            var took = Stopwatch.GetElapsedTime(start);
            least = took < least ? took : least;
        }

        return least;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
