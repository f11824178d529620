using BenchmarkDotNet.Running;
using WeLiaison.Understanding.Bench;

if (args is ["quick"])
{
    Throughput.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingBench).Assembly).Run(args);
