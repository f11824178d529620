using System.Text;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;
using static WeLiaison.WeChat.Tests.Callback.Pushes;

namespace WeLiaison.WeChat.Tests.Callback;

public sealed class CallbackReceiverTests
{
    private const string OtherKey = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1769830301);

    [Theory]
    [InlineData(CallbackMode.Plain)]
    [InlineData(CallbackMode.Compatible)]
    [InlineData(CallbackMode.Safe)]
    public void A_push_of_each_mode_is_received_and_its_reply_can_be_opened(CallbackMode mode)
    {
        var credentials = Safe with { Mode = mode };
        var received = Assert.IsType<CallbackResult.Received>(Receive(credentials, Push(credentials, Text)));
        Assert.Equal("你好", Assert.IsType<TextMessage>(received.Message).Content);

        var answer = received.Seal.Seal(received.Message, PassiveReply.Text("收到😀"), Now);
        if (mode == CallbackMode.Plain)
        {
            Assert.StartsWith("<xml><ToUserName><![CDATA[oKx3", Encoding.UTF8.GetString(answer), StringComparison.Ordinal);
            return;
        }

        var cipher = MessageCipher.Create(credentials.EncodingAesKey, credentials.ReceiveId)!;
        Assert.Equal(CallbackFault.None, ReplyEnvelope.Open(cipher, credentials.Token, answer, out var clear));
        Assert.Contains("<Content><![CDATA[收到😀]]></Content>", Encoding.UTF8.GetString(clear.Span), StringComparison.Ordinal);
        Assert.Equal(CallbackFault.SignatureMismatch, ReplyEnvelope.Open(cipher, "another", answer, out _));
    }

    [Fact]
    public void In_compatible_mode_the_clear_fields_are_not_believed()
    {
        var credentials = Safe with { Mode = CallbackMode.Compatible };
        var push = Push(credentials, Text);
        var forged = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(push.Body).Replace("你好", "转账", StringComparison.Ordinal));
        var received = Assert.IsType<CallbackResult.Received>(Receive(credentials, push with { Body = forged }));
        Assert.Equal("你好", Assert.IsType<TextMessage>(received.Message).Content);
    }

    [Fact]
    public void After_a_change_of_key_the_previous_one_still_opens_and_seals()
    {
        var before = Safe with { EncodingAesKey = OtherKey };
        var now = Safe with { PreviousEncodingAesKey = OtherKey };
        var received = Assert.IsType<CallbackResult.Received>(Receive(now, Push(before, Text)));
        var answer = received.Seal.Seal(received.Message, PassiveReply.Text("好"), Now);
        Assert.Equal(CallbackFault.None, ReplyEnvelope.Open(MessageCipher.Create(OtherKey, Safe.ReceiveId)!, Safe.Token, answer, out _));

        Assert.IsType<CallbackResult.Received>(Receive(now, Push(Safe, Text)));
        Assert.IsType<CallbackResult.Refused>(Receive(Safe, Push(before, Text)));
    }

    [Fact]
    public void The_console_is_echoed_in_both_platforms()
    {
        foreach (var credentials in new[] { Safe, WeCom })
        {
            var query = CallbackQuery.Parse("?" + CallbackPush.Verification(credentials, "5837264910283746501", 1769830301, "77"));
            var verified = Assert.IsType<CallbackResult.Verified>(new CallbackReceiver(credentials).Verify(query));
            Assert.Equal("5837264910283746501", Encoding.UTF8.GetString(verified.Echo.Span));
            Assert.IsType<CallbackResult.Refused>(new CallbackReceiver(credentials with { Token = "another" }).Verify(query));
            Assert.IsType<CallbackResult.Refused>(new CallbackReceiver(credentials).Verify(query with { EchoString = null }));
        }
    }

    [Fact]
    public void Pushes_at_the_same_time_do_not_disturb_each_other()
    {
        var receiver = new CallbackReceiver(Safe);
        Parallel.For(0, 4_000, i =>
        {
            var words = new string((char)('a' + i % 26), i % 700);
            var push = Push(Safe, Text.Replace("你好", words, StringComparison.Ordinal));
            var received = Assert.IsType<CallbackResult.Received>(receiver.Receive(push.Body, CallbackQuery.Parse(push.Query)));
            Assert.Equal(words, Assert.IsType<TextMessage>(received.Message).Content);
            var answer = received.Seal.Seal(received.Message, PassiveReply.Text(words + "!"), Now);
            Assert.Equal(CallbackFault.None, ReplyEnvelope.Open(MessageCipher.Create(Safe.EncodingAesKey, Safe.ReceiveId)!, Safe.Token, answer, out var clear));
            Assert.Contains($"[{words}!]", Encoding.UTF8.GetString(clear.Span), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_message_survives_the_reuse_of_the_body_it_came_in()
    {
        foreach (var mode in new[] { CallbackMode.Plain, CallbackMode.Safe })
        {
            var push = Push(Safe with { Mode = mode }, Text);
            var received = Assert.IsType<CallbackResult.Received>(Receive(Safe with { Mode = mode }, push));
            push.Body.AsSpan().Clear();
            Assert.Equal(Text, received.Message.RawXml);
        }
    }

    [Fact]
    public void Secrets_do_not_print()
    {
        Assert.DoesNotContain(Safe.Token, $"{Safe}", StringComparison.Ordinal);
        Assert.DoesNotContain(Safe.EncodingAesKey, $"{Safe}", StringComparison.Ordinal);
        var query = CallbackQuery.Parse(Push(Safe, Text).Query);
        Assert.DoesNotContain(query.MsgSignature!, $"{query}", StringComparison.Ordinal);
    }
}
