using System.Text;
using System.Xml.Linq;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Setup;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class ModeTests
{
    private const string Inner = "<xml><Content><![CDATA[你好]]></Content></xml>";

    [Theory]
    [InlineData(EncryptionMode.Plain)]
    [InlineData(EncryptionMode.Compatible)]
    [InlineData(EncryptionMode.Safe)]
    public void Every_push_of_an_official_account_carries_the_signature_of_its_query(EncryptionMode mode)
    {
        var account = In(mode);
        var query = WeChat.Callback.CallbackQuery.Parse(Envelope.Seal(account, A.OpenId, Inner, DateTimeOffset.UnixEpoch).Query);
        Assert.Equal(WeChat.Callback.CallbackSignature.Sign(account.Setup.Token, query.Timestamp!, query.Nonce!), query.Signature);
        Assert.Equal((A.OpenId, mode == EncryptionMode.Plain ? null : "aes"), (query.OpenId, query.EncryptType));
    }

    [Fact]
    public void A_plain_account_sends_clear_text_and_takes_no_encrypted_reply()
    {
        var account = In(EncryptionMode.Plain);
        var envelope = Envelope.Seal(account, A.OpenId, Inner, DateTimeOffset.UnixEpoch);
        Assert.Equal(Inner, envelope.Body);
        Assert.DoesNotContain("encrypt_type", envelope.Query, StringComparison.Ordinal);
        Assert.NotNull(ReplyEnvelope.Open(account, Encoding.UTF8.GetBytes(Inner)).Reply);
        Assert.Null(ReplyEnvelope.Open(account, Encoding.UTF8.GetBytes(FakeBot.Seal(A.Oa, Inner))).Reply);
    }

    [Fact]
    public void A_compatible_account_sends_both_and_takes_either()
    {
        var account = In(EncryptionMode.Compatible);
        var body = XElement.Parse(Envelope.Seal(account, A.OpenId, Inner, DateTimeOffset.UnixEpoch).Body);
        Assert.Equal("你好", body.Element("Content")!.Value);
        Assert.NotNull(body.Element("Encrypt"));
        Assert.NotNull(ReplyEnvelope.Open(account, Encoding.UTF8.GetBytes(Inner)).Reply);
        Assert.NotNull(ReplyEnvelope.Open(account, Encoding.UTF8.GetBytes(FakeBot.Seal(A.Oa, Inner))).Reply);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml>&e;</xml>")]
    [InlineData("<html/>")]
    [InlineData("\ufeff")]
    [InlineData("<xml><a></xml>")]
    public void What_is_no_reply_is_refused_with_a_reason(string body)
    {
        var (reply, _, reason) = ReplyEnvelope.Open(In(EncryptionMode.Plain), Encoding.UTF8.GetBytes(body));
        Assert.Null(reply);
        Assert.NotNull(reason);
    }

    private static Account In(EncryptionMode mode) => new(A.Account(A.Oa) with { Mode = mode });
}
