using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Tests.Stage;

/// <summary>The simulator on a port of its own, a fake bot on another, and hands to drive both over HTTP.</summary>
internal sealed class Theatre : IAsyncDisposable
{
    private readonly WebApplication simulator;

    private Theatre(WebApplication simulator, FakeBot bot, AdjustableTimeProvider clock)
    {
        this.simulator = simulator;
        Bot = bot;
        Clock = clock;
        Http = new HttpClient { BaseAddress = new Uri(simulator.Urls.First()) };
    }

    public FakeBot Bot { get; }

    public AdjustableTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public static async Task<Theatre> OpenAsync(TimeSpan? deadline = null)
    {
        var bot = await FakeBot.StartAsync();
        var clock = new AdjustableTimeProvider();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddSimulator(new SimulatorOptions
        {
            Setup = A.Setup(bot.Address),
            Clock = clock,
            ReplyDeadline = deadline ?? TimeSpan.FromSeconds(5),
            RepeatPause = TimeSpan.FromMilliseconds(20),
        });
        var app = builder.Build().MapSimulator();
        await app.StartAsync();
        return new Theatre(app, bot, clock);
    }

    public Task<Heard> SayAsync(string user, string content, int wait = 1500) => DoAsync(user, new JsonObject { ["type"] = "text", ["content"] = content, ["wait"] = wait });

    /// <summary>Says or does something as a person: the account follows from the user.</summary>
    public async Task<Heard> DoAsync(string user, JsonObject request)
    {
        request["account"] ??= AccountOf(user);
        request["user"] = user;
        using var response = await Http.PostAsJsonAsync("/control/say", request);
        return new Heard((int)response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    public async Task<IReadOnlyList<JsonElement>> PhoneAsync(string user, long after = 0) =>
        [.. (await GetAsync($"/control/phone?account={AccountOf(user)}&user={user}&after={after}")).GetProperty("messages").EnumerateArray()];

    public async Task OrderAsync(JsonObject fault)
    {
        using var response = await Http.PostAsJsonAsync("/control/faults", fault);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Completes when every ordered fault has met somebody.</summary>
    public async Task WaitForFaultsGoneAsync()
    {
        while ((await GetAsync("/control/faults")).GetProperty("faults").GetArrayLength() > 0)
        {
            await Task.Delay(5);
        }
    }

    public async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await Http.GetStringAsync(path)).RootElement;

    public async Task<JsonElement> PostAsync(string path, string json)
    {
        using var content = new StringContent(json);
        using var response = await Http.PostAsync(path, content);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await simulator.DisposeAsync();
        await Bot.DisposeAsync();
    }

    private static string AccountOf(string user) => user.StartsWith('o') ? A.Oa : A.WeCom;
}

/// <summary>What the control API answered to a say.</summary>
internal sealed record Heard(int Status, JsonElement Body)
{
    public IReadOnlyList<JsonElement> Messages => [.. Body.GetProperty("messages").EnumerateArray()];

    public IReadOnlyList<string> Texts => [.. Messages.Select(m => m.GetProperty("text").GetString()!)];

    public string Only => Assert.Single(Texts);
}
