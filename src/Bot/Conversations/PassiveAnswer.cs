using System.Text;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Conversations;

/// <summary>What goes back in the callback's own answer. Kept with the inbox row, so that a repeat gets the same.</summary>
/// <param name="Text">Empty for no words.</param>
public sealed record PassiveAnswer(string Text)
{
    /// <summary>Of one bubble: both platforms take 2048 bytes, and a margin keeps us clear of the edge.</summary>
    internal const int MostBytes = 1900;

    public static PassiveAnswer None { get; } = new(string.Empty);

    public static PassiveAnswer Read(ReadOnlyMemory<byte> bytes) => bytes.IsEmpty ? None : new(Encoding.UTF8.GetString(bytes.Span));

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Text);

    /// <summary>What fits one passive reply, and the rest as messages that follow it.</summary>
    internal static (PassiveAnswer Answer, IReadOnlyList<OutboxEntry>? Others) From(Reply? reply, Arrival arrival, DateTimeOffset now)
    {
        if (reply is null)
        {
            return (None, null);
        }

        var parts = TextParts.Cut(reply.Rendered, MostBytes);
        return parts.Count == 1
            ? (new PassiveAnswer(parts[0]), null)
            : (new PassiveAnswer(parts[0]), [.. parts.Skip(1).Select(part => Errand.Say(arrival.Address, part, now))]);
    }
}
