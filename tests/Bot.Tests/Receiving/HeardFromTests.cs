using System.Text;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Receiving;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.WeChat;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Tests.Receiving;

/// <summary>What the platforms send, as what a person did.</summary>
public sealed class HeardFromTests
{
    private static readonly CallbackCredentials Credentials = new() { Token = "WeLiaisonMp2026", ReceiveId = "wx7a1c0de5b2f3a496", Mode = CallbackMode.Plain };

    [Theory]
    [InlineData("<MsgType>text</MsgType><Content>你好</Content>", "Text", Interaction.Message)]
    [InlineData("<MsgType>text</MsgType><Content>满意</Content><bizmsgmenuid>1</bizmsgmenuid>", "Text", Interaction.MenuTap)]
    [InlineData("<MsgType>text</MsgType><Content>【收到不支持的消息类型，暂无法显示】</Content>", "Unreadable", Interaction.Message)]
    [InlineData("<MsgType>sticker</MsgType>", "Unreadable", Interaction.Message)]
    [InlineData("<MsgType>image</MsgType><MediaId>m</MediaId>", "Picture", Interaction.Message)]
    [InlineData("<MsgType>voice</MsgType><MediaId>m</MediaId>", "Voice", Interaction.Message)]
    [InlineData("<MsgType>voice</MsgType><MediaId>m</MediaId><Recognition>路灯坏了</Recognition>", "Text", Interaction.Message)]
    [InlineData("<MsgType>video</MsgType><MediaId>m</MediaId>", "Video", Interaction.Message)]
    [InlineData("<MsgType>shortvideo</MsgType><MediaId>m</MediaId>", "Video", Interaction.Message)]
    [InlineData("<MsgType>location</MsgType><Location_X>31.2</Location_X><Location_Y>121.4</Location_Y>", "Location", Interaction.Message)]
    [InlineData("<MsgType>link</MsgType><Url>https://example.org</Url>", "Link", Interaction.Message)]
    [InlineData("<MsgType>file</MsgType><FileKey>k</FileKey>", "File", Interaction.Message)]
    [InlineData("<MsgType>event</MsgType><Event>CLICK</Event><EventKey>帮助</EventKey>", "Text", Interaction.MenuTap)]
    [InlineData("<MsgType>event</MsgType><Event>scancode_waitmsg</Event>", "Unreadable", Interaction.MenuTap)]
    [InlineData("<MsgType>event</MsgType><Event>scancode_push</Event>", "Other", Interaction.MenuTap)]
    [InlineData("<MsgType>event</MsgType><Event>subscribe</Event>", "Followed", Interaction.Follow)]
    [InlineData("<MsgType>event</MsgType><Event>SCAN</Event><EventKey>m-1</EventKey>", "Scanned", Interaction.Scan)]
    [InlineData("<MsgType>event</MsgType><Event>unsubscribe</Event>", "Unfollowed", null)]
    [InlineData("<MsgType>event</MsgType><Event>VIEW</Event>", "Other", null)]
    [InlineData("<MsgType>event</MsgType><Event>verify_expired</Event><ExpiredTime>1769830000</ExpiredTime>", "AccountWarned", null)]
    [InlineData("<MsgType>event</MsgType><Event>naming_verify_fail</Event>", "AccountWarned", null)]
    [InlineData("<MsgType>event</MsgType><Event>close_inactive_agent</Event>", "AccountWarned", null)]
    [InlineData("<MsgType>event</MsgType><Event>TEMPLATESENDJOBFINISH</Event><MsgID>200163836</MsgID><Status>failed:user block</Status>", "NotDelivered", null)]
    [InlineData("<MsgType>event</MsgType><Event>TEMPLATESENDJOBFINISH</Event><MsgID>200163836</MsgID><Status>success</Status>", "Other", null)]
    [InlineData("<MsgType>event</MsgType><Event>card_pass_check</Event>", "Other", null)]
    public void Every_push_is_something_that_was_done_and_opens_its_window(string inner, string heard, Interaction? window)
    {
        var arrival = Read(Channel.OfficialAccount, "oKx3", inner);
        Assert.Equal((heard, window), (arrival.Heard.GetType().Name, arrival.Window));
    }

    [Fact]
    public void On_wecom_users_are_one_whatever_their_case_and_no_window_is_counted()
    {
        var (one, two) = (Read(Channel.WeCom, "ZhouMin", "<MsgType>text</MsgType><Content>你好</Content>"), Read(Channel.WeCom, "zhoumin", "<MsgType>text</MsgType><Content>你好</Content>"));
        Assert.Equal(one.Address, two.Address);
        Assert.Null(one.Window);
        Assert.NotEqual(Read(Channel.OfficialAccount, "oA", "<MsgType>text</MsgType>").Address, Read(Channel.OfficialAccount, "oa", "<MsgType>text</MsgType>").Address);
    }

    [Theory]
    [InlineData("user_authorization_revoke", false)]
    [InlineData("user_authorization_cancellation", true)]
    public void Consent_taken_back_at_WeChat_is_that_of_the_person_named_in_it(string name, bool accountClosed)
    {
        var arrival = Read(Channel.OfficialAccount, "gh_platform", $"<MsgType>event</MsgType><Event>{name}</Event><OpenID>oKx3</OpenID><AppID>wx7a1c0de5b2f3a496</AppID><RevokeInfo>1</RevokeInfo>");
        Assert.Equal("oKx3", arrival.Address.User);
        Assert.Equal(new Heard.AuthorisationRevoked(accountClosed), arrival.Heard);
    }

    private static Arrival Read(Channel channel, string from, string inner)
    {
        var push = CallbackPush.Make(Credentials, Encoding.UTF8.GetBytes($"<xml><FromUserName>{from}</FromUserName><CreateTime>1769830001</CreateTime>{inner}<MsgId>7</MsgId></xml>"), "gh_1", 1769830301, "99");
        var receiver = new CallbackReceiver(Credentials);
        var received = Assert.IsType<CallbackResult.Received>(receiver.Receive(push.Body, CallbackQuery.Parse(push.Query)));
        return HeardFrom.Arrival(new Account(CommitteeId.Of("baoshan"), channel, receiver), received.Message);
    }
}
