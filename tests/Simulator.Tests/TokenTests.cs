using System.Text.Json.Nodes;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class TokenTests
{
    private const string Classic = "/cgi-bin/token?grant_type=client_credential&appid=wx7a1c0de5b2f3a496&secret=0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_classic_token_outlives_its_successor_by_five_minutes_only()
    {
        await using var theatre = await Theatre.OpenAsync();
        var first = await TokenAsync(theatre, Classic);
        var second = await TokenAsync(theatre, Classic);

        Assert.NotEqual(first, second);
        Assert.Equal(0, await CodeAsync(theatre, first));
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddMinutes(5.1));
        Assert.Equal(40001, await CodeAsync(theatre, first));
        Assert.Equal(0, await CodeAsync(theatre, second));
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddHours(2));
        Assert.Equal(42001, await CodeAsync(theatre, second));
    }

    [Fact]
    public async Task The_stable_token_stays_the_same_until_its_last_five_minutes_and_forcing_kills_it_at_once()
    {
        await using var theatre = await Theatre.OpenAsync();
        var first = await theatre.TokenAsync(A.Oa);
        Assert.Equal(first, await theatre.TokenAsync(A.Oa));

        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddMinutes(116));
        var second = await theatre.TokenAsync(A.Oa);
        Assert.NotEqual(first, second);
        Assert.Equal(0, await CodeAsync(theatre, first));

        var forced = await ForceAsync(theatre);
        Assert.NotEqual(second, forced);
        Assert.Equal(40001, await CodeAsync(theatre, second));
        Assert.Equal(forced, await ForceAsync(theatre));
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddSeconds(31));
        Assert.NotEqual(forced, await ForceAsync(theatre));
    }

    [Fact]
    public async Task WeCom_hands_out_the_same_token_while_it_lives_and_says_40014_when_it_was_revoked()
    {
        await using var theatre = await Theatre.OpenAsync();
        var token = await theatre.TokenAsync(A.WeCom);
        Assert.Equal(token, await theatre.TokenAsync(A.WeCom));

        await theatre.OrderAsync(new JsonObject { ["fault"] = "token-revoked", ["account"] = A.WeCom });

        Assert.Equal(40014, await CodeAsync(theatre, token));
        var next = await theatre.TokenAsync(A.WeCom);
        Assert.NotEqual(token, next);
        Assert.Equal(0, await CodeAsync(theatre, next));
    }

    [Theory]
    [InlineData("/cgi-bin/token?grant_type=x&appid=a&secret=b", 40002)]
    [InlineData("/cgi-bin/token?grant_type=client_credential&secret=b", 41002)]
    [InlineData("/cgi-bin/token?grant_type=client_credential&appid=wx0&secret=b", 40013)]
    [InlineData("/cgi-bin/token?grant_type=client_credential&appid=wx7a1c0de5b2f3a496&secret=ffffffffffffffffffffffffffffffff", 40001)]
    [InlineData("/cgi-bin/token?grant_type=client_credential&appid=wx7a1c0de5b2f3a496&secret=short", 40125)]
    [InlineData("/cgi-bin/stable_token", 43002)]
    [InlineData("/cgi-bin/gettoken?corpid=ww0&corpsecret=x", 40013)]
    [InlineData("/cgi-bin/gettoken?corpid=ww5f2b8c1d9e7a3046&corpsecret=x", 40001)]
    [InlineData("/cgi-bin/user/info?openid=x", 41001)]
    [InlineData("/cgi-bin/user/info?openid=x&access_token=nonsense", 40014)]
    public async Task A_wrong_call_gets_the_platforms_own_code(string path, int code)
    {
        await using var theatre = await Theatre.OpenAsync();
        Assert.Equal(code, Caller.Code(await theatre.GetAsync(path)));
    }

    private static async Task<string> TokenAsync(Theatre theatre, string path) => (await theatre.GetAsync(path)).GetProperty("access_token").GetString()!;

    private static async Task<string> ForceAsync(Theatre theatre) => (await theatre.PostAsync(
        "/cgi-bin/stable_token",
        """{"grant_type":"client_credential","appid":"wx7a1c0de5b2f3a496","secret":"0123456789abcdef0123456789abcdef","force_refresh":true}""")).GetProperty("access_token").GetString()!;

    private static async Task<int> CodeAsync(Theatre theatre, string token) => Caller.Code(await theatre.GetAsync($"/cgi-bin/getcallbackip?access_token={token}"));
}
