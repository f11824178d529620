using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeLiaison.Bot.Hosting;
using WeLiaison.Bot.Tests.Transcripts;

namespace WeLiaison.Bot.Tests.Receiving;

/// <summary>The whole service on a port of its own, with the accounts of the protocol's test vectors: one committee a mode.</summary>
public sealed class VectorHost : IAsyncLifetime
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("weliaison-vectors-").FullName;
    private WebApplication app = null!;

    public static JsonNode Vectors { get; } = Whole(JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vectors.json")))!);

    /// <summary>Puts something in the place of a service before the host starts.</summary>
    internal Action<IServiceCollection> Adjust { get; init; } = _ => { };

    /// <summary>Settings beside those of the vectors.</summary>
    internal IReadOnlyDictionary<string, string?> More { get; init; } = new Dictionary<string, string?>();

    public HttpClient Http { get; private set; } = null!;

    internal IServiceProvider Services => app.Services;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(Settings().Concat(More));
        builder.Services.AddBot(builder.Configuration);
        Adjust(builder.Services);
        app = builder.Build();
        app.MapBot();

        // Said to the application: among the settings, which are the test's own, it would be lost, and every test would want port 5000.
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    /// <summary>Nodes are made when they are first looked at, which two tests must not do at once: look at all of them now.</summary>
    private static JsonNode Whole(JsonNode node)
    {
        foreach (var child in node is JsonObject members ? members.Select(m => m.Value) : node is JsonArray items ? items : [])
        {
            _ = child is null ? null : Whole(child);
        }

        return node;
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?> { ["Storage:DataFolder"] = folder, ["Regulations"] = Repository.Folder("regulations") };
        var (mp, work) = (Vectors["channels"]!["mp"]!, Vectors["channels"]!["work"]!);
        foreach (var mode in new[] { "safe", "compatible", "plain" })
        {
            var at = $"Committees:{mode}";
            settings[$"{at}:Name"] = "宝山区政协";
            settings[$"{at}:OfficialAccount:AppId"] = mp["receiveId"]!.GetValue<string>();
            settings[$"{at}:OfficialAccount:AppSecret"] = "0123456789abcdef0123456789abcdef";
            settings[$"{at}:OfficialAccount:Token"] = mp["token"]!.GetValue<string>();
            settings[$"{at}:OfficialAccount:EncodingAesKey"] = mp["encodingAesKey"]!.GetValue<string>();
            settings[$"{at}:OfficialAccount:Mode"] = mode;
            settings[$"{at}:OfficialAccount:ApiBase"] = "http://127.0.0.1:9";
        }

        settings["Committees:safe:WeCom:CorpId"] = work["receiveId"]!.GetValue<string>();
        settings["Committees:safe:WeCom:AgentId"] = work["agentId"]!.GetValue<string>();
        settings["Committees:safe:WeCom:Secret"] = "0123456789abcdef0123456789abcdef0123456789a";
        settings["Committees:safe:WeCom:Token"] = work["token"]!.GetValue<string>();
        settings["Committees:safe:WeCom:EncodingAesKey"] = work["encodingAesKey"]!.GetValue<string>();
        settings["Committees:safe:WeCom:ApiBase"] = "http://127.0.0.1:9";
        return settings;
    }
}
