using System.Text;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.WeChat.Tests.Callback;

/// <summary>The callback is the hot path; what it allocates is counted here, because time depends on the machine and bytes do not.</summary>
public sealed class CallbackCostTests
{
    private const int Rounds = 200;

    private static readonly CallbackCredentials Credentials = new()
    {
        Token = "WeLiaisonMp2026",
        EncodingAesKey = "kZ3vQ7mT1xB9nR5sW2yD8fH6jL0pC4gE3aU7iO1tYwM",
        ReceiveId = "wx7a1c0de5b2f3a496",
    };

    [Fact]
    public void A_text_message_is_opened_in_2_kilobytes_and_answered_in_2()
    {
        var text = Encoding.UTF8.GetBytes(
            "<xml><ToUserName><![CDATA[gh_6f0c1d2e3b4a]]></ToUserName><FromUserName><![CDATA[oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i]]></FromUserName><CreateTime>1769830001</CreateTime>"
            + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[昨天去看了王秀兰，她说电梯的事还没有回音]]></Content><MsgId>24500000000000101</MsgId></xml>");
        var push = CallbackPush.Make(Credentials, text, "gh_6f0c1d2e3b4a", 1769830001, "1182736450");
        var receiver = new CallbackReceiver(Credentials);
        var reply = PassiveReply.Text("好的，记下了：9月8日（周二）走访王秀兰，主题「电梯加装」。回复“对”确认。");
        var received = (CallbackResult.Received)receiver.Receive(push.Body, CallbackQuery.Parse(push.Query));
        var now = DateTimeOffset.FromUnixTimeSeconds(1769830301);

        Assert.InRange(Allocated(() => receiver.Receive(push.Body, CallbackQuery.Parse(push.Query))), 1, 2048);
        Assert.InRange(Allocated(() => received.Seal.Seal(received.Message, reply, now)), 1, 2048);
    }

    [Fact]
    public void Any_query_string_is_read_without_a_fault()
    {
        var random = new Random(5);
        string[] pieces = ["signature", "msg_signature", "nonce", "timestamp", "echostr", "=", "&", "%", "%E4", "%zz", "+", "?", "委", "\uD800", "a", "1", "&&", "=="];
        for (var i = 0; i < 20_000; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var parsed = CallbackQuery.Parse(query);
            Assert.IsType<CallbackResult.Refused>(new CallbackReceiver(Credentials).Receive("<xml><Encrypt>a</Encrypt></xml>"u8.ToArray(), parsed));
        }

        Assert.Equal(("1 2", "+"), (CallbackQuery.Parse("?nonce=1+2&timestamp=%2B").Nonce, CallbackQuery.Parse("?nonce=1+2&timestamp=%2B").Timestamp));
        Assert.Null(CallbackQuery.Parse("nonce=1&nonce=1").Nonce);
        Assert.Equal(default, CallbackQuery.Parse(null));
    }

    private static long Allocated(Action work)
    {
        for (var i = 0; i < Rounds; i++)
        {
            work();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            work();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
