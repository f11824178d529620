namespace WeLiaison.WeChat.Messages;

/// <summary>Something that happened. <see cref="Event"/> is the wire's name in the wire's case; the platforms differ in it.</summary>
public abstract record InboundEvent(MessageHeader Header, string Event) : InboundMessage(Header)
{
    public sealed override MessageKey Key => MessageKey.OfEvent(Header, Event, EventKeyPart, Subject);

    /// <summary>Gets whether the platform shows a passive reply to this event.</summary>
    public virtual bool AllowsReply => false;

    /// <summary>Gets the EventKey, where the event has one.</summary>
    protected virtual string? EventKeyPart => null;

    /// <summary>Gets what else tells this event from others of the same second: the change and the object's id.</summary>
    protected virtual string? Subject => null;
}

/// <summary>A kind of event that did not exist when this was written, or one that no part of this service needs.</summary>
public sealed record UnknownEvent(MessageHeader Header, string Event, string? EventKey, string? ChangeType) : InboundEvent(Header, Event)
{
    protected override string? EventKeyPart => EventKey;

    protected override string? Subject => $"{ChangeType}|{MessageDigest.Of(Header.Raw.Span)}";
}
