using System.Text;
using WeLiaison.WeChat.Messages;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Callback;

/// <summary>
/// Closes a passive reply the way its request came: in clear, or encrypted with the key that opened the request. Thread-safe; a receiver
/// hands out the same seals again and again.
/// </summary>
public sealed class ReplySeal
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static XmlText? spare;

    private readonly byte[] token;
    private readonly MessageCipher? cipher;
    private readonly CallbackFormat format;

    internal ReplySeal(string token, MessageCipher? cipher, CallbackFormat format)
    {
        this.token = Encoding.UTF8.GetBytes(token);
        this.cipher = cipher;
        this.format = format;
    }

    /// <summary>Gets whether a passive reply is possible: the platforms document it for XML only.</summary>
    public bool CanReply => format == CallbackFormat.Xml;

    /// <summary>Writes the bytes of the callback's answer; <see cref="PassiveReply.Nothing"/> is zero bytes in every mode.</summary>
    public byte[] Seal(InboundMessage answered, PassiveReply reply, DateTimeOffset now)
    {
        if (reply is NoReply)
        {
            return [];
        }

        var xml = spare ?? new XmlText();
        spare = null;
        reply.WriteTo(xml, answered, now.ToUnixTimeSeconds());
        var answer = Seal(xml.Written, now);
        if (xml.Written.Length <= LargestKept)
        {
            xml.Clear();
            spare = xml;
        }

        return answer;
    }

    /// <summary>Seals clear XML that was written before, for instance the stored reply to a repeated push.</summary>
    public byte[] Seal(ReadOnlySpan<byte> clearXml, DateTimeOffset now)
    {
        if (clearXml.IsEmpty)
        {
            return [];
        }

        if (!CanReply)
        {
            throw new InvalidOperationException("An account with the JSON data format takes no passive reply; answer nothing and send a service message.");
        }

        if (cipher is null)
        {
            return clearXml.ToArray();
        }

        Span<byte> nonce = stackalloc byte[RandomPrefix.NonceLength];
        RandomPrefix.Nonce(nonce);
        return ReplyEnvelope.Write(cipher, token, clearXml, now.ToUnixTimeSeconds().ToString(), Encoding.ASCII.GetString(nonce));
    }

    /// <summary>Writes the clear XML of a reply, as it is worth storing with the message key.</summary>
    public static byte[] ClearXml(InboundMessage answered, PassiveReply reply, DateTimeOffset now)
    {
        var xml = new XmlText();
        if (reply is not NoReply)
        {
            reply.WriteTo(xml, answered, now.ToUnixTimeSeconds());
        }

        return xml.Written.ToArray();
    }
}
