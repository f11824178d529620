namespace WeLiaison.WeChat.Messages;

/// <summary>Something a person sent. All of these allow a passive reply.</summary>
public abstract record UserMessage(MessageHeader Header, long MsgId) : InboundMessage(Header)
{
    /// <summary>Gets the article the person wrote from; null for an ordinary message.</summary>
    public FromArticle? Article { get; init; }

    public sealed override MessageKey Key => MsgId != 0
        ? MessageKey.OfMessage(Header, MsgId)
        : MessageKey.OfEvent(Header, GetType().Name, null, MessageDigest.Of(Header.Raw.Span));
}

/// <summary>Where in a published article a message was written from (MsgDataId, Idx) and, for accounts that use 商家客服, its BusinessId.</summary>
public sealed record FromArticle(string? MsgDataId, int? Idx, long? BusinessId);

/// <summary>text.</summary>
/// <param name="MenuItem">The id of the tapped item when this text is the tap on a msgmenu (bizmsgmenuid).</param>
public sealed record TextMessage(MessageHeader Header, long MsgId, string Content, string? MenuItem) : UserMessage(Header, MsgId);

public sealed record ImageMessage(MessageHeader Header, long MsgId, string PicUrl, string MediaId) : UserMessage(Header, MsgId);

/// <summary>voice.</summary>
/// <param name="MediaId16K">The same speech at 16 kHz, where the platform offers it.</param>
/// <param name="Recognition">What WeChat heard: null when the platform did not send it, empty when it heard nothing.</param>
public sealed record VoiceMessage(MessageHeader Header, long MsgId, string MediaId, string Format, string? MediaId16K, string? Recognition)
    : UserMessage(Header, MsgId);

public sealed record VideoMessage(MessageHeader Header, long MsgId, string MediaId, string ThumbMediaId) : UserMessage(Header, MsgId);

public sealed record ShortVideoMessage(MessageHeader Header, long MsgId, string MediaId, string ThumbMediaId) : UserMessage(Header, MsgId);

/// <summary>location: a place the person sent.</summary>
/// <param name="Latitude">Location_X on the wire.</param>
/// <param name="Longitude">Location_Y on the wire.</param>
/// <param name="AppType">"wxwork" when sent from the WeCom application.</param>
public sealed record LocationMessage(MessageHeader Header, long MsgId, double Latitude, double Longitude, int? Scale, string Label, string? AppType)
    : UserMessage(Header, MsgId);

public sealed record LinkMessage(MessageHeader Header, long MsgId, string Title, string Description, string Url, string? PicUrl)
    : UserMessage(Header, MsgId);

/// <summary>A file: undocumented, really received. There is no interface to download it from an Official Account.</summary>
public sealed record FileMessage(
    MessageHeader Header, long MsgId, string? Title, string? Description, string? FileKey, string? FileMd5, long? FileTotalLength, string? MediaId)
    : UserMessage(Header, MsgId);

/// <summary>A kind of message that did not exist when this was written.</summary>
public sealed record UnknownMessage(MessageHeader Header, long MsgId, string MsgType) : UserMessage(Header, MsgId);
