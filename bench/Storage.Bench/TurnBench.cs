using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Bench;

/// <summary>Durable turns a second, as the service composes its storage.</summary>
internal static class TurnBench
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("weliaison-bench-").FullName;
        try
        {
            await using var services = await OpenAsync(Settings(args, folder));
            var ledger = services.GetRequiredService<ITurnLedger>();
            if (args.Contains("--million"))
            {
                await MillionAsync(ledger);
                return 0;
            }

            var load = new Load(ledger, people: 2000);
            await load.RunAsync(16, WarmUp);
            foreach (var callers in (int[])[1, 16, 64])
            {
                Console.WriteLine($"{callers,3} callers {await load.RunAsync(callers, Time)}");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MillionAsync(ITurnLedger ledger)
    {
        var figures = await new Load(ledger, people: 100_000).RunAsync(64, TimeSpan.FromHours(1), 1_000_000);
        Console.WriteLine($"1,000,000 turns of 100,000 people: {figures}");
        figures = null;
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"resident {process.WorkingSet64 / 1048576.0:0} MB, of it {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:0} MB managed");
    }

    private static Dictionary<string, string?> Settings(string[] args, string folder)
    {
        var settings = new Dictionary<string, string?> { ["Storage:DataFolder"] = folder };
        if (After(args, "--redis") is { } redis)
        {
            settings["Storage:Redis"] = redis;
        }

        if (After(args, "--postgres") is { } postgres)
        {
            settings["Storage:Engine"] = "postgres";
            settings["Storage:ConnectionString"] = postgres;
            settings["Storage:EncryptionKey"] = Convert.ToBase64String(new byte[32]);
        }

        return settings;
    }

    private static string? After(string[] args, string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

    private static async Task<ServiceProvider> OpenAsync(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();
        foreach (var start in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await start.StartingAsync(CancellationToken.None);
        }

        return services;
    }
}
