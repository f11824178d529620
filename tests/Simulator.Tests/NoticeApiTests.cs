using System.Text.Json.Nodes;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class NoticeApiTests
{
    [Fact]
    public async Task A_template_message_is_checked_key_by_key_sent_once_per_own_id_and_reported()
    {
        await using var theatre = await Theatre.OpenAsync();
        JsonObject Message(string name, string id) => new()
        {
            ["touser"] = A.OpenId,
            ["template_id"] = id,
            ["url"] = "https://example.org/m/1",
            ["client_msg_id"] = "own-1",
            ["data"] = new JsonObject
            {
                ["thing1"] = new JsonObject { ["value"] = name },
                ["time2"] = new JsonObject { ["value"] = "2026年9月25日 14:30" },
            },
        };

        Assert.Equal(40037, await theatre.CodeAsync(A.Oa, "/cgi-bin/message/template/send", Message("常委会议", "tPl_unknown")));
        var wrong = await theatre.CallAsync(A.Oa, "/cgi-bin/message/template/send", Message(new string('会', 21), A.Template));
        Assert.Equal(47003, Caller.Code(wrong));
        Assert.Contains("thing1", wrong.GetProperty("errmsg").GetString(), StringComparison.Ordinal);
        var first = await theatre.CallAsync(A.Oa, "/cgi-bin/message/template/send", Message("常委会议", A.Template));
        var second = await theatre.CallAsync(A.Oa, "/cgi-bin/message/template/send", Message("常委会议", A.Template));

        Assert.Equal(first.GetProperty("msgid").GetInt64(), second.GetProperty("msgid").GetInt64());
        var message = Assert.Single(await theatre.PhoneAsync(A.OpenId));
        Assert.Equal("会议通知\n会议名称：常委会议\n会议时间：2026年9月25日 14:30", message.GetProperty("text").GetString());
        Assert.Equal("template", message.GetProperty("via").GetString());
        var done = await theatre.Bot.WaitForPushAsync(p => p["Event"] == "TEMPLATESENDJOBFINISH");
        Assert.Equal((first.GetProperty("msgid").GetInt64().ToString(), "success"), (done["MsgID"], done["Status"]));
    }

    [Fact]
    public async Task Who_refuses_messages_gets_none_and_the_platform_tells_so_afterwards()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.OrderAsync(new JsonObject { ["fault"] = "user-block", ["user"] = A.OpenId });
        var sent = await theatre.CallAsync(A.Oa, "/cgi-bin/message/template/send", new JsonObject
        {
            ["touser"] = A.OpenId,
            ["template_id"] = A.Template,
            ["data"] = new JsonObject { ["thing1"] = new JsonObject { ["value"] = "常委会议" }, ["time2"] = new JsonObject { ["value"] = "2026年9月25日 14:30" } },
        });

        Assert.Equal(0, Caller.Code(sent));
        Assert.Empty(await theatre.PhoneAsync(A.OpenId));
        var done = await theatre.Bot.WaitForPushAsync(p => p["Event"] == "TEMPLATESENDJOBFINISH");
        Assert.Equal((sent.GetProperty("msgid").GetInt64().ToString(), "failed:user block"), (done["MsgID"], done["Status"]));
    }

    [Fact]
    public async Task A_one_time_notice_needs_a_consent_for_each_and_a_lasting_one_only_the_first()
    {
        await using var theatre = await Theatre.OpenAsync();
        Assert.Equal(43101, await NotifyAsync(theatre, A.OnceTemplate));
        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "subscribe-accept", ["wait"] = 0 });

        Assert.Equal(0, await NotifyAsync(theatre, A.OnceTemplate));
        Assert.Equal(43101, await NotifyAsync(theatre, A.OnceTemplate));
        Assert.Equal(0, await NotifyAsync(theatre, A.LastingTemplate));
        Assert.Equal(0, await NotifyAsync(theatre, A.LastingTemplate));
        Assert.Equal(40037, await NotifyAsync(theatre, A.Template));

        var accepted = await theatre.Bot.WaitForPushAsync(p => p["Event"] == "subscribe_msg_popup_event");
        Assert.Equal(2, accepted.Inner.Element("SubscribeMsgPopupEvent")!.Elements("List").Count());
        await theatre.Bot.WaitForPushAsync(p => p["Event"] == "subscribe_msg_sent_event");
        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "subscribe-reject", ["content"] = A.LastingTemplate, ["wait"] = 0 });
        Assert.Equal(43101, await NotifyAsync(theatre, A.LastingTemplate));
    }

    [Fact]
    public async Task A_mass_message_reaches_each_follower_four_times_a_month_and_its_own_id_only_once()
    {
        await using var theatre = await Theatre.OpenAsync();
        JsonObject Message(string id) => new()
        {
            ["touser"] = new JsonArray(A.OpenId, A.OtherOpenId, A.Stranger),
            ["msgtype"] = "text",
            ["text"] = new JsonObject { ["content"] = "政协全会开幕" },
            ["clientmsgid"] = id,
        };
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(0, await theatre.CodeAsync(A.Oa, "/cgi-bin/message/mass/send", Message($"m{i}")));
        }

        Assert.Equal(45065, await theatre.CodeAsync(A.Oa, "/cgi-bin/message/mass/send", Message("m0")));
        Assert.Equal(4, (await theatre.PhoneAsync(A.OpenId)).Count);
        Assert.Empty(await theatre.PhoneAsync(A.Stranger));
        var finished = await theatre.Bot.WaitForPushAsync(p => p["Event"] == "MASSSENDJOBFINISH");
        Assert.Equal(("3", "send success"), (finished["TotalCount"], finished["Status"]));
    }

    private static Task<int> NotifyAsync(Theatre theatre, string template) => theatre.CodeAsync(A.Oa, "/cgi-bin/message/subscribe/bizsend", new JsonObject
    {
        ["touser"] = A.OpenId,
        ["template_id"] = template,
        ["data"] = new JsonObject
        {
            ["thing1"] = new JsonObject { ["value"] = "幼儿园门口拥堵" },
            ["phrase2"] = new JsonObject { ["value"] = "已办结" },
            ["time2"] = new JsonObject { ["value"] = "14:30" },
        },
    });
}
