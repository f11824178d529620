using System.Text;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Callback;

/// <summary>The XML around an encrypted reply. Both ways: the service writes it, a stand-in for the platform opens it.</summary>
public static class ReplyEnvelope
{
    /// <summary>Opens a reply as the platform would: well-formed, signature over its own time and nonce, cipher, receive id.</summary>
    public static CallbackFault Open(MessageCipher cipher, string token, ReadOnlyMemory<byte> envelope, out ReadOnlyMemory<byte> clearXml)
    {
        clearXml = default;
        var tree = WireTree.Rent();
        try
        {
            if (!tree.TryRead(envelope, CallbackFormat.Xml))
            {
                return CallbackFault.MalformedMessage;
            }

            var root = tree.Root;
            var encrypted = root["Encrypt"u8].Trimmed;
            return CallbackSignature.Matches(root.Id("MsgSignature"u8), token, root.Id("TimeStamp"u8), root.Id("Nonce"u8), encrypted)
                ? cipher.Open(encrypted, out clearXml)
                : CallbackFault.SignatureMismatch;
        }
        finally
        {
            tree.Return();
        }
    }

    internal static byte[] Write(MessageCipher cipher, ReadOnlySpan<byte> token, ReadOnlySpan<byte> clearXml, string timestamp, string nonce)
    {
        var output = new Output(new byte[Length(cipher.SealedLength(clearXml.Length), timestamp, nonce)]);
        output.Write("<xml>\n<Encrypt><![CDATA["u8);
        var encrypted = output.Take(cipher.SealedLength(clearXml.Length));
        cipher.Seal(clearXml, encrypted);
        output.Write("]]></Encrypt>\n<MsgSignature><![CDATA["u8);
        CallbackSignature.Sign(token, timestamp, nonce, encrypted, output.Take(40));
        output.Write("]]></MsgSignature>\n<TimeStamp>"u8);
        output.Write(timestamp);
        output.Write("</TimeStamp>\n<Nonce><![CDATA["u8);
        output.Write(nonce);
        output.Write("]]></Nonce>\n</xml>"u8);
        return output.Bytes;
    }

    private static int Length(int encrypted, string timestamp, string nonce) =>
        "<xml>\n<Encrypt><![CDATA["u8.Length + encrypted + "]]></Encrypt>\n<MsgSignature><![CDATA["u8.Length + 40 + "]]></MsgSignature>\n<TimeStamp>"u8.Length
        + timestamp.Length + "</TimeStamp>\n<Nonce><![CDATA["u8.Length + nonce.Length + "]]></Nonce>\n</xml>"u8.Length;

    private ref struct Output(byte[] bytes)
    {
        private int at;

        public readonly byte[] Bytes => bytes;

        public Span<byte> Take(int length)
        {
            var part = bytes.AsSpan(at, length);
            at += length;
            return part;
        }

        public void Write(ReadOnlySpan<byte> part) => part.CopyTo(Take(part.Length));

        public void Write(string ascii) => Encoding.ASCII.GetBytes(ascii, Take(ascii.Length));
    }
}
