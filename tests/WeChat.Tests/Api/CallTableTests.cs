using WeLiaison.WeChat.Api;

namespace WeLiaison.WeChat.Tests.Api;

/// <summary>Every call that is not shown elsewhere: method, path, query without the token, body.</summary>
public sealed class CallTableTests
{
    private readonly StubPlatform platform = StubPlatform.Create();

    public static TheoryData<string, string> OfficialAccountCalls => new()
    {
        { "preview", """POST /cgi-bin/message/mass/preview {"touser":"o1","msgtype":"text","text":{"content":"好"}}""" },
        { "mass-tag", """POST /cgi-bin/message/mass/sendall {"filter":{"is_to_all":false,"tag_id":7},"clientmsgid":"c","msgtype":"mpnews","mpnews":{"media_id":"m"}}""" },
        { "mass-all", """POST /cgi-bin/message/mass/sendall {"filter":{"is_to_all":true},"clientmsgid":"c","msgtype":"image","image":{"media_id":"m"}}""" },
        { "mass-many", """POST /cgi-bin/message/mass/send {"touser":["o1","o2"],"clientmsgid":"c","msgtype":"voice","voice":{"media_id":"m"}}""" },
        { "clear-quota", """POST /cgi-bin/clear_quota {"appid":"wx7a1c0de5b2f3a496"}""" },
        { "delete-menu", "GET /cgi-bin/menu/delete " },
        { "refresh-identity", "GET /sns/oauth2/refresh_token appid=wx7a1c0de5b2f3a496&grant_type=refresh_token&refresh_token=r%2B1 " },
        { "profile", "GET /sns/userinfo access_token=u%2F1&openid=o1&lang=zh_CN " },
        { "exchange", $"GET /sns/oauth2/access_token appid=wx7a1c0de5b2f3a496&secret={StubPlatform.Secret}&code=c%3D1&grant_type=authorization_code " },
        { "follower", "GET /cgi-bin/user/info openid=o%261&lang=zh_CN " },
        { "media", "GET /cgi-bin/media/get media_id=m%261 " },
    };

    [Theory]
    [MemberData(nameof(OfficialAccountCalls))]
    public async Task A_call_of_an_official_account_has_its_shape(string name, string expected)
    {
        var account = platform.OfficialAccount();
        await (name switch
        {
            "preview" => account.PreviewMassAsync("o1", new MassText("好"), default),
            "mass-tag" => account.SendToTagAsync(7, new MassArticles("m"), "c", default),
            "mass-all" => account.SendToTagAsync(null, new MassImage("m"), "c", default),
            "mass-many" => account.SendToManyAsync(["o1", "o2"], new MassVoice("m"), "c", default),
            "clear-quota" => account.ClearQuotaAsync(default),
            "delete-menu" => account.DeleteMenuAsync(default),
            "refresh-identity" => account.RefreshIdentityAsync("r+1", default),
            "profile" => account.GetProfileAsync(new WebIdentity { AccessToken = "u/1", OpenId = "o1" }, default),
            "exchange" => account.ExchangeCodeAsync("c=1", default),
            "follower" => account.GetFollowerAsync("o&1", default),
            _ => (Task)account.GetMediaAsync("m&1", default),
        });
        var call = Assert.Single(platform.Calls);
        var query = string.Join('&', call.Query.TrimStart('?').Split('&').Where(pair => !pair.StartsWith("access_token=TOKEN-", StringComparison.Ordinal)));
        var body = call.Text.Replace(",\"send_ignore_reprint\":0", "", StringComparison.Ordinal);
        Assert.Equal(expected, $"{call.Method} {call.Path} {(query.Length > 0 ? query + " " : "")}{body}");
    }

    [Fact]
    public async Task The_classic_token_call_is_made_only_when_asked_for()
    {
        var classic = platform.Clients().For(new OfficialAccountOptions { AppId = "wx1", Secret = "s+1", ClassicToken = true });
        await classic.DeleteMenuAsync(default);
        var call = platform.Requests.First();
        Assert.Equal("GET /cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s%2B1", $"{call.Method} {call.Path}{call.Query}");

        await platform.OfficialAccount().DeleteMenuAsync(default);
        var stable = platform.Requests.Single(request => request.Path == "/cgi-bin/stable_token");
        Assert.Equal(
            $$"""{"grant_type":"client_credential","appid":"wx7a1c0de5b2f3a496","secret":"{{StubPlatform.Secret}}","force_refresh":false}""", stable.Text);

        await platform.WeCom().RecallAsync("x", default);
        Assert.Equal(
            $"?corpid=ww5f2b8c1d9e7a3046&corpsecret={StubPlatform.Secret}", platform.Requests.Single(request => request.Path == "/cgi-bin/gettoken").Query);
    }

    [Fact]
    public void Login_addresses_keep_the_platforms_order()
    {
        Assert.Equal(
            "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&redirect_uri=https%3A%2F%2Fa%2Fb%3Fc%3D1&response_type=code&scope=snsapi_base&state=s1#wechat_redirect",
            WebLogin.OfficialAccountUrl("wx1", "https://a/b?c=1", "s1"));
        Assert.Contains("scope=snsapi_userinfo", WebLogin.OfficialAccountUrl("wx1", "https://a", "s1", userInfo: true), StringComparison.Ordinal);
        Assert.EndsWith("&agentid=7#wechat_redirect", WebLogin.WeComUrl("ww1", 7, "https://a", "s1"), StringComparison.Ordinal);
        Assert.StartsWith("https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&appid=ww1&agentid=7", WebLogin.WeComScanUrl("ww1", 7, "https://a", "s1"), StringComparison.Ordinal);
    }
}
