namespace WeLiaison.WeChat.Messages;

/// <summary>subscribe: a person follows the account, or entered the visible range of a WeCom application.</summary>
/// <param name="Scene">The scene of the parametric QR code it came through, without its prefix; null otherwise.</param>
/// <param name="Ticket">The QR code's ticket.</param>
public sealed record Followed(MessageHeader Header, string Event, string? Scene, string? Ticket) : InboundEvent(Header, Event)
{
    internal const string ScenePrefix = "qrscene_";

    public override bool AllowsReply => true;

    protected override string? EventKeyPart => Scene;
}

/// <summary>unsubscribe: the person is gone; nothing can be sent, and personal data falls under the deletion policy.</summary>
public sealed record Unfollowed(MessageHeader Header, string Event) : InboundEvent(Header, Event);

/// <summary>SCAN: a follower scanned a parametric QR code.</summary>
public sealed record Scanned(MessageHeader Header, string Event, string Scene, string? Ticket) : InboundEvent(Header, Event)
{
    public override bool AllowsReply => true;

    protected override string? EventKeyPart => Scene;
}

/// <summary>LOCATION: the client reported where it is. A reply is possible and unwelcome.</summary>
public sealed record LocationReported(MessageHeader Header, string Event, double Latitude, double Longitude, double? Precision, string? AppType)
    : InboundEvent(Header, Event);

/// <summary>enter_agent: a person opened the application's chat. Not a message; an answer each time would annoy.</summary>
public sealed record AgentEntered(MessageHeader Header, string Event, string? EventKey) : InboundEvent(Header, Event)
{
    public override bool AllowsReply => true;

    protected override string? EventKeyPart => EventKey;
}

/// <summary>user_enter_tempsession: a person opened a session from a mini program.</summary>
public sealed record TempSessionEntered(MessageHeader Header, string Event, string? SessionFrom) : InboundEvent(Header, Event)
{
    public override bool AllowsReply => true;

    protected override string? EventKeyPart => SessionFrom;
}
