using System.Reflection;
using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.People;
using WeLiaison.Understanding;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Tests;

/// <summary>Rules of the house that nobody has to remember.</summary>
public sealed partial class ConventionTests
{
    private static readonly string Sources = Repository.Folder("src");

    [Theory]
    [InlineData(typeof(Person), "")]
    [InlineData(typeof(IntentReader), "")]
    [InlineData(typeof(CallbackReceiver), "")]
    [InlineData(typeof(Storage.Turns.ITurnLedger), "WeLiaison.Domain")]
    public void A_room_knows_only_the_rooms_below_it(Type inside, string allowed)
    {
        var ours = inside.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("WeLiaison.", StringComparison.Ordinal));
        Assert.Equal(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries), ours);
    }

    [Fact]
    public void Every_refusal_code_has_its_Chinese_words()
    {
        var codes = SourceFiles().SelectMany(f => RefusalCode().Matches(File.ReadAllText(f))).Select(m => m.Groups["code"].Value).Distinct().Order().ToList();
        Assert.NotEmpty(codes);
        Assert.Empty(codes.Except(RefusalWords.Codes));
    }

    [Fact]
    public void No_words_stand_for_a_code_that_nobody_uses()
    {
        var sources = string.Concat(SourceFiles().Where(f => !f.EndsWith("RefusalWords.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.DoesNotContain(RefusalWords.Codes, code => !sources.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_asks_the_machine_for_the_time()
    {
        Assert.DoesNotContain(SourceFiles(), f => ClockRead().IsMatch(File.ReadAllText(f)));
    }

    [Fact]
    public void Every_dialogue_that_can_be_left_half_finished_has_a_stored_name()
    {
        var stored = typeof(Dialogue).GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(a => a.DerivedType).ToHashSet();
        Assert.DoesNotContain(typeof(Dialogue).Assembly.GetTypes(), t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Dialogue)) && !stored.Contains(t));
    }

    [Fact]
    public void Every_transcript_that_the_page_of_workflows_names_is_there()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder("docs"), "workflows.md"));
        var named = TranscriptName().Matches(page).Select(m => m.Value).Where(n => !n.StartsWith('*')).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, n => !File.Exists(Path.Combine(Repository.Folder("tests/Bot.Tests/Transcripts"), n)));
    }

    [GeneratedRegex(@"(?<=`)[a-z-]+\.chat(?=`)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TranscriptName();

    private static IEnumerable<string> SourceFiles() => System.IO.Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("new Refusal\\([^\")]*(?:\"(?<code>[a-z]+\\.[a-z-]+)\"[^\")]*)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RefusalCode();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now\b|DateTime\.Today", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockRead();
}
