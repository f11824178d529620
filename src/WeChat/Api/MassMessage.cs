using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>What a mass message of an Official Account may be. Accepted is not sent: the MASSSENDJOBFINISH event tells.</summary>
public abstract record MassMessage
{
    [JsonIgnore]
    internal abstract string MsgType { get; }

    public sealed override string ToString() => MsgType;
}

public sealed record MassText(string Content) : MassMessage
{
    [JsonIgnore]
    internal override string MsgType => "text";
}

public sealed record MassImage(string MediaId) : MassMessage
{
    [JsonIgnore]
    internal override string MsgType => "image";
}

public sealed record MassVoice(string MediaId) : MassMessage
{
    [JsonIgnore]
    internal override string MsgType => "voice";
}

/// <summary>Articles from a draft. A judged reprint is sent all the same only if asked.</summary>
public sealed record MassArticles(string MediaId) : MassMessage
{
    [JsonIgnore]
    public bool SendAlthoughReprint { get; init; }

    [JsonIgnore]
    internal override string MsgType => "mpnews";
}

/// <summary>Where the platform stands with a mass message.</summary>
public sealed record MassJob : ApiReply
{
    public long MsgId { get; init; }

    public long? MsgDataId { get; init; }

    /// <summary>Gets SENDING, SEND_SUCCESS, SEND_FAIL or DELETE, when asked for.</summary>
    public string? MsgStatus { get; init; }
}
