using BenchmarkDotNet.Running;
using WeLiaison.Understanding.Bench;

if (args is ["quick"])
{
    Throughput.Run();
    return;
}

if (args is ["weigh", var output, .. var files])
{
    Weighing.Run(output, files);
    return;
}

if (args is ["weigh-intents", var table, .. var labelled])
{
    IntentWeighing.Run(table, labelled);
    return;
}

if (args is ["weigh-ways", var ways, .. var told])
{
    WayWeighing.Run(ways, told);
    return;
}

if (args is ["learn-tags", var tags, .. var tagged])
{
    TagLearning.Run(tags, tagged);
    return;
}

if (args is ["likely-paths", var paths, .. var pathed])
{
    TagRanking.Likely(paths, pathed);
    return;
}

if (args is ["rank-paths", var ranks, var likely, .. var ranked])
{
    TagRanking.Rank(ranks, likely, ranked);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingBench).Assembly).Run(args);
