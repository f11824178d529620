namespace WeLiaison.WeChat.Messages;

/// <summary>CLICK: a person tapped a menu button that sends a key.</summary>
public sealed record MenuClicked(MessageHeader Header, string Event, string EventKey) : InboundEvent(Header, Event)
{
    public override bool AllowsReply => true;

    protected override string? EventKeyPart => EventKey;
}

/// <summary>VIEW: a menu button opened a page.</summary>
public sealed record MenuViewed(MessageHeader Header, string Event, string Url, string? MenuId) : InboundEvent(Header, Event)
{
    protected override string? EventKeyPart => Url;
}

/// <summary>view_miniprogram: a menu button opened a mini program.</summary>
public sealed record MiniProgramViewed(MessageHeader Header, string Event, string Page, string? MenuId) : InboundEvent(Header, Event)
{
    protected override string? EventKeyPart => Page;
}

/// <summary>scancode_push and scancode_waitmsg: a menu button scanned a code.</summary>
/// <param name="ScanType">qrcode or barcode.</param>
public sealed record CodeScanned(MessageHeader Header, string Event, string EventKey, string ScanType, string ScanResult) : InboundEvent(Header, Event)
{
    /// <summary>Gets whether WeChat shows "消息接收中" until a reply comes.</summary>
    public override bool AllowsReply => Event.Equals("scancode_waitmsg", StringComparison.OrdinalIgnoreCase);

    protected override string? EventKeyPart => EventKey;

    protected override string? Subject => ScanResult;
}

/// <summary>pic_sysphoto, pic_photo_or_album, pic_weixin: pictures were chosen; they follow as messages of their own.</summary>
public sealed record PicturesChosen(MessageHeader Header, string Event, string EventKey, int Count, IReadOnlyList<string> Md5Sums) : InboundEvent(Header, Event)
{
    protected override string? EventKeyPart => EventKey;

    protected override string? Subject => string.Join(',', Md5Sums);
}

/// <summary>location_select: a place was chosen; a location message follows. The platform sends the figures as text.</summary>
public sealed record LocationChosen(
    MessageHeader Header, string Event, string EventKey, string Latitude, string Longitude, string? Scale, string Label, string? PlaceName, string? AppType)
    : InboundEvent(Header, Event)
{
    protected override string? EventKeyPart => EventKey;
}
