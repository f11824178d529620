using System.Text;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.WeChat.Tests.Callback;

public sealed class CallbackReceiverTests
{
    private const string OtherKey = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg";
    private const string Text =
        "<xml><ToUserName><![CDATA[gh_6f0c1d2e3b4a]]></ToUserName><FromUserName><![CDATA[oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i]]></FromUserName>"
        + "<CreateTime>1769830001</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content><MsgId>24500000000000101</MsgId></xml>";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1769830301);

    private static readonly CallbackCredentials Safe = new()
    {
        Token = "WeLiaisonMp2026",
        EncodingAesKey = "kZ3vQ7mT1xB9nR5sW2yD8fH6jL0pC4gE3aU7iO1tYwM",
        ReceiveId = "wx7a1c0de5b2f3a496",
    };

    private static readonly CallbackCredentials WeCom = new()
    {
        Token = "Xw8kLmN2pQ",
        EncodingAesKey = "Tq4ZsX8cV2bN6mL0kJ9hG7fD5sA3pO1iU8yT6rE4wQz",
        ReceiveId = "ww5f2b8c1d9e7a3046",
        Mode = CallbackMode.WeCom,
        AgentId = 1000017,
    };

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

    [Theory]
    [InlineData(CallbackMode.Plain, CallbackMode.Safe)]
    [InlineData(CallbackMode.Plain, CallbackMode.Compatible)]
    [InlineData(CallbackMode.Safe, CallbackMode.Plain)]
    public void A_push_of_another_mode_is_refused(CallbackMode sent, CallbackMode expected)
    {
        var refused = Assert.IsType<CallbackResult.Refused>(Receive(Safe with { Mode = expected }, Push(Safe with { Mode = sent }, Text)));
        Assert.Equal((CallbackFault.MalformedMessage, 400), (refused.Fault, refused.HttpStatus));
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

    [Theory]
    [InlineData("timestamp=1")]
    [InlineData("nonce=1")]
    [InlineData("msg_signature=0")]
    [InlineData("msg_signature=")]
    public void A_repeated_parameter_is_refused(string again)
    {
        var push = Push(Safe, Text);
        var refused = Assert.IsType<CallbackResult.Refused>(Receive(Safe, push with { Query = $"{push.Query}&{again}" }));
        Assert.Equal((CallbackFault.SignatureMismatch, 403), (refused.Fault, refused.HttpStatus));
    }

    [Theory]
    [InlineData("", "1182736450")]
    [InlineData("1769830301", "")]
    public void An_empty_parameter_is_refused_though_the_signature_covers_it(string timestamp, string nonce)
    {
        var encrypted = MessageCipher.Create(Safe.EncodingAesKey, Safe.ReceiveId)!.Seal(Encoding.UTF8.GetBytes(Text));
        var refused = Assert.IsType<CallbackResult.Refused>(Receive(Safe, Sealed(encrypted, timestamp, nonce)));
        Assert.Equal((CallbackFault.SignatureMismatch, 403), (refused.Fault, refused.HttpStatus));
    }

    [Theory]
    [InlineData("aes", true)]
    [InlineData("raw", false)]
    [InlineData("AES2", false)]
    public void A_safe_account_takes_no_other_kind_of_encryption(string kind, bool isTaken)
    {
        var push = Push(Safe, Text);
        var result = Receive(Safe, push with { Query = push.Query.Replace("encrypt_type=aes", $"encrypt_type={kind}", StringComparison.Ordinal) });
        Assert.Equal(isTaken, result is CallbackResult.Received);
        Assert.True(isTaken || result is CallbackResult.Refused { HttpStatus: 400 });
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(48, false)]
    [InlineData(64, false)]
    public void Padding_is_never_longer_than_a_block_of_32(int padding, bool isTaken)
    {
        // A frame that ends in so many equal bytes, and is right in all else.
        var message = Encoding.UTF8.GetBytes(Text);
        var content = (20 + message.Length + Safe.ReceiveId.Length + 31) / 32 * 32;
        message = [.. message, .. Enumerable.Repeat((byte)' ', content - 20 - Safe.ReceiveId.Length - message.Length)];
        var clear = new byte[content + padding];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(clear.AsSpan(16), message.Length);
        message.CopyTo(clear, 20);
        Encoding.UTF8.GetBytes(Safe.ReceiveId).CopyTo(clear, 20 + message.Length);
        clear.AsSpan(clear.Length - padding).Fill((byte)padding);
        var key = new byte[32];
        Assert.True(EncodingAesKey.TryDecode(Safe.EncodingAesKey, key));
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        var encrypted = Convert.ToBase64String(aes.EncryptCbc(clear, key[..16], System.Security.Cryptography.PaddingMode.None));

        var result = Receive(Safe, Sealed(encrypted, "1769830301", "1182736450"));
        Assert.Equal(isTaken, result is CallbackResult.Received);
        Assert.True(isTaken || result is CallbackResult.Refused { Fault: CallbackFault.IllegalBuffer });
    }

    [Fact]
    public void A_wecom_push_for_another_application_or_corporation_is_refused()
    {
        var inner = Text.Replace("gh_6f0c1d2e3b4a", "ww5f2b8c1d9e7a3046", StringComparison.Ordinal);
        static string For(string text, long agent) => text.Replace("</xml>", $"<AgentID>{agent}</AgentID></xml>", StringComparison.Ordinal);
        Assert.IsType<CallbackResult.Received>(Receive(WeCom, Push(WeCom, For(inner, 1000017))));
        Assert.IsType<CallbackResult.Received>(Receive(WeCom, Push(WeCom, inner)));

        var other = Assert.IsType<CallbackResult.Refused>(Receive(WeCom, Push(WeCom, For(inner, 1000018))));
        Assert.Equal(CallbackFault.ReceiveIdMismatch, other.Fault);

        var outer = CallbackPush.Make(WeCom, Encoding.UTF8.GetBytes(inner), "ww0000000000000000", 1769830301, "99");
        Assert.Equal(CallbackFault.ReceiveIdMismatch, Assert.IsType<CallbackResult.Refused>(Receive(WeCom, outer)).Fault);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    [InlineData(60_000, false)]
    public void A_message_needs_a_sender_of_a_possible_length(int length, bool isPossible)
    {
        var result = Receive(Safe, Push(Safe, Text.Replace("oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i", new string('o', length), StringComparison.Ordinal)));
        if (isPossible)
        {
            Assert.True(Assert.IsType<CallbackResult.Received>(result).Message.Key.Value.Length <= MessageKey.Longest);
            return;
        }

        var refused = Assert.IsType<CallbackResult.Refused>(result);
        Assert.Equal((CallbackFault.MalformedMessage, 200), (refused.Fault, refused.HttpStatus));
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
    public void Flipping_any_bit_of_a_push_never_lets_another_message_in()
    {
        var push = Push(Safe, Text);
        var receiver = new CallbackReceiver(Safe);
        for (var i = 0; i < push.Body.Length * 8; i++)
        {
            var changed = (byte[])push.Body.Clone();
            changed[i / 8] ^= (byte)(1 << (i % 8));
            if (receiver.Receive(changed, CallbackQuery.Parse(push.Query)) is CallbackResult.Received received)
            {
                Assert.Equal(Text, received.Message.RawXml);
            }
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

    private static CallbackPush Push(CallbackCredentials credentials, string text) =>
        CallbackPush.Make(credentials, Encoding.UTF8.GetBytes(text), credentials.Mode == CallbackMode.WeCom ? credentials.ReceiveId : "gh_6f0c1d2e3b4a", 1769830301, "1182736450");

    private static CallbackPush Sealed(string encrypted, string timestamp, string nonce) => new(
        $"timestamp={timestamp}&nonce={nonce}&encrypt_type=aes&msg_signature={CallbackSignature.Sign(Safe.Token, timestamp, nonce, encrypted)}",
        Encoding.UTF8.GetBytes($"<xml><ToUserName>gh_6f0c1d2e3b4a</ToUserName><Encrypt>{encrypted}</Encrypt></xml>"));

    private static CallbackResult Receive(CallbackCredentials credentials, CallbackPush push) =>
        new CallbackReceiver(credentials).Receive(push.Body, CallbackQuery.Parse(push.Query));
}
