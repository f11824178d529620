using System.Text.RegularExpressions;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>Every sentence that a manual prints to be typed is typed, in the manual's order, on the running system; none may be misunderstood.</summary>
public sealed partial class ManualTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private const string Committee = "baoshan";

    private static readonly string[] Lost = ["没看明白", "没明白", "没认出", "没找到", "没有找到", "没有查到", "没有等您回的通知", "这里用不上", "出了点问题"];

    [Fact]
    public async Task Every_sentence_printed_in_the_manuals_is_understood()
    {
        // The members' page answers a letter, so the constituents' page comes first.
        var said = 0;
        foreach (var page in (string[])["constituents", "members", "staff"])
        {
            said += await PlayAsync(await File.ReadAllTextAsync(Path.Combine(Repository(), "docs", "zh", page + ".md")));
        }

        Assert.InRange(said, 55, 200);
    }

    [Theory]
    [InlineData("members", 3)]
    [InlineData("constituents", 3)]
    [InlineData("staff", 3)]
    public void Every_picture_of_a_manual_is_there(string page, int least)
    {
        var folder = Path.Combine(Repository(), "docs", "zh");
        var pictures = Picture().Matches(File.ReadAllText(Path.Combine(folder, page + ".md"))).Select(m => m.Groups["path"].Value).ToList();
        Assert.InRange(pictures.Count, least, 6);
        Assert.All(pictures, path => Assert.InRange(new FileInfo(Path.Combine(folder, path)).Length, 5_000, 150_000));
    }

    private async Task<int> PlayAsync(string page)
    {
        var said = 0;
        Holder? who = null;
        // A comment that sets no scene is passed over.
        foreach (var line in AnyLine().Matches(page).Where(m => m.Groups.Values.Skip(1).Any(g => g.Success)))
        {
            if (line.Groups["as"].Success)
            {
                who = await SomebodyAsync(line.Groups["as"].Value);
            }
            else if (line.Groups["scan"].Success)
            {
                await demo.Phones.DoAsync(who!, new { type = "scan", scene = $"m-{(await SomebodyAsync(line.Groups["scan"].Value)).Id}" });
            }
            else if (line.Groups["name"].Success)
            {
                await SayAsync(await SomebodyAsync(line.Groups["name"].Value), line.Groups["words"].Value);
            }
            else
            {
                await SayAsync(who!, line.Groups["code"].Value);
                said++;
            }
        }

        return said;
    }

    private async Task SayAsync(Holder who, string words)
    {
        var answer = string.Join('\n', (await demo.Phones.DoAsync(who, new { type = "text", content = words })).Select(m => m.Text));
        Assert.True(answer.Length > 0, $"{who.Name} said “{words}” and got no answer");
        Assert.False(Lost.Any(l => answer.Contains(l, StringComparison.Ordinal)), $"{who.Name} said “{words}” and heard “{answer}”");
    }

    private Task<Holder> SomebodyAsync(string name) => demo.SomebodyOfAsync(Committee, name);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "WeLiaison.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("<!-- (?:as: (?<as>[^ ]+)|scan: (?<scan>[^ ]+)|say: (?<name>[^:]+): (?<words>.+?)) -->|<!--.*?-->|`(?<code>[^`\\n]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyLine();

    [GeneratedRegex("!\\[[^\\]]*\\]\\((?<path>[^)]+)\\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();
}
