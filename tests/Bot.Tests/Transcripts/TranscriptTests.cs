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
        var wanted = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var received = await PlayAsync(name, wanted);
        var beside = Path.Combine(Source, name + ".received.chat");
        File.Delete(beside);
        if (wanted == received)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("WELIAISON_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(file, received);
            return;
        }

        await File.WriteAllTextAsync(beside, received);
        Assert.Fail(FirstDifference(name, wanted.Split('\n'), received.Split('\n')));
    }

    [Fact]
    public void There_are_transcripts() => Assert.NotEmpty(All);

    private static async Task<string> PlayAsync(string name, string text)
    {
        var cast = Cast.For(name);
        await using var stage = await Stage.OpenAsync(cast);
        return await new Play(cast, stage).RunAsync(ChatScript.Parse(text, cast.Committees.Keys));
    }

    private static string FirstDifference(string name, string[] wanted, string[] received)
    {
        var line = wanted.Zip(received).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{name}.chat, line {line + 1}\n  wanted:   {wanted.ElementAtOrDefault(line) ?? "(end)"}\n  received: {received.ElementAtOrDefault(line) ?? "(end)"}\nThe whole is in {name}.received.chat.";
    }
}
