using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Hosting;

/// <summary>One committee of the section <c>Committees</c>; its key there is the committee's short name in callback addresses.</summary>
public sealed class CommitteeOptions
{
    /// <summary>How the committee is called towards people: 宝山区政协.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The organ that handles what members and constituents send: 专委办, 委员联络办 ….</summary>
    public string Office { get; set; } = "政协办公室";

    /// <summary>How people reach a person of the office: a telephone number, a room.</summary>
    public string? OfficeContact { get; set; }

    /// <summary>IANA name of the committee's zone.</summary>
    public string Zone { get; set; } = "Asia/Shanghai";

    public OfficialAccountSettings? OfficialAccount { get; set; }

    public WeComSettings? WeCom { get; set; }
}

/// <summary>公众号: the values of its console page 基本配置.</summary>
public sealed class OfficialAccountSettings
{
    /// <summary>wx and 16 hexadecimal digits.</summary>
    public string AppId { get; set; } = string.Empty;

    /// <summary>32 hexadecimal digits; a secret.</summary>
    public string AppSecret { get; set; } = string.Empty;

    /// <summary>The 3–32 letters or digits entered as Token; a secret.</summary>
    public string Token { get; set; } = string.Empty;

    /// <summary>The 43 characters of EncodingAESKey; a secret.</summary>
    public string EncodingAesKey { get; set; } = string.Empty;

    /// <summary>The key before the last change; kept while requests with it may be in flight.</summary>
    public string? PreviousEncodingAesKey { get; set; }

    /// <summary>Plain, Compatible or Safe, as chosen in the console.</summary>
    public CallbackMode Mode { get; set; } = CallbackMode.Safe;

    /// <summary>Where the API is called; change it only for a test stand-in.</summary>
    public string ApiBase { get; set; } = "https://api.weixin.qq.com";

    /// <summary>A template for notices and results (keys thing1 topic, time2 time, thing3 words); none when the account has no templates.</summary>
    public string? NoticeTemplateId { get; set; }

    /// <summary>A subscription notice for results (keys thing1 topic, time2 time, thing3 words).</summary>
    public string? SubscriptionTemplateId { get; set; }
}

/// <summary>企业微信: the values of the application's page in its console.</summary>
public sealed class WeComSettings
{
    /// <summary>ww and 16 hexadecimal digits.</summary>
    public string CorpId { get; set; } = string.Empty;

    public long AgentId { get; set; }

    /// <summary>The application's secret.</summary>
    public string Secret { get; set; } = string.Empty;

    public string Token { get; set; } = string.Empty;

    public string EncodingAesKey { get; set; } = string.Empty;

    public string? PreviousEncodingAesKey { get; set; }

    public string ApiBase { get; set; } = "https://qyapi.weixin.qq.com";
}
