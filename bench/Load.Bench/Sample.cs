using System.Text;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Load.Bench;

/// <summary>The account that both servers and the load generator share, and the people who write to it.</summary>
internal static class Sample
{
    public const string Committee = "bench";

    public const string OriginalId = "gh_6f0c1d2e3b4a";

    public static CallbackCredentials Credentials { get; } = new()
    {
        Token = "WeLiaisonBench2026",
        EncodingAesKey = "kZ3vQ7mT1xB9nR5sW2yD8fH6jL0pC4gE3aU7iO1tYwM",
        ReceiveId = "wx7a1c0de5b2f3a496",
        Mode = CallbackMode.Safe,
    };

    /// <summary>28 characters, as the platform's.</summary>
    public static string OpenId(int person) => $"oBench{person:D22}";

    /// <summary>What a person says at the nth message: a matter, more of it, no wish, no name, thanks; then the next matter.</summary>
    public static string Words(int person, int nth) => (nth % 5) switch
    {
        0 => $"和平路{(person % 300) + 1}号门口第{nth}次下水道堵了，污水流到人行道上",
        1 => "孩子上学都要绕着走，天热了味道也大",
        2 => "没有",
        3 => "不写",
        _ => "谢谢",
    };

    public static byte[] ClearXml(int person, int nth, long msgId, long time) => Encoding.UTF8.GetBytes(
        $"<xml><ToUserName><![CDATA[{OriginalId}]]></ToUserName><FromUserName><![CDATA[{OpenId(person)}]]></FromUserName><CreateTime>{time}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{Words(person, nth)}]]></Content><MsgId>{msgId}</MsgId></xml>");
}
