using WeLiaison.Bot.Tests.Years;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>
/// A conversation's test is the conversation. With <c>WELIAISON_ACCEPT=1</c> the files are rewritten to what the bot says now: read them aloud before you keep them.
/// </summary>
public sealed class TranscriptTests
{
    private static string Source => Repository.Folder("tests/Bot.Tests/Transcripts");

    public static TheoryData<string> All =>
        [.. System.IO.Directory.EnumerateFiles(Source, "*.chat").Where(f => !f.EndsWith(".received.chat", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_bot_says_and_stores_what_the_transcript_says(string name)
    {
        var file = Path.Combine(Source, name + ".chat");
        var wanted = await WantedAsync(file);
        var year = YearPages.For(name);
        var received = await PlayAsync(name, wanted, year);
        var differences = new List<string>();
        foreach (var (path, text) in (year?.Files ?? []).Prepend((file, received)))
        {
            if (await DifferenceAsync(path, text) is { } difference)
            {
                differences.Add(difference);
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    [Fact]
    public void There_are_transcripts() => Assert.NotEmpty(All);

    private static async Task<string> PlayAsync(string name, string text, YearPages? year)
    {
        var cast = Cast.For(name);
        await using var stage = await Stage.OpenAsync(cast);
        return await new Play(cast, stage, year).RunAsync(ChatScript.Parse(text, cast.Committees.Keys));
    }

    private static async Task<string> WantedAsync(string file) =>
        File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").TrimEnd('\n') + "\n" : string.Empty;

    /// <summary>Null when the file says what was received, or does so now by our will; else what differs first, with the whole beside the file.</summary>
    private static async Task<string?> DifferenceAsync(string file, string received)
    {
        var wanted = await WantedAsync(file);
        var beside = Path.ChangeExtension(file, ".received" + Path.GetExtension(file));
        File.Delete(beside);
        if (wanted == received)
        {
            return null;
        }

        if (Environment.GetEnvironmentVariable("WELIAISON_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(file, received);
            return null;
        }

        await File.WriteAllTextAsync(beside, received);
        var (wantedLines, receivedLines) = (wanted.Split('\n'), received.Split('\n'));
        var line = wantedLines.Zip(receivedLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Path.GetFileName(file)}, line {line + 1}\n  wanted:   {wantedLines.ElementAtOrDefault(line) ?? "(end)"}\n  received: {receivedLines.ElementAtOrDefault(line) ?? "(end)"}\nThe whole is in {Path.GetFileName(beside)}.";
    }
}
