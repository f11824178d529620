using System.Text;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;
using static WeLiaison.WeChat.Tests.Callback.Pushes;

namespace WeLiaison.WeChat.Tests.Callback;

public sealed class RefusedPushTests
{
    [Theory]
    [InlineData(CallbackMode.Plain, CallbackMode.Safe)]
    [InlineData(CallbackMode.Plain, CallbackMode.Compatible)]
    [InlineData(CallbackMode.Safe, CallbackMode.Plain)]
    public void A_push_of_another_mode_is_refused(CallbackMode sent, CallbackMode expected)
    {
        var refused = Assert.IsType<CallbackResult.Refused>(Receive(Safe with { Mode = expected }, Push(Safe with { Mode = sent }, Text)));
        Assert.Equal((CallbackFault.MalformedMessage, 400), (refused.Fault, refused.HttpStatus));
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
}
