using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using WeLiaison.Bot.Hosting;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Storage;

namespace WeLiaison.Bot.Tests.Hosting;

public sealed class SettingsTests
{
    private static readonly string Sample = Path.Combine(Repository.Folder("regulations"), "..", "appsettings.sample.json");

    [Fact]
    public void Right_settings_are_read() => Assert.Equal(1000017, Read([]).Single().Value.WeCom!.AgentId);

    [Theory]
    [InlineData("Committees:宝山:Name", "x", "short name")]
    [InlineData("Committees:baoshan:Name", "", "Committees:baoshan:Name")]
    [InlineData("Committees:baoshan:Zone", "Mars/Olympus", "Asia/Shanghai")]
    [InlineData("Committees:baoshan:OficialAccount:AppId", "wx7a1c0de5b2f3a496", "Committees:baoshan:OficialAccount: is no setting")]
    [InlineData("Committees:baoshan:OfficialAccount:Appid2", "x", "Committees:baoshan:OfficialAccount:Appid2: is no setting")]
    [InlineData("Committees:baoshan:OfficialAccount:AppId", "7a1c0de5b2f3a496", "Committees:baoshan:OfficialAccount:AppId")]
    [InlineData("Committees:baoshan:OfficialAccount:AppSecret", "", "Committees:baoshan:OfficialAccount:AppSecret")]
    [InlineData("Committees:baoshan:OfficialAccount:Token", "a-b-c", "Committees:baoshan:OfficialAccount:Token")]
    [InlineData("Committees:baoshan:OfficialAccount:EncodingAesKey", "short", "Committees:baoshan:OfficialAccount:EncodingAesKey")]
    [InlineData("Committees:baoshan:OfficialAccount:PreviousEncodingAesKey", "short", "Committees:baoshan:OfficialAccount:PreviousEncodingAesKey")]
    [InlineData("Committees:baoshan:OfficialAccount:Mode", "Sealed", "Committees:baoshan:OfficialAccount:Mode")]
    [InlineData("Committees:baoshan:OfficialAccount:Mode", "WeCom", "Committees:baoshan:OfficialAccount:Mode")]
    [InlineData("Committees:baoshan:OfficialAccount:Mode", "7", "Committees:baoshan:OfficialAccount:Mode")]
    [InlineData("Committees:baoshan:OfficialAccount:ApiBase", "api.weixin.qq.com", "Committees:baoshan:OfficialAccount:ApiBase")]
    [InlineData("Committees:baoshan:OfficialAccount:ApiBase", "https://api.weixin.qq.com/cgi-bin", "without a path")]
    [InlineData("Committees:baoshan:WeCom:CorpId", "1000017", "Committees:baoshan:WeCom:CorpId")]
    [InlineData("Committees:baoshan:WeCom:AgentId", "0", "Committees:baoshan:WeCom:AgentId")]
    [InlineData("Committees:baoshan:WeCom:AgentId", "my agent", "Committees:baoshan:WeCom:AgentId")]
    [InlineData("Committees:baoshan:WeCom:Secret", "", "Committees:baoshan:WeCom:Secret")]
    [InlineData("Committees:baoshan:WeCom:Token", "", "Committees:baoshan:WeCom:Token")]
    [InlineData("Committees:baoshan:WeCom:EncodingAesKey", "", "Committees:baoshan:WeCom:EncodingAesKey")]
    [InlineData("Committees:baoshan:WeCom:PreviousEncodingAesKey", "short", "Committees:baoshan:WeCom:PreviousEncodingAesKey")]
    [InlineData("Committees:baoshan:WeCom:ApiBase", "ftp://x", "Committees:baoshan:WeCom:ApiBase")]
    [InlineData("PublicAddress", "our-host", "https://YOUR-HOST")]
    [InlineData("Regulations", "/no/such/folder", "Regulations")]
    public void A_wrong_setting_is_refused_by_its_key(string key, string value, string named)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read(new() { [key] = value }));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_committee_at_all_is_refused() =>
        Assert.Contains("at least one committee", Assert.Throws<InvalidOperationException>(() => Settings.Committees(new ConfigurationBuilder().Build())).Message, StringComparison.Ordinal);

    [Fact]
    public void The_sample_has_every_setting_and_no_other()
    {
        using var sample = JsonDocument.Parse(File.ReadAllBytes(Sample), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var committee = sample.RootElement.GetProperty("Committees").GetProperty("baoshan");
        Assert.Equal(Names(typeof(CommitteeOptions)), Names(committee));
        Assert.Equal(Names(typeof(OfficialAccountSettings)), Names(committee.GetProperty("OfficialAccount")));
        Assert.Equal(Names(typeof(WeComSettings)), Names(committee.GetProperty("WeCom")));
        Assert.Equal(Names(typeof(StorageOptions)), Names(sample.RootElement.GetProperty("Storage")));
    }

    [Fact]
    public void The_sample_as_it_is_names_what_has_to_be_filled_in()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Settings.Committees(new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(Sample)).Build()));
        foreach (var key in new[] { "OfficialAccount:AppSecret", "OfficialAccount:Token", "OfficialAccount:EncodingAesKey", "WeCom:Secret", "WeCom:Token", "WeCom:EncodingAesKey" })
        {
            Assert.Contains($"Committees:baoshan:{key}:", refusal.Message, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyDictionary<string, CommitteeOptions> Read(Dictionary<string, string?> changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Committees:baoshan:Name"] = "宝山区政协",
            ["Committees:baoshan:OfficialAccount:AppId"] = "wx7a1c0de5b2f3a496",
            ["Committees:baoshan:OfficialAccount:AppSecret"] = "0123456789abcdef0123456789abcdef",
            ["Committees:baoshan:OfficialAccount:Token"] = "WeLiaisonMp2026",
            ["Committees:baoshan:OfficialAccount:EncodingAesKey"] = "kZ3vQ7mT1xB9nR5sW2yD8fH6jL0pC4gE3aU7iO1tYwM",
            ["Committees:baoshan:WeCom:CorpId"] = "ww5f2b8c1d9e7a3046",
            ["Committees:baoshan:WeCom:AgentId"] = "1000017",
            ["Committees:baoshan:WeCom:Secret"] = "0123456789abcdef0123456789abcdef0123456789a",
            ["Committees:baoshan:WeCom:Token"] = "Xw8kLmN2pQ",
            ["Committees:baoshan:WeCom:EncodingAesKey"] = "Tq4ZsX8cV2bN6mL0kJ9hG7fD5sA3pO1iU8yT6rE4wQz",
            ["PublicAddress"] = "https://zx.example.org",
        };
        return Settings.Committees(new ConfigurationBuilder().AddInMemoryCollection(settings).AddInMemoryCollection(changes).Build());
    }

    private static List<string> Names(Type options) => [.. options.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(p => p.Name).Order(StringComparer.Ordinal)];

    private static List<string> Names(JsonElement section) => [.. section.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)];
}
