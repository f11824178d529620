using System.Text;
using System.Xml;
using System.Xml.Linq;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Setup;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>Opens the body of an answer as strictly as the platform: one XML, the signature right, the receive id ours.</summary>
internal static class ReplyEnvelope
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Opens it.</summary>
    /// <returns>The reply's XML and its text, or the reason why there is none.</returns>
    public static (XElement? Reply, string? Clear, string? Reason) Open(Account account, ReadOnlySpan<byte> body)
    {
        var (outer, text, reason) = Parse(body);
        if (outer is null)
        {
            return (null, null, reason);
        }

        var mode = account.IsOfficial ? account.Setup.Mode : EncryptionMode.Safe;
        var isSealed = outer.Element("Encrypt") is not null;
        if (!isSealed)
        {
            return mode == EncryptionMode.Safe ? (null, text, "the account is in safe mode, the reply is not encrypted") : (outer, text, null);
        }

        return mode == EncryptionMode.Plain ? (null, null, "the account is in plain mode, the reply is encrypted") : Decrypt(account, outer);
    }

    private static (XElement? Reply, string? Clear, string? Reason) Decrypt(Account account, XElement outer)
    {
        if (outer.Elements("Encrypt").Skip(1).Any() || Only(outer, "MsgSignature") is not { } signature
            || Only(outer, "TimeStamp") is not { } timestamp || Only(outer, "Nonce") is not { } nonce)
        {
            return (null, null, "the envelope needs exactly one each of Encrypt, MsgSignature, TimeStamp and Nonce");
        }

        var encrypted = Only(outer, "Encrypt") ?? "";
        if (signature != CallbackSignature.Sign(account.Setup.Token, timestamp, nonce, encrypted))
        {
            return (null, null, "MsgSignature does not fit");
        }

        var fault = account.Cipher.Open(Encoding.UTF8.GetBytes(encrypted), out var message);
        if (fault != CallbackFault.None)
        {
            return (null, null, $"the reply cannot be decrypted ({(int)fault} {fault})");
        }

        var (reply, clear, reason) = Parse(message.Span);
        return (reply, clear, reason);
    }

    private static (XElement? Root, string? Text, string? Reason) Parse(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (null, null, "not UTF-8");
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            });
            var root = XElement.Load(reader);
            return root.Name == "xml" ? (root, text, null) : (null, text, $"the root is <{root.Name}>, not <xml>");
        }
        catch (XmlException wrong)
        {
            return (null, text, $"not XML: {wrong.Message}");
        }
    }

    private static string? Only(XElement parent, string name) =>
        parent.Elements(name).Take(2).ToList() is [{ Value.Length: > 0 } only] ? only.Value : null;
}
