using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WeLiaison.Load.Bench;

/// <summary>What the comparison measures; the defaults are those of bench/README.md.</summary>
internal sealed record ComparisonPlan(int Warmup, int Seconds, bool Quick, bool Alternate, long Million)
{
    public static ComparisonPlan Read(string[] args) => new(
        args.Contains("--quick") ? 5 : 15,
        args.Contains("--quick") ? 5 : 20,
        args.Contains("--quick"),
        args.Contains("--alternate"),
        args.Contains("--no-million") || args.Contains("--quick") ? 0 : 1_000_000);
}

/// <summary>One figure of one server.</summary>
internal sealed record Measure(int Connections, double PerSecond, int P50, int P99, int P999, int Worst, int Failures, double CpuMicros, double ResidentMegabytes);

/// <summary>Runs both servers one after the other under the same load and prints what each did, and the ratio.</summary>
internal static class Comparison
{
    private const int People = 2000;

    public static async Task<int> RunAsync(ComparisonPlan plan)
    {
        var folder = Path.Combine(Path.GetTempPath(), "weliaison-bench-" + Environment.ProcessId);
        try
        {
            if (plan.Alternate)
            {
                return await AlternateAsync(plan, folder);
            }

            var bare = await MeasureAsync("(a) bare Kestrel: verify, decrypt, parse, answer an encrypted constant", port => ["serve-bare", $"{port}"], plan);
            var bot = await MeasureAsync("(b) durable conversation turn on SQLite", port => ["serve-bot", $"{port}", folder, $"{People}"], plan, silence: !plan.Quick);
            Console.WriteLine("ratio (b)/(a) of throughput: " + string.Join(", ", bot.Zip(bare, (b, a) => $"{a.Connections} connections {b.PerSecond / a.PerSecond:0.00}")));
            if (plan.Million > 0)
            {
                await MillionAsync(plan.Million, folder + "-million");
            }

            return bot.Concat(bare).Any(m => m.Failures > 0) ? 1 : 0;
        }
        finally
        {
            foreach (var used in new[] { folder, folder + "-million" }.Where(Directory.Exists))
            {
                Directory.Delete(used, recursive: true);
            }
        }
    }

    private static async Task<IReadOnlyList<Measure>> MeasureAsync(string title, Func<int, string[]> arguments, ComparisonPlan plan, bool silence = false)
    {
        Console.WriteLine(title);
        var port = FreePort();
        using var server = await StartAsync(arguments(port), port);
        var measures = new List<Measure>();
        long first = 0;
        foreach (var connections in new[] { 1, 16, 64 })
        {
            (_, first) = await LoadAsync(server, new LoadPlan(port, connections, plan.Warmup, 0, People, first, long.MaxValue));
            (var measure, first) = await LoadAsync(server, new LoadPlan(port, connections, plan.Seconds, 0, People, first, long.MaxValue));
            measures.Add(measure);
            Print(measure);
        }

        if (silence)
        {
            await Task.Delay(TimeSpan.FromSeconds(45), TimeProvider.System);
            var (burst, _) = await LoadAsync(server, new LoadPlan(port, 64, 0, 0, People, first, 64));
            Console.WriteLine($"  64 messages at once after 45 s of silence: slowest {burst.Worst / 1000.0:0.0} ms, {burst.Failures} failed");
        }

        server.Kill(entireProcessTree: true);
        return measures;
    }

    /// <summary>Both servers warm, loaded by turns: on a host whose speed swings within minutes each round has its own baseline.</summary>
    private static async Task<int> AlternateAsync(ComparisonPlan plan, string folder)
    {
        const int Connections = 64;
        const int Rounds = 5;
        // The load generator starts anew each time; what it takes to get warm must not lift the ratio.
        const int Warm = 4;
        var (barePort, botPort) = (FreePort(), FreePort());
        using var bare = await StartAsync(["serve-bare", $"{barePort}"], barePort);
        using var bot = await StartAsync(["serve-bot", $"{botPort}", folder, $"{People}"], botPort);
        var (_, bareNext) = await LoadAsync(bare, new LoadPlan(barePort, Connections, plan.Warmup, 0, People, 0, long.MaxValue));
        var (_, botNext) = await LoadAsync(bot, new LoadPlan(botPort, Connections, plan.Warmup, 0, People, 0, long.MaxValue));
        var (ratios, failures) = (new List<double>(), 0);
        for (var round = 1; round <= Rounds; round++)
        {
            (var a, bareNext) = await LoadAsync(bare, new LoadPlan(barePort, Connections, plan.Seconds / 2, Warm, People, bareNext, long.MaxValue));
            (var b, botNext) = await LoadAsync(bot, new LoadPlan(botPort, Connections, plan.Seconds / 2, Warm, People, botNext, long.MaxValue));
            ratios.Add(b.PerSecond / a.PerSecond);
            failures += a.Failures + b.Failures;
            Console.WriteLine($"round {round}: (a) {a.PerSecond:0}/s, (b) {b.PerSecond:0}/s, p50 {b.P50 / 1000.0:0.0} ms, p99 {b.P99 / 1000.0:0.0} ms: {ratios[^1]:0.000}");
        }

        ratios.Sort();
        Console.WriteLine($"ratio (b)/(a) at {Connections} connections, {Rounds} rounds: median {ratios[Rounds / 2]:0.00}, from {ratios[0]:0.00} to {ratios[^1]:0.00}, {failures} failed");
        bare.Kill(entireProcessTree: true);
        bot.Kill(entireProcessTree: true);
        return failures > 0 ? 1 : 0;
    }

    private static async Task MillionAsync(long messages, string folder)
    {
        var port = FreePort();
        using var server = await StartAsync(["serve-bot", $"{port}", folder, "100000"], port);
        var (measure, _) = await LoadAsync(server, new LoadPlan(port, 64, 0, 0, 100_000, 0, messages));
        Console.WriteLine($"after {messages:N0} messages of 100,000 people: {measure.ResidentMegabytes:0} MB resident, {measure.PerSecond:0}/s, p99 {measure.P99 / 1000.0:0.0} ms, {measure.Failures} failed");
        await Task.Delay(TimeSpan.FromSeconds(45), TimeProvider.System);
        server.Refresh();
        Console.WriteLine($"  45 s later: {server.WorkingSet64 / 1024.0 / 1024.0:0} MB resident");
        server.Kill(entireProcessTree: true);
    }

    private static void Print(Measure m) => Console.WriteLine(
        $"  {m.Connections,2} connections: {m.PerSecond,7:0}/s  p50 {m.P50 / 1000.0:0.00} ms  p99 {m.P99 / 1000.0:0.00} ms  p99.9 {m.P999 / 1000.0:0.00} ms  CPU {m.CpuMicros:0} µs a request  {m.ResidentMegabytes:0} MB  {m.Failures} failed");

    private static async Task<(Measure Measure, long Next)> LoadAsync(Process server, LoadPlan plan)
    {
        var before = server.TotalProcessorTime;
        using var load = Start(plan.Arguments);
        var output = await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();
        server.Refresh();
        var cpu = server.TotalProcessorTime - before;
        var parts = output.Trim().Split(' ');
        if (parts.Length != 8)
        {
            throw new InvalidOperationException("the load generator failed: " + output + await load.StandardError.ReadToEndAsync());
        }

        var count = int.Parse(parts[0]);
        var measure = new Measure(
            plan.Connections, count / double.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2]), int.Parse(parts[3]), int.Parse(parts[4]), int.Parse(parts[5]), int.Parse(parts[6]),
            cpu.TotalMicroseconds / Math.Max(1, count), server.WorkingSet64 / 1024.0 / 1024.0);
        return (measure, long.Parse(parts[7]));
    }

    private static async Task<Process> StartAsync(string[] arguments, int port)
    {
        var server = Start(arguments);
        if (arguments[0] == "serve-bot")
        {
            while (await server.StandardOutput.ReadLineAsync() is not (null or "ready"))
            {
            }
        }

        _ = server.StandardOutput.ReadToEndAsync();
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return server;
            }
            catch (SocketException) when (!server.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }

        throw new InvalidOperationException("the server did not start: " + await server.StandardError.ReadToEndAsync());
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
