using System.Text.Json;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class WeComApiTests
{
    private const string Send = "/cgi-bin/message/send";

    [Fact]
    public async Task A_message_reaches_whom_it_can_and_names_the_others_in_lower_case()
    {
        await using var theatre = await Theatre.OpenAsync();
        var answer = await theatre.CallAsync(A.WeCom, Send, Caller.AppText($"zhoumin|NoBody|{A.OtherUserId}", "周五开会"));

        Assert.Equal((0, "nobody"), (Caller.Code(answer), answer.GetProperty("invaliduser").GetString()));
        Assert.Equal("app-message", Assert.Single(await theatre.PhoneAsync(A.UserId)).GetProperty("via").GetString());
        Assert.Single(await theatre.PhoneAsync(A.OtherUserId));
        Assert.Equal(81013, await theatre.CodeAsync(A.WeCom, Send, Caller.AppText("nobody", "好")));
        var foreign = Caller.AppText(A.UserId, "好");
        foreign["agentid"] = 7;
        Assert.Equal(40056, await theatre.CodeAsync(A.WeCom, Send, foreign));
    }

    [Fact]
    public async Task Departments_and_tags_stand_for_their_members()
    {
        await using var theatre = await Theatre.OpenAsync();
        var message = Caller.AppText("", "好");
        message.Remove("touser");
        message["toparty"] = "2";
        Assert.Equal(0, await theatre.CodeAsync(A.WeCom, Send, message));
        message["totag"] = "5|9";
        message.Remove("toparty");
        Assert.Equal("9", (await theatre.CallAsync(A.WeCom, Send, message)).GetProperty("invalidtag").GetString());

        Assert.Equal(2, (await theatre.PhoneAsync(A.UserId)).Count);
        Assert.Empty(await theatre.PhoneAsync(A.OtherUserId));
        var list = await theatre.ReadAsync(A.WeCom, "/cgi-bin/user/list", "&department_id=2");
        Assert.Equal("zhoumin", Assert.Single(list.GetProperty("userlist").EnumerateArray()).GetProperty("userid").GetString());
        Assert.Equal(2, (await theatre.ReadAsync(A.WeCom, "/cgi-bin/department/list")).GetProperty("department").GetArrayLength());
        Assert.Equal("常委", (await theatre.ReadAsync(A.WeCom, "/cgi-bin/tag/get", "&tagid=5")).GetProperty("tagname").GetString());
    }

    [Fact]
    public async Task The_thirty_first_message_of_a_minute_disappears_without_an_error()
    {
        await using var theatre = await Theatre.OpenAsync();
        for (var i = 0; i < 31; i++)
        {
            Assert.Equal(0, await theatre.CodeAsync(A.WeCom, Send, Caller.AppText(A.UserId, $"{i}")));
        }

        Assert.Equal(30, (await theatre.PhoneAsync(A.UserId)).Count);
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddSeconds(61));
        await theatre.CallAsync(A.WeCom, Send, Caller.AppText(A.UserId, "之后"));
        Assert.Equal(31, (await theatre.PhoneAsync(A.UserId)).Count);
    }

    [Fact]
    public async Task The_same_request_is_dropped_when_the_service_asks_for_it()
    {
        await using var theatre = await Theatre.OpenAsync();
        var message = Caller.AppText(A.UserId, "好");
        message["enable_duplicate_check"] = 1;
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(0, await theatre.CodeAsync(A.WeCom, Send, message));
        }

        Assert.Single(await theatre.PhoneAsync(A.UserId));
    }

    [Fact]
    public async Task A_tapped_card_comes_back_with_its_choice_and_a_code_for_one_change()
    {
        await using var theatre = await Theatre.OpenAsync();
        var sent = await theatre.CallAsync(A.WeCom, Send, Vote("meeting-1"));
        Assert.Equal("区政协\n第二次全会\n请回复是否出席\n〔出席〕〔请假〕\n〔提交〕", Assert.Single(await theatre.PhoneAsync(A.UserId)).GetProperty("text").GetString());
        theatre.Bot.Reply = push => Task.FromResult<string?>(
            FakeBot.Text(push, "").Replace("<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[]]></Content>", "<MsgType><![CDATA[update_button]]></MsgType><Button><ReplaceName><![CDATA[已报名]]></ReplaceName></Button>", StringComparison.Ordinal));

        var heard = await theatre.DoAsync(A.UserId, new JsonObject { ["type"] = "card-button", ["content"] = "请假" });

        Assert.Equal("区政协：已报名", heard.Only);
        var push = Assert.Single(theatre.Bot.Pushes);
        Assert.Equal(("template_card_event", "submit_attendance", "meeting-1", "vote_interaction"), (push["Event"], push["EventKey"], push["TaskId"], push["CardType"]));
        var item = push.Inner.Element("SelectedItems")!.Element("SelectedItem")!;
        Assert.Equal(("attend", "no"), (item.Element("QuestionKey")!.Value, item.Element("OptionIds")!.Element("OptionId")!.Value));
        Assert.Equal(409, (await theatre.DoAsync(A.UserId, new JsonObject { ["type"] = "card-button", ["content"] = "提交" })).Status);

        var update = new JsonObject
        {
            ["userids"] = new JsonArray(A.UserId, "nobody"),
            ["agentid"] = 1000017,
            ["response_code"] = push["ResponseCode"],
            ["button"] = new JsonObject { ["replace_name"] = "已截止" },
        };
        var answer = await theatre.CallAsync(A.WeCom, "/cgi-bin/message/update_template_card", update);
        Assert.Equal((0, JsonValueKind.Array), (Caller.Code(answer), answer.GetProperty("invaliduser").ValueKind));
        Assert.Equal(42045, await theatre.CodeAsync(A.WeCom, "/cgi-bin/message/update_template_card", update));
        Assert.Equal(42014, await theatre.CodeAsync(A.WeCom, Send, Vote("meeting-1")));
        Assert.True(sent.GetProperty("response_code").GetString()!.Length > 10);
    }

    [Theory]
    [InlineData("task_id", 42014)]
    [InlineData("main_title", 40058)]
    [InlineData("checkbox", 40058)]
    [InlineData("submit_button", 40058)]
    public async Task A_card_without_what_it_needs_is_refused(string missing, int code)
    {
        await using var theatre = await Theatre.OpenAsync();
        var message = Vote("meeting-2");
        ((JsonObject)message["template_card"]!).Remove(missing);
        Assert.Equal(code, await theatre.CodeAsync(A.WeCom, Send, message));
    }

    [Fact]
    public async Task A_message_can_be_taken_back_within_a_day()
    {
        await using var theatre = await Theatre.OpenAsync();
        var id = (await theatre.CallAsync(A.WeCom, Send, Caller.AppText(A.UserId, "错了"))).GetProperty("msgid").GetString();
        Assert.Equal(0, await theatre.CodeAsync(A.WeCom, "/cgi-bin/message/recall", new JsonObject { ["msgid"] = id }));
        Assert.True(Assert.Single(await theatre.PhoneAsync(A.UserId)).GetProperty("recalled").GetBoolean());
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddHours(25));
        Assert.NotEqual(0, await theatre.CodeAsync(A.WeCom, "/cgi-bin/message/recall", new JsonObject { ["msgid"] = id }));
    }

    [Fact]
    public async Task A_text_card_reads_like_its_title_its_words_and_its_button()
    {
        await using var theatre = await Theatre.OpenAsync();
        var message = Caller.AppText(A.UserId, "");
        message.Remove("text");
        message["msgtype"] = "textcard";
        message["textcard"] = new JsonObject
        {
            ["title"] = "常委会议",
            ["description"] = "<div class=\"gray\">9月25日</div>三楼<br>会议室",
            ["url"] = "https://example.org/m/1",
        };
        Assert.Equal(0, await theatre.CodeAsync(A.WeCom, Send, message));
        Assert.Equal("常委会议\n9月25日\n三楼\n会议室\n详情", Assert.Single(await theatre.PhoneAsync(A.UserId)).GetProperty("text").GetString());
    }

    internal static JsonObject Vote(string task) => new()
    {
        ["touser"] = A.UserId,
        ["msgtype"] = "template_card",
        ["agentid"] = 1000017,
        ["template_card"] = new JsonObject
        {
            ["card_type"] = "vote_interaction",
            ["source"] = new JsonObject { ["desc"] = "区政协" },
            ["main_title"] = new JsonObject { ["title"] = "第二次全会", ["desc"] = "请回复是否出席" },
            ["task_id"] = task,
            ["checkbox"] = new JsonObject
            {
                ["question_key"] = "attend",
                ["mode"] = 0,
                ["option_list"] = new JsonArray(
                    new JsonObject { ["id"] = "yes", ["text"] = "出席", ["is_checked"] = true },
                    new JsonObject { ["id"] = "no", ["text"] = "请假", ["is_checked"] = false }),
            },
            ["submit_button"] = new JsonObject { ["text"] = "提交", ["key"] = "submit_attendance" },
        },
    };
}
