using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using WeLiaison.Micro.Bench;

// In process: a machine without the package registry can run it, and the figures are those of the build at hand.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(CallbackBenchmarks).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], config);
