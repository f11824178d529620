using System.Text;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Callback;

/// <summary>A push as the platform makes it, for a stand-in of the platform and for load generators.</summary>
/// <param name="Query">The query string without its question mark.</param>
public sealed record CallbackPush(string Query, byte[] Body)
{
    /// <summary>Signs and, unless the mode is plain, encrypts one inner XML. A repeat is made anew: other time, nonce and ciphertext, same XML.</summary>
    /// <param name="credentials">The account's; its key must be legal unless the mode is plain.</param>
    /// <param name="clearXml">The message as the service will read it.</param>
    /// <param name="toUser">The original id (Official Account) or the CorpID (WeCom) of the clear outer element.</param>
    public static CallbackPush Make(CallbackCredentials credentials, ReadOnlySpan<byte> clearXml, string toUser, long timestamp, string nonce)
    {
        var signature = CallbackSignature.Sign(credentials.Token, timestamp.ToString(), nonce);
        if (credentials.Mode == CallbackMode.Plain)
        {
            return new CallbackPush($"signature={signature}&timestamp={timestamp}&nonce={nonce}", clearXml.ToArray());
        }

        var encrypted = Cipher(credentials).Seal(clearXml);
        var covering = CallbackSignature.Sign(credentials.Token, timestamp.ToString(), nonce, encrypted);
        var query = credentials.Mode == CallbackMode.WeCom
            ? $"msg_signature={covering}&timestamp={timestamp}&nonce={nonce}"
            : $"signature={signature}&timestamp={timestamp}&nonce={nonce}&encrypt_type=aes&msg_signature={covering}";
        return new CallbackPush(query, Outer(credentials, clearXml, toUser, encrypted));
    }

    /// <summary>Makes the query of the GET by which the console verifies a URL.</summary>
    public static string Verification(CallbackCredentials credentials, string echo, long timestamp, string nonce)
    {
        if (credentials.Mode != CallbackMode.WeCom)
        {
            var signature = CallbackSignature.Sign(credentials.Token, timestamp.ToString(), nonce);
            return $"signature={signature}&echostr={Uri.EscapeDataString(echo)}&timestamp={timestamp}&nonce={nonce}";
        }

        var encrypted = Cipher(credentials).Seal(Encoding.UTF8.GetBytes(echo));
        var covering = CallbackSignature.Sign(credentials.Token, timestamp.ToString(), nonce, encrypted);
        return $"msg_signature={covering}&timestamp={timestamp}&nonce={nonce}&echostr={Uri.EscapeDataString(encrypted)}";
    }

    private static byte[] Outer(CallbackCredentials credentials, ReadOnlySpan<byte> clearXml, string toUser, string encrypted)
    {
        var xml = new XmlText().Open("xml");
        if (credentials.Mode == CallbackMode.Compatible)
        {
            // Compatible mode repeats the clear elements beside the ciphertext.
            var inner = Encoding.UTF8.GetString(clearXml).Trim();
            xml.Raw(inner.AsSpan("<xml>".Length..^"</xml>".Length));
        }
        else
        {
            xml.Text("ToUserName", toUser);
        }

        xml.Text("Encrypt", encrypted);
        if (credentials is { Mode: CallbackMode.WeCom, AgentId: { } agent })
        {
            xml.Text("AgentID", $"{agent}");
        }

        return xml.Close("xml").Written.ToArray();
    }

    private static MessageCipher Cipher(CallbackCredentials credentials) =>
        MessageCipher.Create(credentials.EncodingAesKey, credentials.ReceiveId) ?? throw new ArgumentException("EncodingAESKey must be 43 letters or digits", nameof(credentials));
}
