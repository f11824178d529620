using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WeLiaison.Simulator.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace WeLiaison.Simulator.Tests;

public sealed class BrowserTests
{
    [Fact]
    public async Task Three_phones_stand_side_by_side_and_a_message_is_answered_and_looked_behind()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, $"收到：{push["Content"]}<b>"));
        await using var browser = await Browser.OpenAsync(theatre.Http.BaseAddress!.ToString(), 1440, 900);
        await Expect(browser.Page.Locator(".phone")).ToHaveCountAsync(3);

        var phone = browser.PhoneOf("周敏");
        await phone.GetByLabel("写消息").FillAsync("今天<i>走访");
        await phone.GetByLabel("写消息").PressAsync("Enter");

        await Expect(phone.Locator(".theirs .text")).ToHaveTextAsync("收到：今天<i>走访<b>");
        await phone.Locator(".theirs .look").ClickAsync();
        await Expect(browser.Page.Locator("#wire")).ToContainTextAsync("解密后");
        await Expect(browser.Page.Locator("#wire")).ToContainTextAsync("msg_signature=");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_stranger_scans_a_code_from_the_shelf_and_taps_a_menu_item()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, $"{push["Event"]} {push["EventKey"]}"));
        await theatre.CallAsync(A.Oa, "/cgi-bin/menu/create", """{"button":[{"type":"click","name":"反映意见","key":"SAY"}]}""");
        await using var browser = await Browser.OpenAsync(theatre.Http.BaseAddress!.ToString(), 1440, 900);
        await browser.Page.GetByText("添加手机").ClickAsync();
        await browser.Page.GetByLabel("找人").FillAsync("过路人");
        await browser.Page.Locator(".picker .list button").ClickAsync();

        var phone = browser.PhoneOf("过路人");
        await phone.GetByText("扫码关注").ClickAsync();
        await phone.GetByText("周敏委员的联系码").ClickAsync();
        await Expect(phone.Locator(".theirs .text")).ToHaveTextAsync("subscribe qrscene_member-0421");

        await phone.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "反映意见" }).ClickAsync();
        await Expect(phone.Locator(".theirs .text").Last).ToHaveTextAsync("CLICK SAY");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_card_is_ticked_and_settled_and_a_message_taken_back()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(
            FakeBot.Text(push, "").Replace("<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[]]></Content>", "<MsgType><![CDATA[update_button]]></MsgType><Button><ReplaceName><![CDATA[已请假]]></ReplaceName></Button>", StringComparison.Ordinal));
        await using var browser = await Browser.OpenAsync(theatre.Http.BaseAddress!.ToString(), 1440, 900);
        await theatre.CallAsync(A.WeCom, "/cgi-bin/message/send", WeComApiTests.Vote("m-1"));
        var phone = browser.PhoneOf("周敏");

        await phone.GetByText("请假").ClickAsync();
        await phone.GetByText("提交").ClickAsync();

        await Expect(phone.Locator(".settled")).ToHaveTextAsync("已请假");
        Assert.Equal("no", Assert.Single(theatre.Bot.Pushes).Inner.Descendants("OptionId").Single().Value);

        var sent = await theatre.CallAsync(A.WeCom, "/cgi-bin/message/send", Caller.AppText(A.UserId, "发错了"));
        await Expect(phone.GetByText("发错了")).ToBeVisibleAsync();
        await theatre.CallAsync(A.WeCom, "/cgi-bin/message/recall", new JsonObject { ["msgid"] = sent.GetProperty("msgid").GetString() });
        await Expect(phone.GetByText("对方撤回了一条消息")).ToBeVisibleAsync();
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_menu_of_a_card_can_be_opened_and_comes_back_as_its_own_event()
    {
        await using var theatre = await Theatre.OpenAsync();
        await using var browser = await Browser.OpenAsync(theatre.Http.BaseAddress!.ToString(), 1440, 900);
        var message = WeComApiTests.Vote("m-2");
        message["template_card"] = JsonNode.Parse("""
            {"card_type":"button_interaction","task_id":"m-2","main_title":{"title":"常委会议"},"source":{"desc":"区政协"},
             "action_menu":{"desc":"操作","action_list":[{"text":"不再提醒","key":"MUTE"}]},
             "button_list":[{"text":"参加","key":"yes"}]}
            """);
        Assert.Equal(0, await theatre.CodeAsync(A.WeCom, "/cgi-bin/message/send", message));

        var phone = browser.PhoneOf("周敏");
        await phone.GetByTitle("操作").ClickAsync();
        await phone.GetByText("不再提醒").ClickAsync();

        var push = await theatre.Bot.WaitForPushAsync(p => p["Event"] == "template_card_menu_event");
        Assert.Equal(("MUTE", "m-2"), (push["EventKey"], push["TaskId"]));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task On_a_narrow_screen_one_phone_fills_the_width_and_everything_can_be_reached()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, push["MsgType"]));
        await using var browser = await Browser.OpenAsync(theatre.Http.BaseAddress!.ToString(), 390, 844);
        var phone = browser.PhoneOf("周敏");
        var box = await phone.BoundingBoxAsync();
        Assert.Equal((0f, 390f), (box!.X, box.Width));
        Assert.Equal(390, await browser.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await phone.GetByTitle("更多").ClickAsync();
        await phone.GetByText("图片").ClickAsync();
        await phone.GetByText("路灯").ClickAsync();
        await Expect(phone.Locator(".theirs .text")).ToHaveTextAsync("image");
        await Expect(phone.Locator(".picture img")).ToBeVisibleAsync();

        await phone.GetByTitle("说话").ClickAsync();
        await phone.GetByLabel("写消息").FillAsync("今天去了友谊路");
        await phone.GetByText("发送").ClickAsync();
        await Expect(phone.Locator(".theirs .text").Last).ToHaveTextAsync("voice");
        Assert.Empty(browser.Complaints);
    }
}
