using System.Text;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.WeChat.Tests.Callback;

/// <summary>Two accounts, and what the platform would push to them.</summary>
internal static class Pushes
{
    public const string Text =
        "<xml><ToUserName><![CDATA[gh_6f0c1d2e3b4a]]></ToUserName><FromUserName><![CDATA[oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i]]></FromUserName>"
        + "<CreateTime>1769830001</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content><MsgId>24500000000000101</MsgId></xml>";

    public static readonly CallbackCredentials Safe = new()
    {
        Token = "WeLiaisonMp2026",
        EncodingAesKey = "kZ3vQ7mT1xB9nR5sW2yD8fH6jL0pC4gE3aU7iO1tYwM",
        ReceiveId = "wx7a1c0de5b2f3a496",
    };

    public static readonly CallbackCredentials WeCom = new()
    {
        Token = "Xw8kLmN2pQ",
        EncodingAesKey = "Tq4ZsX8cV2bN6mL0kJ9hG7fD5sA3pO1iU8yT6rE4wQz",
        ReceiveId = "ww5f2b8c1d9e7a3046",
        Mode = CallbackMode.WeCom,
        AgentId = 1000017,
    };

    public static CallbackPush Push(CallbackCredentials credentials, string text) =>
        CallbackPush.Make(credentials, Encoding.UTF8.GetBytes(text), credentials.Mode == CallbackMode.WeCom ? credentials.ReceiveId : "gh_6f0c1d2e3b4a", 1769830301, "1182736450");

    public static CallbackPush Sealed(string encrypted, string timestamp, string nonce) => new(
        $"timestamp={timestamp}&nonce={nonce}&encrypt_type=aes&msg_signature={CallbackSignature.Sign(Safe.Token, timestamp, nonce, encrypted)}",
        Encoding.UTF8.GetBytes($"<xml><ToUserName>gh_6f0c1d2e3b4a</ToUserName><Encrypt>{encrypted}</Encrypt></xml>"));

    public static CallbackResult Receive(CallbackCredentials credentials, CallbackPush push) =>
        new CallbackReceiver(credentials).Receive(push.Body, CallbackQuery.Parse(push.Query));
}
