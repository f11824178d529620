namespace WeLiaison.WholeSystem.Tests;

/// <summary>The demo as a newcomer starts it, on free ports and a folder of its own.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("weliaison-demo").FullName;
    private Servant? demo;

    public Phones Phones { get; private set; } = null!;

    public string Address { get; private set; } = string.Empty;

    public string Output => demo!.Output;

    public async Task InitializeAsync()
    {
        var (bot, simulator) = (Servant.FreePort(), Servant.FreePort());
        // A Tuesday afternoon: nothing is put off to the morning.
        demo = Servant.Start("Demo", ["--bot-port", $"{bot}", "--simulator-port", $"{simulator}", "--data", folder, "--now", "2026-09-08T15:20:00+08:00"]);
        await demo.ReadyAsync(bot);
        await demo.SaysAsync("is running");
        Address = $"http://127.0.0.1:{simulator}/";
        Phones = new Phones(Address);
    }

    public Task DisposeAsync()
    {
        Phones?.Dispose();
        demo?.Dispose();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    public async Task<Holder> SomebodyOfAsync(string committee, string name) => (await Phones.PeopleAsync()).First(p => p.Committee == committee && p.Name == name);

    public async Task<Holder> SomebodyAsync(string committee, string role, string? name = null) =>
        (await Phones.PeopleAsync()).First(p => p.Committee == committee && p.Role == role && (name is null || p.Name == name));
}

[CollectionDefinition("demo")]
public sealed class DemoCollection : ICollectionFixture<DemoFixture>;
