using System.Text;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Tests.Messages;

public sealed class MessageKeyTests
{
    [Fact]
    public void The_same_id_from_two_people_is_two_messages() => Assert.NotEqual(Key("a", "text", "<MsgId>7</MsgId>"), Key("b", "text", "<MsgId>7</MsgId>"));

    [Fact]
    public void The_same_id_in_two_applications_is_two_messages() =>
        Assert.NotEqual(Key("a", "text", "<MsgId>7</MsgId><AgentID>1</AgentID>"), Key("a", "text", "<MsgId>7</MsgId><AgentID>2</AgentID>"));

    [Fact]
    public void MsgId_and_MsgID_are_one() => Assert.Equal(Key("a", "text", "<MsgId>7</MsgId>"), Key("a", "text", "<MsgID>7</MsgID>"));

    [Fact]
    public void A_location_report_of_the_same_second_is_not_an_unsubscription() =>
        Assert.NotEqual(Event("a", "<Event>LOCATION</Event>"), Event("a", "<Event>unsubscribe</Event>"));

    [Fact]
    public void Leaving_two_applications_in_one_second_is_two_events() =>
        Assert.NotEqual(Event("a", "<Event>unsubscribe</Event><AgentID>1</AgentID>"), Event("a", "<Event>unsubscribe</Event><AgentID>2</AgentID>"));

    [Fact]
    public void Fifty_contact_events_of_one_second_are_fifty()
    {
        var keys = Enumerable.Range(0, 50).Select(i => Event("sys", $"<Event>change_contact</Event><ChangeType>create_user</ChangeType><UserID>u{i}</UserID>"));
        Assert.Equal(50, keys.Distinct().Count());
    }

    [Fact]
    public void Two_buttons_of_one_card_are_two_and_a_repeat_is_the_same()
    {
        static MessageKey Press(string key) => Event("a", $"<Event>template_card_event</Event><EventKey>{key}</EventKey><TaskId>t</TaskId><ResponseCode>r</ResponseCode>");
        Assert.NotEqual(Press("yes"), Press("no"));
        Assert.Equal(Press("yes"), Press("yes"));
    }

    [Fact]
    public void A_long_key_stays_within_its_bound_and_keeps_its_difference()
    {
        var url = "https://example.org/" + new string('x', 1000);
        var (one, two) = (Event("a", $"<Event>VIEW</Event><EventKey>{url}1</EventKey>"), Event("a", $"<Event>VIEW</Event><EventKey>{url}2</EventKey>"));
        Assert.NotEqual(one, two);
        Assert.InRange(one.Value.Length, 1, MessageKey.Longest);
        Assert.InRange(Event(new string('u', 128), "<Event>VIEW</Event>").Value.Length, 1, MessageKey.Longest);
    }

    private static MessageKey Event(string from, string rest) => Key(from, "event", rest);

    private static MessageKey Key(string from, string type, string rest)
    {
        var bytes = Encoding.UTF8.GetBytes($"<xml><FromUserName>{from}</FromUserName><CreateTime>1769830001</CreateTime><MsgType>{type}</MsgType>{rest}</xml>");
        var tree = new WireTree();
        Assert.True(tree.TryRead(bytes, CallbackFormat.Xml));
        return MessageReader.Read(tree.Root, bytes)!.Key;
    }
}
