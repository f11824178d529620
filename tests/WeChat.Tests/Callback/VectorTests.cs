using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.WeChat.Tests.Callback;

public sealed class VectorTests
{
    public static TheoryData<string> Keys => Vectors.Ids("keys");

    public static TheoryData<string> UrlVerifications => Vectors.Ids("urlVerification");

    public static TheoryData<string> PlainModes => Vectors.Ids("plainMode");

    public static TheoryData<string> Good => Vectors.Ids("good");

    public static TheoryData<string> Boundaries => Vectors.Ids("boundary");

    public static TheoryData<string> Replies => Vectors.Ids("replies");

    public static TheoryData<string> SignatureSorts => Vectors.Ids("signatureSort");

    public static TheoryData<string> Bad => Vectors.Ids("bad");

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_legal_or_refused_with_40004(string id)
    {
        var vector = Vectors.Case("keys", id);
        var text = vector.Text("encodingAesKey");
        var key = new byte[32];
        if (vector["expected"]!["ok"]!.GetValue<bool>())
        {
            Assert.True(EncodingAesKey.TryDecode(text, key));
            Assert.Equal(vector["expected"]!.Text("aesKeyHex"), Convert.ToHexStringLower(key));
            return;
        }

        Assert.False(EncodingAesKey.IsLegal(text));
        var receiver = new CallbackReceiver(new CallbackCredentials { Token = "t0ken", ReceiveId = "wx0", EncodingAesKey = text });
        var refused = Assert.IsType<CallbackResult.Refused>(receiver.Receive("<xml/>"u8.ToArray(), default));
        Assert.Equal(vector.Code(), (int)refused.Fault);
        Assert.Equal(Vectors.HttpStatus("key"), refused.HttpStatus);
    }

    [Theory]
    [MemberData(nameof(UrlVerifications))]
    public void A_url_verification_is_echoed_or_refused(string id)
    {
        var vector = Vectors.Case("urlVerification", id);
        var expected = vector["expected"]!;
        var result = new CallbackReceiver(Vectors.Credentials(vector)).Verify(CallbackQuery.Parse(vector.Text("query")));
        if (expected["status"] is JsonValue status && status.GetValue<int>() == 403)
        {
            var refused = Assert.IsType<CallbackResult.Refused>(result);
            Assert.Equal(403, refused.HttpStatus);
            Assert.Equal(vector.Code() ?? (int)CallbackFault.SignatureMismatch, (int)refused.Fault);
            return;
        }

        var echo = Encoding.UTF8.GetString(Assert.IsType<CallbackResult.Verified>(result).Echo.Span);
        Assert.Equal(expected["body"]?.GetValue<string>() ?? vector.Text("echostr"), echo);
    }

    [Theory]
    [MemberData(nameof(PlainModes))]
    public void A_plain_request_is_read_only_by_a_plain_account(string id)
    {
        var vector = Vectors.Case("plainMode", id);
        var mode = vector["configuredMode"] is null ? CallbackMode.Plain : CallbackMode.Safe;
        var receiver = new CallbackReceiver(Vectors.Credentials(vector) with { Mode = mode });
        var result = receiver.Receive(Vectors.Body(vector), CallbackQuery.Parse(vector.Text("query")));
        if (vector.Code() is { } code)
        {
            Assert.Equal(code, (int)Assert.IsType<CallbackResult.Refused>(result).Fault);
            return;
        }

        var text = Assert.IsType<TextMessage>(Assert.IsType<CallbackResult.Received>(result).Message);
        Assert.Equal(vector["expected"]!["parsed"]!.Text("Content"), text.Content);
        Assert.Equal(vector["expected"]!["parsed"]!.Text("MsgId"), $"{text.MsgId}");
        Assert.Equal(vector["expected"]!["parsed"]!.Text("FromUserName"), text.FromUser);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_push_opens_to_its_plain_text(string id)
    {
        var vector = Vectors.Case("good", id);
        var encrypted = Encoding.ASCII.GetBytes(vector.Text("encrypted"));
        Assert.Equal(CallbackFault.None, Vectors.Cipher(vector).Open(encrypted, out var clear));
        Assert.Equal(vector.Text("plaintext"), Encoding.UTF8.GetString(clear.Span));

        var isJson = vector.Text("body").StartsWith('{');
        var compatible = vector.Text("description").StartsWith("compatible", StringComparison.Ordinal);
        var credentials = Vectors.Credentials(vector);
        credentials = credentials with
        {
            Format = isJson ? CallbackFormat.Json : CallbackFormat.Xml,
            Mode = compatible ? CallbackMode.Compatible : credentials.Mode,
        };
        var result = new CallbackReceiver(credentials).Receive(Vectors.Body(vector), CallbackQuery.Parse(vector.Text("query")));
        if (clear.IsEmpty)
        {
            var refused = Assert.IsType<CallbackResult.Refused>(result);
            Assert.Equal((CallbackFault.MalformedMessage, 200), (refused.Fault, refused.HttpStatus));
            return;
        }

        var message = Assert.IsType<CallbackResult.Received>(result).Message;
        Assert.Equal(vector.Text("plaintext"), message.RawXml);
        if (vector["expected"]!["parsed"]?["Content"] is { } content)
        {
            Assert.Equal(content.GetValue<string>(), Assert.IsType<TextMessage>(message).Content);
        }

        if (vector["expected"]!["parsed"]?["MsgId"] is { } msgId)
        {
            Assert.Equal(msgId.GetValue<string>(), $"{Assert.IsType<TextMessage>(message).MsgId}");
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_push_is_encrypted_and_signed_to_the_same_text(string id) => SealsToTheSameText(Vectors.Case("good", id));

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void Every_length_around_a_block_seals_and_opens(string id)
    {
        var vector = Vectors.Case("boundary", id);
        SealsToTheSameText(vector);
        Assert.Equal(CallbackFault.None, Vectors.Cipher(vector).Open(Encoding.ASCII.GetBytes(vector.Text("encrypted")), out var clear));
        Assert.Equal(vector.Text("plaintext"), Encoding.UTF8.GetString(clear.Span));
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void A_reply_envelope_opens_to_its_plain_text(string id)
    {
        var vector = Vectors.Case("replies", id);
        SealsToTheSameText(vector);
        var fault = ReplyEnvelope.Open(Vectors.Cipher(vector), Vectors.Credentials(vector).Token, Encoding.UTF8.GetBytes(vector.Text("envelope")), out var clear);
        Assert.Equal(CallbackFault.None, fault);
        Assert.Equal(vector.Text("plaintext"), Encoding.UTF8.GetString(clear.Span));

        var again = ReplyEnvelope.Write(
            Vectors.Cipher(vector), Encoding.UTF8.GetBytes(Vectors.Credentials(vector).Token), clear.Span, vector.Text("timestamp"), vector.Text("nonce"));
        Assert.Equal(vector.Text("envelope").Length, again.Length);
    }

    [Theory]
    [MemberData(nameof(SignatureSorts))]
    public void Parts_are_sorted_by_byte_value(string id)
    {
        var vector = Vectors.Case("signatureSort", id);
        var parts = vector["parts"]!.AsArray().Select(part => part!.GetValue<string>()).ToArray();
        var hex = new byte[40];
        CallbackSignature.Sign(Encoding.UTF8.GetBytes(parts[0]), parts[1], parts[2], parts.Length > 3 ? Encoding.UTF8.GetBytes(parts[3]) : default, hex);
        Assert.Equal(vector.Text("sha1"), Encoding.ASCII.GetString(hex));
        Assert.Equal(
            vector.Text("sha1"), parts.Length > 3 ? CallbackSignature.Sign(parts[0], parts[1], parts[2], parts[3]) : CallbackSignature.Sign(parts[0], parts[1], parts[2]));
        Assert.True(CallbackSignature.Matches(vector.Text("sha1"), parts[0], parts[1], parts[2], parts.Length > 3 ? Encoding.UTF8.GetBytes(parts[3]) : default));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_push_is_refused_with_its_code_and_status(string id)
    {
        var vector = Vectors.Case("bad", id);
        var body = Vectors.Body(vector);
        if (vector["bodyRecipe"]?["sha256"] is { } sum)
        {
            Assert.Equal(sum.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(body)));
        }

        var result = new CallbackReceiver(Vectors.Credentials(vector)).Receive(body, CallbackQuery.Parse(vector.Text("query")));
        var refused = Assert.IsType<CallbackResult.Refused>(result);
        var stage = vector["expected"]!.Text("stage");
        Assert.Equal(Vectors.HttpStatus(stage), refused.HttpStatus);
        if (stage == "size")
        {
            Assert.Equal(CallbackFault.TooLarge, refused.Fault);
            return;
        }

        Assert.Equal(vector.Code(), (int)refused.Fault);
    }

    private static void SealsToTheSameText(JsonNode vector)
    {
        var cipher = Vectors.Cipher(vector);
        var message = Encoding.UTF8.GetBytes(vector.Text("plaintext"));
        var base64 = new byte[cipher.SealedLength(message.Length)];
        cipher.Seal(message, Encoding.ASCII.GetBytes(vector.Text("random16")), base64);
        var encrypted = Encoding.ASCII.GetString(base64);
        Assert.Equal(vector.Text("encrypted"), encrypted);
        Assert.Equal(
            vector.Text("msgSignature"), CallbackSignature.Sign(Vectors.Credentials(vector).Token, vector.Text("timestamp"), vector.Text("nonce"), encrypted));
    }
}
