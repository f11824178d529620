using System.Text;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Tests.Wire;

/// <summary>The JSON data format an owner may have picked in the console.</summary>
public sealed class JsonWireTests
{
    private const string Header = "\"ToUserName\":\"gh_1\",\"FromUserName\":\"o1\",\"CreateTime\":1769830011,\"MsgType\":\"event\",";

    [Theory]
    [InlineData("[{\"TemplateId\":\"t1\",\"SubscribeStatusString\":\"accept\",\"PopupScene\":\"1\"},{\"TemplateId\":\"t2\",\"SubscribeStatusString\":\"reject\"}]", 2)]
    [InlineData("{\"TemplateId\":\"t1\",\"SubscribeStatusString\":\"accept\",\"PopupScene\":1}", 1)]
    public void A_list_is_an_array_or_for_one_entry_an_object(string list, int count)
    {
        var answered = Assert.IsType<SubscriptionsAnswered>(Read($"{{{Header}\"Event\":\"subscribe_msg_popup_event\",\"List\":{list}}}"));
        Assert.Equal(count, answered.Answers.Count);
        Assert.Equal(new SubscriptionAnswer("t1", true, "1"), answered.Answers[0]);
    }

    [Fact]
    public void An_id_above_two_to_the_53_keeps_every_digit()
    {
        var text = Assert.IsType<TextMessage>(Read("{\"FromUserName\":\"o1\",\"CreateTime\":\"1769830011\",\"MsgType\":\"text\",\"Content\":\"a\\n\\u4f60😀\",\"MsgId\":9223372036854775806}"));
        Assert.Equal((9223372036854775806, "a\n你😀"), (text.MsgId, text.Content));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"a\":")]
    [InlineData("<xml/>")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void What_is_no_object_is_refused(string json) => Assert.False(new WireTree().TryRead(Encoding.UTF8.GetBytes(json), CallbackFormat.Json));

    [Fact]
    public void Depth_is_bounded() =>
        Assert.False(new WireTree().TryRead(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40)), CallbackFormat.Json));

    private static InboundMessage? Read(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var tree = new WireTree();
        Assert.True(tree.TryRead(bytes, CallbackFormat.Json));
        return MessageReader.Read(tree.Root, bytes);
    }
}
