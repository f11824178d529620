using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeLiaison.Bot.Commands;
using WeLiaison.Domain.Kernel;
using WeLiaison.Storage;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Commands;

/// <summary>Runs the command line over a data folder of its own and keeps what it says.</summary>
internal sealed class CommandRun : IDisposable
{
    public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("weliaison-commands-").FullName;

    public string Said { get; private set; } = string.Empty;

    public string Complained { get; private set; } = string.Empty;

    public string At(string name) => Path.Combine(Folder, name);

    public async Task StoreAsync(IEnumerable<IRecord> records)
    {
        var services = new ServiceCollection();
        services.AddStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataFolder"] = At("data") }).Build());
        await using var provider = services.BuildServiceProvider();
        Assert.True(await provider.GetRequiredService<ITurnLedger>().CommitAsync([.. records], [], CancellationToken.None));
    }

    public async Task<int> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] settings = args[0] == "check-regulation" || args.Contains("--help") ? [] : ["--data", At("data"), "--committee", "baoshan"];
        var code = await CommandLine.RunAsync([.. args, .. settings], new InvocationConfiguration { Output = output, Error = error });
        (Said, Complained) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => System.IO.Directory.Delete(Folder, recursive: true);
}
