namespace WeLiaison.WeChat.Messages;

/// <summary>
/// A push of either platform, as a closed family: <see cref="UserMessage"/> is what a person sent, <see cref="InboundEvent"/> what happened.
/// Unknown kinds arrive as <see cref="UnknownMessage"/> and <see cref="UnknownEvent"/>; whatever no type names is still in <see cref="RawXml"/>.
/// </summary>
public abstract record InboundMessage(MessageHeader Header)
{
    public string ToUser => Header.ToUser;

    public string FromUser => Header.FromUser;

    public long CreateTime => Header.CreateTime;

    public long? AgentId => Header.AgentId;

    /// <summary>Gets the decrypted message as sent, for diagnosis. Personal data: never into a log.</summary>
    public string RawXml => Header.RawXml;

    /// <summary>Gets what makes this delivery unique within its account: a repeat has the same key.</summary>
    public abstract MessageKey Key { get; }

    // Records print all they hold; a log line must not hold what a person wrote.
    public sealed override string ToString() => $"{GetType().Name} of {CreateTime}";
}
