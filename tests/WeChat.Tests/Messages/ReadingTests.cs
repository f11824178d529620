using System.Text;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Tests.Messages;

/// <summary>Rules of reading that no single sample shows.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void White_space_around_an_id_is_no_part_of_it_and_that_of_words_is_theirs()
    {
        var text = Assert.IsType<TextMessage>(Read("<FromUserName> <![CDATA[ oKx3 ]]>\n</FromUserName><MsgType> text </MsgType><Content><![CDATA[ 你好\n]]></Content><MsgId> 7 </MsgId>"));
        Assert.Equal(("oKx3", " 你好\n", 7), (text.FromUser, text.Content, text.MsgId));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("<Recognition></Recognition>", "")]
    [InlineData("<Recognition><![CDATA[]]></Recognition>", "")]
    [InlineData("<Recognition><![CDATA[走访了 李师傅]]></Recognition>", "走访了 李师傅")]
    public void What_was_not_recognised_differs_from_what_was_not_sent(string element, string? recognition) =>
        Assert.Equal(recognition, Assert.IsType<VoiceMessage>(Read($"<FromUserName>o</FromUserName><MsgType>voice</MsgType><MediaId>m</MediaId><MsgId>1</MsgId>{element}")).Recognition);

    [Fact]
    public void A_place_has_its_latitude_in_X()
    {
        var place = Assert.IsType<LocationMessage>(Read("<FromUserName>o</FromUserName><MsgType>location</MsgType><Location_X>31.299379</Location_X><Location_Y>120.619585</Location_Y><MsgId>1</MsgId>"));
        Assert.Equal((31.299379, 120.619585), (place.Latitude, place.Longitude));
    }

    [Fact]
    public void Each_template_has_its_own_answer()
    {
        static string Answer(string template, string status) => $"<List><TemplateId>{template}</TemplateId><SubscribeStatusString>{status}</SubscribeStatusString></List>";
        var answered = Assert.IsType<SubscriptionsAnswered>(Event("subscribe_msg_popup_event", $"<SubscribeMsgPopupEvent>{Answer("a", "accept")}{Answer("b", "reject")}{Answer("c", "ACCEPT")}</SubscribeMsgPopupEvent>"));
        Assert.Equal([("a", true), ("b", false), ("c", true)], answered.Answers.Select(a => (a.TemplateId, a.Accepted)));

        var changed = Assert.IsType<SubscriptionsChanged>(Event("subscribe_msg_change_event", $"<SubscribeMsgChangeEvent>{Answer("a", "reject")}</SubscribeMsgChangeEvent>"));
        Assert.False(Assert.Single(changed.Answers).Accepted);
    }

    [Theory]
    [InlineData("success", true, false)]
    [InlineData("failed:user block", false, true)]
    [InlineData("failed: user block", false, true)]
    [InlineData("failed: system failed", false, false)]
    public void The_fate_of_a_template_message_is_told_apart(string status, bool delivered, bool blocked)
    {
        var sent = Assert.IsType<TemplateSent>(Event("TEMPLATESENDJOBFINISH", $"<MsgID>2800000000123456789</MsgID><Status>{status}</Status>"));
        Assert.Equal((2800000000123456789, delivered, blocked), (sent.MsgId, sent.Delivered, sent.Blocked));
    }

    [Theory]
    [InlineData("send success", true, null)]
    [InlineData("sendsuccess", true, null)]
    [InlineData("send fail", false, null)]
    [InlineData("err(20001)", false, 20001)]
    public void The_fate_of_a_mass_message_is_told_apart(string status, bool succeeded, int? reason)
    {
        var sent = Assert.IsType<MassSent>(Event("MASSSENDJOBFINISH", $"<MsgID>3</MsgID><Status>{status}</Status>"));
        Assert.Equal((succeeded, reason), (sent.Succeeded, sent.RefusalReason));
    }

    private static InboundMessage Event(string name, string rest) => Read($"<FromUserName>o</FromUserName><MsgType>event</MsgType><Event>{name}</Event>{rest}");

    private static InboundMessage Read(string rest)
    {
        var bytes = Encoding.UTF8.GetBytes($"<xml><ToUserName>gh_1</ToUserName><CreateTime>1769830001</CreateTime>{rest}</xml>");
        var tree = new WireTree();
        Assert.True(tree.TryRead(bytes, CallbackFormat.Xml));
        return MessageReader.Read(tree.Root, bytes)!;
    }
}
