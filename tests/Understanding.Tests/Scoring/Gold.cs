using System.Text.Json;
using WeLiaison.Understanding.Json;

namespace WeLiaison.Understanding.Tests.Scoring;

/// <summary>A labelled utterance: what was said, and the readings that are right.</summary>
internal sealed record Gold(string Id, Utterance Utterance, IReadOnlyList<string> Intents, JsonElement Slots)
{
    public string Primary => Intents[0];

    public static IReadOnlyList<Gold> Load(string pattern, string folder = "Corpus") =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), pattern).Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Parse)];

    private static Gold Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var (id, utterance) = UtteranceJson.Read(document.RootElement);
        var expect = document.RootElement.GetProperty("expect");
        var intent = expect.GetProperty("intent");
        IReadOnlyList<string> intents = intent.ValueKind == JsonValueKind.Array ? [.. intent.EnumerateArray().Select(one => one.GetString()!)] : [intent.GetString()!];
        return new Gold(id, utterance, intents, expect.GetProperty("slots").Clone());
    }
}
