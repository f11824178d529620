using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>One typed keyword of a template; its length is limited by the prefix of its key.</summary>
public sealed record TemplateValue(string Value)
{
    public override string ToString() => "value";
}

public sealed record MiniProgramPage([property: JsonPropertyName("appid")] string AppId, [property: JsonPropertyName("pagepath")] string PagePath);

/// <summary>A template message (服务号). The person must follow; marketing gets templates banned.</summary>
public sealed record TemplateMessage
{
    [JsonPropertyName("touser")]
    public required string ToUser { get; init; }

    public required string TemplateId { get; init; }

    public string? Url { get; init; }

    /// <summary>Gets the mini program, which wins over the url.</summary>
    [JsonPropertyName("miniprogram")]
    public MiniProgramPage? MiniProgram { get; init; }

    /// <summary>Gets at most 32 characters: the same id to the same person within 10 minutes is sent once. Without it a lost answer is not repeated.</summary>
    public string? ClientMsgId { get; init; }

    public required IReadOnlyDictionary<string, TemplateValue> Data { get; init; }

    public override string ToString() => TemplateId;
}

/// <summary>A subscription notice (订阅通知). One acceptance pays for one notice of a one-time template.</summary>
public sealed record SubscriptionNotice
{
    [JsonPropertyName("touser")]
    public required string ToUser { get; init; }

    public required string TemplateId { get; init; }

    public string? Page { get; init; }

    [JsonPropertyName("miniprogram")]
    public MiniProgramPage? MiniProgram { get; init; }

    public required IReadOnlyDictionary<string, TemplateValue> Data { get; init; }

    public override string ToString() => TemplateId;
}

/// <summary>One template the account owns; <see cref="Content"/> names its keys as {{key.DATA}}.</summary>
public sealed record PrivateTemplate(string TemplateId, string Title, string Content, string? Example);

internal sealed record MsgIdReply : ApiReply
{
    [JsonPropertyName("msgid")]
    public long? MsgId { get; init; }
}

internal sealed record TemplatesReply : ApiReply
{
    public IReadOnlyList<PrivateTemplate>? TemplateList { get; init; }
}
