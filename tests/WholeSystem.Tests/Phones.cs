using System.Net.Http.Json;
using System.Text.Json;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>One message as the phone shows it.</summary>
public sealed record Shown(long Seq, DateTimeOffset At, string Via, string Type, string Text)
{
    public IReadOnlyList<ShownLink> Links { get; init; } = [];
}

/// <summary>Words that open something when tapped.</summary>
public sealed record ShownLink(string Text, string Url);

/// <summary>One person of the simulator with the account they use.</summary>
public sealed record Holder(string Id, string Name, string Role, string Committee, string Account, string User);

/// <summary>The simulator's control API, as anyone from outside would use it.</summary>
public sealed class Phones(string address) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient http = new() { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };

    public async Task<IReadOnlyList<Holder>> PeopleAsync()
    {
        using var document = JsonDocument.Parse(await http.GetStringAsync("control/people"));
        return [.. document.RootElement.EnumerateArray().SelectMany(person => person.GetProperty("accounts").EnumerateArray().Select(account => new Holder(
            person.GetProperty("id").GetString()!,
            person.GetProperty("name").GetString()!,
            person.GetProperty("role").GetString()!,
            person.GetProperty("committee").GetString()!,
            account.GetProperty("account").GetString()!,
            account.GetProperty("user").GetString()!)))];
    }

    /// <summary>Puts the clock that the simulator and the service share.</summary>
    public async Task ClockAsync(DateTimeOffset now)
    {
        using var response = await http.PostAsJsonAsync("control/clock", new { now });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Does something on a phone and returns what it received within the wait.</summary>
    public async Task<IReadOnlyList<Shown>> DoAsync(Holder holder, object what)
    {
        using var response = await http.PostAsJsonAsync("control/say", await FieldsAsync(holder, what));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonSerializer.Deserialize<Messages>(body, Json)!.List;
    }

    /// <summary>Tries something that the phone does not allow, and returns why.</summary>
    public async Task<string> RefusalAsync(Holder holder, object what)
    {
        using var response = await http.PostAsJsonAsync("control/say", await FieldsAsync(holder, what));
        Assert.False(response.IsSuccessStatusCode, "the phone allowed it");
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Says words and returns the passive answer.</summary>
    public async Task<string> SayAsync(Holder holder, string words)
    {
        var shown = await DoAsync(holder, new { type = "text", content = words });
        Assert.True(shown.Count > 0, $"{holder.Name} said “{words}” and got no answer");
        return shown[0].Text;
    }

    public async Task<IReadOnlyList<Shown>> ShownAsync(Holder holder, long after = 0) =>
        JsonSerializer.Deserialize<Messages>(
            await http.GetStringAsync($"control/phone?account={Uri.EscapeDataString(holder.Account)}&user={Uri.EscapeDataString(holder.User)}&after={after}"), Json)!.List;

    /// <summary>Waits until the phone shows something with these words.</summary>
    public async Task<Shown> UntilShownAsync(Holder holder, string words, long after = 0)
    {
        IReadOnlyList<Shown> shown = [];
        await Eventually.AsyncHolds(async () => (shown = await ShownAsync(holder, after)).Any(m => m.Text.Contains(words, StringComparison.Ordinal)),
            () => $"{holder.Name}'s phone never showed “{words}”, but: {string.Join(" | ", shown.Select(m => m.Text))}");
        return shown.First(m => m.Text.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>What a tap on a link or a file opens; relative addresses are the phone's own.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string url) => await http.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute));

    public async Task PostAsync(string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();

    private static async Task<Dictionary<string, JsonElement>> FieldsAsync(Holder holder, object what)
    {
        using var content = JsonContent.Create(what);
        var fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await content.ReadAsStringAsync())!;
        fields["account"] = JsonSerializer.SerializeToElement(holder.Account);
        fields["user"] = JsonSerializer.SerializeToElement(holder.User);
        fields.TryAdd("wait", JsonSerializer.SerializeToElement(30_000));
        return fields;
    }

    private sealed record Messages([property: System.Text.Json.Serialization.JsonPropertyName("messages")] IReadOnlyList<Shown> List);
}
