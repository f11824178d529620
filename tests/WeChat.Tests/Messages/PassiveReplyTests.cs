using System.Text;
using System.Xml.Linq;
using WeLiaison.WeChat.Api.Cards;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.WeChat.Tests.Messages;

public sealed class PassiveReplyTests
{
    private static readonly TextMessage Asked = new(new MessageHeader("gh_6f0c1d2e3b4a", "oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i", 1769830001, null, default), 1, "问", null);

    public static TheoryData<PassiveReply, string> Replies => new()
    {
        { new TextReply("您好\n<a href=\"https://a\">x</a>"), "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[您好\n<a href=\"https://a\">x</a>]]></Content>" },
        { new TextReply("a]]>b\u0001"), "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[a]]]]><![CDATA[>b]]></Content>" },
        { new ImageReply("m"), "<MsgType><![CDATA[image]]></MsgType><Image><MediaId><![CDATA[m]]></MediaId></Image>" },
        { new VoiceReply("m"), "<MsgType><![CDATA[voice]]></MsgType><Voice><MediaId><![CDATA[m]]></MediaId></Voice>" },
        { new VideoReply("m", "t"), "<MsgType><![CDATA[video]]></MsgType><Video><MediaId><![CDATA[m]]></MediaId><Title><![CDATA[t]]></Title></Video>" },
        {
            new MusicReply("m", "t", "d", "u", "h"),
            "<MsgType><![CDATA[music]]></MsgType><Music><Title><![CDATA[t]]></Title><Description><![CDATA[d]]></Description><MusicUrl><![CDATA[u]]></MusicUrl>"
            + "<HQMusicUrl><![CDATA[h]]></HQMusicUrl><ThumbMediaId><![CDATA[m]]></ThumbMediaId></Music>"
        },
        {
            new NewsReply([new ReplyArticle("t", "d", "p", "u?a=1&b=2")]),
            "<MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount><Articles><item><Title><![CDATA[t]]></Title><Description><![CDATA[d]]></Description>"
            + "<PicUrl><![CDATA[p]]></PicUrl><Url><![CDATA[u?a=1&b=2]]></Url></item></Articles>"
        },
        { new TransferReply(), "<MsgType><![CDATA[transfer_customer_service]]></MsgType>" },
        {
            new TransferReply("kf1@zhengxie"),
            "<MsgType><![CDATA[transfer_customer_service]]></MsgType><TransInfo><KfAccount><![CDATA[kf1@zhengxie]]></KfAccount></TransInfo>"
        },
        { new UpdateButtonReply("已报名"), "<MsgType><![CDATA[update_button]]></MsgType><Button><ReplaceName><![CDATA[已报名]]></ReplaceName></Button>" },
        { new UpdateTaskCardReply("已报名"), "<MsgType><![CDATA[update_taskcard]]></MsgType><TaskCard><ReplaceName><![CDATA[已报名]]></ReplaceName></TaskCard>" },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public void A_reply_is_written_as_the_fact_sheet_shows(PassiveReply reply, string body) => Assert.Equal(
        "<xml><ToUserName><![CDATA[oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i]]></ToUserName><FromUserName><![CDATA[gh_6f0c1d2e3b4a]]></FromUserName>"
        + $"<CreateTime>1769830301</CreateTime>{body}</xml>",
        Xml(reply));

    [Fact]
    public void A_card_becomes_elements_with_lists_repeated()
    {
        var card = new TextNoticeCard
        {
            Source = new CardSource("政协", "u", 1),
            MainTitle = new CardTitle("t", "d"),
            HorizontalContentList = [new CardField("时间", "9:30"), new CardField("地点", "二楼")],
            CardAction = new CardAction(1, "https://example.org"),
        };
        var written = XDocument.Parse(Xml(new UpdateCardReply(card))).Root!.Element("TemplateCard")!;
        Assert.Equal("text_notice", written.Element("CardType")!.Value);
        Assert.Equal("1", written.Element("Source")!.Element("DescColor")!.Value);
        Assert.Equal(["时间", "地点"], written.Elements("HorizontalContentList").Select(field => field.Element("KeyName")!.Value));
        Assert.Equal("https://example.org", written.Element("CardAction")!.Element("Url")!.Value);
    }

    [Fact]
    public void Nothing_is_zero_bytes_in_every_mode()
    {
        foreach (var mode in Enum.GetValues<CallbackMode>())
        {
            var credentials = new CallbackCredentials { Token = "t0ken", EncodingAesKey = new string('a', 43), ReceiveId = "wx1", Mode = mode };
            var clear = "<xml><FromUserName>u</FromUserName><ToUserName>wx1</ToUserName><CreateTime>1</CreateTime><MsgType>text</MsgType></xml>"u8;
            var push = CallbackPush.Make(credentials, clear, "wx1", 1769830301, "9");
            var received = Assert.IsType<CallbackResult.Received>(new CallbackReceiver(credentials).Receive(push.Body, CallbackQuery.Parse(push.Query)));
            Assert.Empty(received.Seal.Seal(received.Message, PassiveReply.Nothing, DateTimeOffset.UnixEpoch));
            Assert.Empty(received.Seal.Seal(received.Message, PassiveReply.Text(""), DateTimeOffset.UnixEpoch));
        }
    }

    [Fact]
    public void Every_kind_of_reply_is_shown_here()
    {
        var shown = Replies.Select(row => row[0].GetType()).Append(typeof(UpdateCardReply)).Append(typeof(NoReply));
        Assert.Empty(typeof(PassiveReply).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PassiveReply))).Except(shown));
    }

    private static string Xml(PassiveReply reply) => Encoding.UTF8.GetString(ReplySeal.ClearXml(Asked, reply, DateTimeOffset.FromUnixTimeSeconds(1769830301)));
}
