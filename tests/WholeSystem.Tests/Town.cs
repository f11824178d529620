using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Storage;
using WeLiaison.Storage.Turns;
using SQLitePCL;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>The simulator and the service as two processes, with many constituents of one member; the service can be killed and started again.</summary>
public sealed class Town : IAsyncDisposable
{
    private const string AppId = "wx7a1c0de5b2f3a496";
    private const string Token = "WeLiaisonTown2026";
    private const string AesKey = "kZ3vQ7mT1xB9nR5sW2yD8fH6jL0pC4gE3aU7iO1tYwM";

    private static readonly CommitteeId Committee = CommitteeId.Of("cangnan");

    private readonly string folder = Directory.CreateTempSubdirectory("weliaison-town").FullName;
    private readonly int botPort = Servant.FreePort();
    private readonly int simulatorPort = Servant.FreePort();
    private readonly string? redis;
    private Servant? simulator;
    private Servant? bot;

    private Town(string? redis) => this.redis = redis;

    public Phones Phones { get; private set; } = null!;

    public IReadOnlyList<Holder> People { get; private set; } = [];

    private string Data => Path.Combine(folder, "data");

    public static async Task<Town> BuildAsync(int people, string? redis = null)
    {
        var town = new Town(redis);
        var holders = Enumerable.Range(0, people).Select(i => new Holder($"p{i}", $"群众{i}", "constituent", "cangnan", "cangnan-oa", $"oTown{i:D23}")).ToList();
        var setup = Path.Combine(town.folder, "setup.json");
        await File.WriteAllTextAsync(setup, JsonSerializer.Serialize(new
        {
            accounts = new[] { new { account = "cangnan-oa", committee = "cangnan", platform = "oa", callback = $"http://127.0.0.1:{town.botPort}/callbacks/cangnan/oa", token = Token, encodingAesKey = AesKey, secret = new string('0', 32), appId = AppId } },
            people = holders.Select(h => new { id = h.Id, name = h.Name, role = "constituent", committee = "cangnan", accounts = new[] { new { account = "cangnan-oa", user = h.User, following = true } } }),
        }));
        await town.SeedAsync(holders);
        town.simulator = Servant.Start("Simulator", ["--config", setup, "--port", $"{town.simulatorPort}", "--now", "2026-09-08T15:20:00+08:00"]);
        await town.simulator.ReadyAsync(town.simulatorPort);
        town.People = holders;
        town.Phones = new Phones($"http://127.0.0.1:{town.simulatorPort}/");
        await town.StartBotAsync();
        return town;
    }

    public async Task StartBotAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["Storage__DataFolder"] = Data,
            ["Logging__LogLevel__Default"] = "Error",
            ["Committees__cangnan__Name"] = "苍南县政协",
            ["Committees__cangnan__OfficialAccount__AppId"] = AppId,
            ["Committees__cangnan__OfficialAccount__AppSecret"] = new string('0', 32),
            ["Committees__cangnan__OfficialAccount__Token"] = Token,
            ["Committees__cangnan__OfficialAccount__EncodingAesKey"] = AesKey,
            ["Committees__cangnan__OfficialAccount__ApiBase"] = $"http://127.0.0.1:{simulatorPort}",
        };
        if (redis is not null)
        {
            settings["Storage__Redis"] = redis;
        }

        bot = Servant.Start("Bot", ["--urls", $"http://127.0.0.1:{botPort}"], settings);
        await bot.ReadyAsync(botPort);
    }

    /// <summary>As a power cut would.</summary>
    public void KillBot()
    {
        bot!.Dispose();
        bot = null;
    }

    /// <summary>True while the service keeps something on its disk that is not yet on record.</summary>
    public bool IsJournalled => Directory.Exists(Path.Combine(Data, "journal")) && Directory.EnumerateFiles(Path.Combine(Data, "journal"), "*.journal").Any();

    /// <summary>Takes the database away from the service until it is disposed: another process holds its lock.</summary>
    public IDisposable WithoutDatabase() => new Hold(Directory.GetFiles(Data, "*.db").Single());

    /// <summary>Everything on record, read from the files after the service is gone.</summary>
    public async Task<IReadOnlyList<Opinion>> OpinionsAsync()
    {
        using var host = Storage();
        await host.StartAsync();
        var opinions = await host.Services.GetRequiredService<IOpinions>().ListAsync(Committee, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
        await host.StopAsync();
        return opinions;
    }

    public async ValueTask DisposeAsync()
    {
        Phones?.Dispose();
        bot?.Dispose();
        simulator?.Dispose();
        await Task.CompletedTask;
        Directory.Delete(folder, recursive: true);
    }

    private async Task SeedAsync(IReadOnlyList<Holder> holders)
    {
        using var host = Storage();
        await host.StartAsync();
        var ledger = host.Services.GetRequiredService<ITurnLedger>();
        var now = TimeProvider.System.GetUtcNow();
        var member = new Person { Id = PersonId.New(now), Committee = Committee, Kind = PersonKind.Member, Name = "林建东" };
        var records = new List<IRecord> { member };
        foreach (var holder in holders)
        {
            var id = PersonId.New(now);
            records.Add(new Person { Id = id, Committee = Committee, Kind = PersonKind.Constituent, Name = holder.Name });
            records.Add(new Binding { Committee = Committee, Channel = Channel.OfficialAccount, User = holder.User, Person = id, Since = now, ConsentVersion = "1", ConsentAt = now });
            records.Add(new Link { Id = LinkId.New(now), Committee = Committee, Tier = Link.Scanned, By = member.Id, With = id, From = new DateOnly(2026, 1, 1) });
        }

        Assert.True(await ledger.CommitAsync(records, [], CancellationToken.None));
        await host.StopAsync();
    }

    private sealed class Hold : IDisposable
    {
        private readonly sqlite3 database;

        public Hold(string file)
        {
            Batteries_V2.Init();
            Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(file, out database));
            _ = raw.sqlite3_busy_timeout(database, 30_000);
            Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(database, "BEGIN IMMEDIATE"));
        }

        public void Dispose()
        {
            _ = raw.sqlite3_exec(database, "ROLLBACK");
            database.Dispose();
        }
    }

    private IHost Storage()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Storage:DataFolder"] = Data;
        builder.Services.AddStorage(builder.Configuration);
        return builder.Build();
    }
}
