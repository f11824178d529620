using System.Text;
using BenchmarkDotNet.Attributes;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.Micro.Bench;

/// <summary>The protocol's share of a callback: open a typical encrypted text message, close a typical reply.</summary>
[MemoryDiagnoser]
public class CallbackBenchmarks
{
    private static readonly CallbackCredentials Credentials = new()
    {
        Token = "WeLiaisonMp2026",
        EncodingAesKey = "kZ3vQ7mT1xB9nR5sW2yD8fH6jL0pC4gE3aU7iO1tYwM",
        ReceiveId = "wx7a1c0de5b2f3a496",
    };

    private static readonly PassiveReply Reply = PassiveReply.Text("好的，记下了：9月8日（周二）走访王秀兰，主题「电梯加装」。回复“对”确认，或直接告诉我哪里不对。");

    private readonly CallbackReceiver receiver = new(Credentials);
    private readonly DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(1769830301);
    private byte[] body = [];
    private string query = "";
    private CallbackQuery parsedQuery;
    private CallbackResult.Received received = null!;
    private byte[] unusual = [];
    private string unusualQuery = "";

    [GlobalSetup]
    public void Prepare()
    {
        const string Message =
            "<xml><ToUserName><![CDATA[gh_6f0c1d2e3b4a]]></ToUserName>\n<FromUserName><![CDATA[oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i]]></FromUserName>\n<CreateTime>1769830001</CreateTime>\n"
            + "<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[昨天去看了王秀兰，她说电梯的事还没有回音，想问问进展]]></Content>\n<MsgId>24500000000000101</MsgId>\n</xml>";
        var push = CallbackPush.Make(Credentials, Encoding.UTF8.GetBytes(Message), "gh_6f0c1d2e3b4a", 1769830001, "1182736450");
        (body, query, parsedQuery) = (push.Body, push.Query, CallbackQuery.Parse(push.Query));
        received = (CallbackResult.Received)receiver.Receive(body, parsedQuery);

        var escaped = CallbackPush.Make(
            Credentials, Encoding.UTF8.GetBytes(Message.Replace("<MsgId>", "<!-- x --><MsgId>", StringComparison.Ordinal)), "gh_6f0c1d2e3b4a", 1769830001, "1182736450");
        (unusual, unusualQuery) = (escaped.Body, escaped.Query);
    }

    [Benchmark(Description = "query + verify + decrypt + parse")]
    public CallbackResult Receive() => receiver.Receive(body, CallbackQuery.Parse(query));

    [Benchmark(Description = "the same, XML that needs the slow reader")]
    public CallbackResult ReceiveUnusual() => receiver.Receive(unusual, CallbackQuery.Parse(unusualQuery));

    [Benchmark(Description = "write + encrypt + sign a reply")]
    public byte[] Seal() => received.Seal.Seal(received.Message, Reply, now);

    [Benchmark(Description = "message key")]
    public MessageKey Key() => received.Message.Key;
}
