using System.Security.Cryptography;
using System.Text;

namespace WeLiaison.WeChat.Messages;

/// <summary>
/// What makes a delivery unique within its account. MsgId alone collides between users, and sender + time alone loses events
/// (a contact import makes dozens of "sys" events in one second), so a message is sender + MsgId + application and an event
/// is sender + time + event + key + change + application + the object it is about.
/// </summary>
public readonly record struct MessageKey(string Value)
{
    /// <summary>Characters of the longest key, so that a column can hold it.</summary>
    public const int Longest = 200;

    public override string ToString() => Value;

    internal static MessageKey OfMessage(MessageHeader header, long msgId) =>
        new(header.AgentId is { } agent ? $"{header.FromUser}|{msgId}|{agent}" : $"{header.FromUser}|{msgId}");

    internal static MessageKey OfEvent(MessageHeader header, string kind, string? eventKey, string? subject)
    {
        var head = $"{header.FromUser}|{header.CreateTime}|{header.AgentId}";
        var tail = $"|{kind.ToLowerInvariant()}|{eventKey}|{subject}";
        return new MessageKey(head.Length + tail.Length <= Longest ? head + tail : Bounded(head) + Digest(tail));
    }

    private static string Bounded(string head) => head.Length <= 150 ? head : Digest(head);

    private static string Digest(string text) => "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
