using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>The addresses that start a web login, and the signature of the JS-SDK's configuration.</summary>
public static class WebLogin
{
    /// <summary>Official Account (服务号). The order of the parameters and the fragment matter to the platform.</summary>
    /// <param name="state">Letters and digits, at most 128, bound to the browser's session.</param>
    public static string OfficialAccountUrl(string appId, string redirectUri, string state, bool userInfo = false) =>
        $"https://open.weixin.qq.com/connect/oauth2/authorize?appid={Uri.EscapeDataString(appId)}&redirect_uri={Uri.EscapeDataString(redirectUri)}"
        + $"&response_type=code&scope={(userInfo ? "snsapi_userinfo" : "snsapi_base")}&state={Uri.EscapeDataString(state)}#wechat_redirect";

    /// <summary>Inside the WeCom client.</summary>
    public static string WeComUrl(string corpId, long agentId, string redirectUri, string state) =>
        $"https://open.weixin.qq.com/connect/oauth2/authorize?appid={Uri.EscapeDataString(corpId)}&redirect_uri={Uri.EscapeDataString(redirectUri)}"
        + $"&response_type=code&scope=snsapi_base&state={Uri.EscapeDataString(state)}&agentid={agentId}#wechat_redirect";

    /// <summary>In a desktop browser, by scanning with the WeCom client.</summary>
    public static string WeComScanUrl(string corpId, long agentId, string redirectUri, string state) =>
        $"https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&appid={Uri.EscapeDataString(corpId)}&agentid={agentId}"
        + $"&redirect_uri={Uri.EscapeDataString(redirectUri)}&state={Uri.EscapeDataString(state)}";

    /// <summary>Signs wx.config: the page's address without its fragment and without URL encoding, the names in exactly this order.</summary>
    public static string SignPage(string ticket, string nonce, string timestamp, string pageUrl)
    {
        var text = $"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={pageUrl.Split('#')[0]}";
#pragma warning disable CA5350 // The platforms prescribe SHA-1.
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }
}

/// <summary>Who came back from the web login of an Official Account. Its token belongs to the person and is not the account's.</summary>
public sealed record WebIdentity : ApiReply
{
    public string AccessToken { get; init; } = "";

    public int ExpiresIn { get; init; }

    public string? RefreshToken { get; init; }

    [JsonPropertyName("openid")]
    public string OpenId { get; init; } = "";

    [JsonPropertyName("unionid")]
    public string? UnionId { get; init; }

    public string? Scope { get; init; }

    /// <summary>Gets 1 for a snapshot page's virtual person: refuse business.</summary>
    [JsonPropertyName("is_snapshotuser")]
    public int? IsSnapshotUser { get; init; }
}

public sealed record WebProfile : ApiReply
{
    [JsonPropertyName("openid")]
    public string OpenId { get; init; } = "";

    public string? Nickname { get; init; }

    [JsonPropertyName("headimgurl")]
    public string? Picture { get; init; }

    [JsonPropertyName("unionid")]
    public string? UnionId { get; init; }
}

/// <summary>Who came back from the web login of WeCom: a member (UserId) or an outsider (OpenId).</summary>
public sealed record WeComIdentity : ApiReply
{
    [JsonPropertyName("userid")]
    public string? UserId { get; init; }

    public string? UserTicket { get; init; }

    [JsonPropertyName("openid")]
    public string? OpenId { get; init; }

    [JsonPropertyName("external_userid")]
    public string? ExternalUserId { get; init; }
}
