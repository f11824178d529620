using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Setup;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>A push as it travels once: query and body, signed for one moment.</summary>
internal sealed record Envelope(string Query, string Body)
{
    /// <summary>Signs and encrypts afresh: every attempt has its own timestamp, nonce and ciphertext.</summary>
    public static Envelope Seal(Account account, string? openId, string inner, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetInt32(100_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var token = account.Setup.Token;
        var query = new StringBuilder();
        if (account.IsOfficial)
        {
            query.Append(CultureInfo.InvariantCulture, $"signature={CallbackSignature.Sign(token, timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}");
            if (openId is not null)
            {
                query.Append(CultureInfo.InvariantCulture, $"&openid={Uri.EscapeDataString(openId)}");
            }

            if (account.Setup.Mode == EncryptionMode.Plain)
            {
                return new Envelope(query.ToString(), inner);
            }

            query.Append("&encrypt_type=aes&");
        }
        else
        {
            query.Append(CultureInfo.InvariantCulture, $"timestamp={timestamp}&nonce={nonce}&");
        }

        var encrypted = account.Cipher.Seal(Encoding.UTF8.GetBytes(inner));
        query.Append(CultureInfo.InvariantCulture, $"msg_signature={CallbackSignature.Sign(token, timestamp, nonce, encrypted)}");
        return new Envelope(query.ToString(), Wrap(account, inner, encrypted));
    }

    /// <summary>The query that verifies the URL: a random number, in clear for an Official Account, encrypted for WeCom.</summary>
    public static (string Query, string Echo) Verification(Account account, DateTimeOffset now)
    {
        var echo = RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture)
            + RandomNumberGenerator.GetInt32(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetInt32(100_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var token = account.Setup.Token;
        if (account.IsOfficial)
        {
            return ($"signature={CallbackSignature.Sign(token, timestamp, nonce)}&echostr={echo}&timestamp={timestamp}&nonce={nonce}", echo);
        }

        var encrypted = account.Cipher.Seal(Encoding.UTF8.GetBytes(echo));
        var signature = CallbackSignature.Sign(token, timestamp, nonce, encrypted);
        return ($"msg_signature={signature}&timestamp={timestamp}&nonce={nonce}&echostr={Uri.EscapeDataString(encrypted)}", echo);
    }

    private static string Wrap(Account account, string inner, string encrypted) => account switch
    {
        { IsOfficial: false } =>
            $"<xml><ToUserName><![CDATA[{account.Address}]]></ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt><AgentID><![CDATA[{account.AgentId}]]></AgentID></xml>",
        { Setup.Mode: EncryptionMode.Compatible } =>
            $"{inner[..^"</xml>".Length]}<Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>",
        _ =>
            $"<xml><ToUserName><![CDATA[{account.Address}]]></ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>",
    };
}
