using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WeLiaison.Simulator.Tests.Stage;

/// <summary>Calls Tencent's interfaces as a service would, without any client of ours in between.</summary>
internal static class Caller
{
    public static async Task<string> TokenAsync(this Theatre theatre, string account)
    {
        var setup = A.Account(account);
        var answer = setup.AppId is { } appId
            ? await theatre.PostAsync("/cgi-bin/stable_token", $$"""{"grant_type":"client_credential","appid":"{{appId}}","secret":"{{setup.Secret}}"}""")
            : await theatre.GetAsync($"/cgi-bin/gettoken?corpid={setup.CorpId}&corpsecret={setup.Secret}");
        return answer.GetProperty("access_token").GetString()!;
    }

    public static async Task<JsonElement> CallAsync(this Theatre theatre, string account, string path, JsonObject body) =>
        await theatre.CallAsync(account, path, Plain(body));

    public static async Task<JsonElement> CallAsync(this Theatre theatre, string account, string path, string body)
    {
        var token = await theatre.TokenAsync(account);
        return await theatre.PostAsync($"{path}?access_token={token}", body);
    }

    public static async Task<JsonElement> ReadAsync(this Theatre theatre, string account, string path, string query = "")
    {
        var token = await theatre.TokenAsync(account);
        return await theatre.GetAsync($"{path}?access_token={token}{query}");
    }

    public static async Task<int> CodeAsync(this Theatre theatre, string account, string path, JsonObject body) =>
        Code(await theatre.CallAsync(account, path, body));

    public static int Code(JsonElement answer) => answer.TryGetProperty("errcode", out var code) ? code.GetInt32() : 0;

    public static JsonObject CustomText(string user, string content) => new()
    {
        ["touser"] = user,
        ["msgtype"] = "text",
        ["text"] = new JsonObject { ["content"] = content },
    };

    public static JsonObject AppText(string users, string content) => new()
    {
        ["touser"] = users,
        ["msgtype"] = "text",
        ["agentid"] = 1000017,
        ["text"] = new JsonObject { ["content"] = content },
    };

    public static async Task<string> UploadAsync(this Theatre theatre, string account, string type, byte[] bytes, string name)
    {
        var answer = await theatre.TryUploadAsync(account, type, bytes, name);
        return answer.GetProperty("media_id").GetString()!;
    }

    public static async Task<JsonElement> TryUploadAsync(this Theatre theatre, string account, string type, byte[] bytes, string name, string part = "media")
    {
        var token = await theatre.TokenAsync(account);
        const string Boundary = "----weliaison";
        using var body = new MemoryStream();
        body.Write(Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.Write(bytes);
        body.Write(Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n"));
        using var content = new ByteArrayContent(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        using var response = await theatre.Http.PostAsync($"/cgi-bin/media/upload?access_token={token}&type={type}", content);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>JSON as the platforms want it: nothing escaped that need not be.</summary>
    private static string Plain(JsonObject body) =>
        body.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
