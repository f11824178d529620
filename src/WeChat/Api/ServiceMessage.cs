using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>A customer-service message (客服消息) of an Official Account, as a closed family. There is no receipt and no message id.</summary>
public abstract record ServiceMessage
{
    /// <summary>Gets whether the words were generated; the platform then labels them so.</summary>
    [JsonIgnore]
    public bool ByAi { get; init; }

    [JsonIgnore]
    internal abstract string MsgType { get; }

    public sealed override string ToString() => MsgType;
}

/// <summary>At most 2048 bytes; <c>&lt;a href&gt;</c> works.</summary>
public sealed record ServiceText(string Content) : ServiceMessage
{
    [JsonIgnore]
    internal override string MsgType => "text";
}

public sealed record ServiceImage(string MediaId) : ServiceMessage
{
    [JsonIgnore]
    internal override string MsgType => "image";
}

public sealed record ServiceVoice(string MediaId) : ServiceMessage
{
    [JsonIgnore]
    internal override string MsgType => "voice";
}

public sealed record ServiceVideo(string MediaId, string ThumbMediaId, string? Title = null, string? Description = null) : ServiceMessage
{
    [JsonIgnore]
    internal override string MsgType => "video";
}

/// <summary>One linked article; more are refused (45008).</summary>
public sealed record ServiceNews(IReadOnlyList<ServiceArticle> Articles) : ServiceMessage
{
    [JsonIgnore]
    internal override string MsgType => "news";
}

public sealed record ServiceArticle(string Title, string Description, string Url, [property: JsonPropertyName("picurl")] string PicUrl);

/// <summary>An article published before.</summary>
public sealed record ServicePublishedArticle(string ArticleId) : ServiceMessage
{
    [JsonIgnore]
    internal override string MsgType => "mpnewsarticle";
}

/// <summary>A menu in a message; a tap comes back as a text message with the item's id and words.</summary>
public sealed record ServiceMenu(string HeadContent, IReadOnlyList<ServiceMenuItem> List, string? TailContent = null) : ServiceMessage
{
    [JsonIgnore]
    internal override string MsgType => "msgmenu";
}

public sealed record ServiceMenuItem(string Id, string Content);

public sealed record ServiceMiniProgram(
    string Title, [property: JsonPropertyName("appid")] string AppId, [property: JsonPropertyName("pagepath")] string PagePath, string ThumbMediaId) : ServiceMessage
{
    [JsonIgnore]
    internal override string MsgType => "miniprogrampage";
}
