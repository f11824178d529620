using WeLiaison.WeChat.Api;

namespace WeLiaison.WeChat.Tests.Api;

public sealed class ErrorReactionsTests
{
    private static readonly string[] Lines = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Api", "errcodes.txt")).Skip(1)];

    public static TheoryData<string> Codes => [.. Lines];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_of_the_fact_sheets_has_its_reaction(string line)
    {
        var parts = line.Split(' ');
        var platform = parts[0] == "oa" ? Platform.OfficialAccount : Platform.WeCom;
        for (var code = int.Parse(parts[1]); code <= int.Parse(parts[2]); code++)
        {
            Assert.Equal((code, Enum.Parse<Reaction>(parts[3])), (code, ErrorReactions.Of(platform, code)));
        }
    }

    [Fact]
    public void A_wrong_secret_is_no_dead_token()
    {
        Assert.Equal(Reaction.Refresh, ErrorReactions.Of(Platform.OfficialAccount, 40001));
        Assert.Equal(Reaction.Alert, ErrorReactions.Of(Platform.OfficialAccount, 40001, ofTokenCall: true));
    }

    [Theory]
    [InlineData(Platform.OfficialAccount)]
    [InlineData(Platform.WeCom)]
    public void An_unknown_code_drops_the_message(Platform platform) => Assert.Equal(Reaction.Drop, ErrorReactions.Of(platform, 12345));
}
