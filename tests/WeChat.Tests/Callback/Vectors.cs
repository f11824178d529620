using System.Text;
using System.Text.Json.Nodes;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.WeChat.Tests.Callback;

/// <summary>The protocol's test vectors: computed independently of this library.</summary>
internal static class Vectors
{
    private static readonly JsonNode All = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vectors.json")))!;

    /// <summary>The names of a section's cases, as xunit wants them.</summary>
    public static TheoryData<string> Ids(string section) => [.. All[section]!.AsArray().Select(item => item!.Text("id"))];

    public static JsonNode Case(string section, string id) => All[section]!.AsArray().Single(item => item!.Text("id") == id)!;

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();

    public static int? Code(this JsonNode node) => node["expected"]!["code"]?.GetValue<int>();

    /// <summary>The account of a case: what it does not say is its channel's.</summary>
    public static CallbackCredentials Credentials(JsonNode vector)
    {
        var channel = All["channels"]![vector.Text("channel")]!;
        string Value(string name) => (vector[name] ?? channel[name])!.GetValue<string>();
        return new CallbackCredentials
        {
            Token = Value("token"),
            EncodingAesKey = Value("encodingAesKey"),
            ReceiveId = Value("receiveId"),
            Mode = vector.Text("channel") == "work" ? CallbackMode.WeCom : CallbackMode.Safe,
        };
    }

    public static MessageCipher Cipher(JsonNode vector)
    {
        var credentials = Credentials(vector);
        return MessageCipher.Create(credentials.EncodingAesKey, credentials.ReceiveId)!;
    }

    public static byte[] Body(JsonNode vector)
    {
        if (vector["bodyRecipe"] is { } recipe)
        {
            var text = new StringBuilder(recipe.Text("prefix"));
            var count = recipe["count"]!.GetValue<int>();
            text.Insert(text.Length, recipe.Text("repeat"), count).Append(recipe["middle"]?.GetValue<string>());
            if (recipe["repeatClose"] is { } close)
            {
                text.Insert(text.Length, close.GetValue<string>(), count);
            }

            return Encoding.UTF8.GetBytes(text.Append(recipe.Text("suffix")).ToString());
        }

        return vector["bodyBase64"] is { } exact ? Convert.FromBase64String(exact.GetValue<string>()) : Encoding.UTF8.GetBytes(vector.Text("body"));
    }

    public static int HttpStatus(string stage) => All["conventions"]!["httpPolicy"]![stage]!.GetValue<int>();
}
