using System.Text.Json.Nodes;
using WeLiaison.Simulator.Media;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class OfficialApiTests
{
    private const string Send = "/cgi-bin/message/custom/send";

    [Fact]
    public async Task Five_messages_follow_one_of_the_person_then_none_and_none_at_all_after_48_hours()
    {
        await using var theatre = await Theatre.OpenAsync();
        Assert.Equal(45015, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "早")));

        await theatre.SayAsync(A.OpenId, "你好", wait: 0);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(0, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, $"第{i}条")));
        }

        Assert.Equal(45047, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "再来")));
        await theatre.SayAsync(A.OpenId, "还在吗", wait: 0);
        Assert.Equal(0, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "在")));
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddHours(47.9));
        Assert.Equal(0, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "还来得及")));
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddHours(0.2));
        Assert.Equal(45015, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "太晚")));
        var messages = await theatre.PhoneAsync(A.OpenId);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], messages.Select(m => m.GetProperty("seq").GetInt64()));
        Assert.All(messages, m => Assert.Equal("customer-service", m.GetProperty("via").GetString()));
    }

    [Fact]
    public async Task A_scan_opens_the_window_for_three_messages_and_one_minute()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "scan", ["scene"] = "member-0421", ["wait"] = 0 });
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(0, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "好")));
        }

        Assert.Equal(45047, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "好")));
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddSeconds(61));
        Assert.Equal(45015, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "好")));
    }

    [Fact]
    public async Task A_message_and_a_scan_together_allow_no_more_than_the_message_alone()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.SayAsync(A.OpenId, "你好", wait: 0);
        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "scan", ["scene"] = "member-0421", ["wait"] = 0 });
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(0, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, $"第{i}条")));
        }

        Assert.Equal(45047, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "再来")));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_and_spends_nothing()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.SayAsync(A.OpenId, "你好", wait: 0);

        Assert.Equal(40003, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText("nobody", "好")));
        Assert.Equal(45002, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, new string('政', 683))));
        Assert.Equal(44004, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "")));
        Assert.Equal(40008, await theatre.CodeAsync(A.Oa, Send, new JsonObject { ["touser"] = A.OpenId, ["msgtype"] = "poem", ["poem"] = new JsonObject() }));
        Assert.Equal(40007, await theatre.CodeAsync(A.Oa, Send, new JsonObject { ["touser"] = A.OpenId, ["msgtype"] = "image", ["image"] = new JsonObject { ["media_id"] = "x" } }));
        Assert.Equal(40033, Caller.Code(await theatre.CallAsync(A.Oa, Send, $$$"""{"touser":"{{{A.OpenId}}}","msgtype":"text","text":{"content":"\u4f60"}}""")));
        Assert.Equal(47001, Caller.Code(await theatre.CallAsync(A.Oa, Send, "{")));
        Assert.Empty(await theatre.PhoneAsync(A.OpenId));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(0, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "好")));
        }
    }

    [Fact]
    public async Task An_item_of_a_menu_message_comes_back_as_a_text_with_its_id()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.SayAsync(A.OpenId, "你好", wait: 0);
        var menu = new JsonObject
        {
            ["touser"] = A.OpenId,
            ["msgtype"] = "msgmenu",
            ["msgmenu"] = new JsonObject
            {
                ["head_content"] = "解决了吗？",
                ["list"] = new JsonArray(new JsonObject { ["id"] = "101", ["content"] = "解决了" }, new JsonObject { ["id"] = "102", ["content"] = "没解决" }),
                ["tail_content"] = "谢谢",
            },
        };
        Assert.Equal(0, await theatre.CodeAsync(A.Oa, Send, menu));

        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "menu-tap", ["content"] = "没解决", ["wait"] = 0 });

        Assert.Equal("解决了吗？\n解决了\n没解决\n谢谢", Assert.Single(await theatre.PhoneAsync(A.OpenId)).GetProperty("text").GetString());
        var push = await theatre.Bot.WaitForPushAsync(p => p["bizmsgmenuid"].Length > 0);
        Assert.Equal(("没解决", "102"), (push["Content"], push["bizmsgmenuid"]));
    }

    [Fact]
    public async Task Typing_shows_only_soon_after_the_person_did_something_and_only_once()
    {
        await using var theatre = await Theatre.OpenAsync();
        var typing = () => new JsonObject { ["touser"] = A.OpenId, ["command"] = "Typing" };
        Assert.Equal(45080, await theatre.CodeAsync(A.Oa, "/cgi-bin/message/custom/typing", typing()));
        await theatre.SayAsync(A.OpenId, "你好", wait: 0);
        Assert.Equal(0, await theatre.CodeAsync(A.Oa, "/cgi-bin/message/custom/typing", typing()));
        Assert.Equal(45081, await theatre.CodeAsync(A.Oa, "/cgi-bin/message/custom/typing", typing()));
        Assert.Equal(45072, await theatre.CodeAsync(A.Oa, "/cgi-bin/message/custom/typing", new JsonObject { ["touser"] = A.OpenId, ["command"] = "Sleep" }));
    }

    [Fact]
    public async Task A_code_carries_its_scene_to_the_scan_and_expires()
    {
        await using var theatre = await Theatre.OpenAsync();
        var code = await theatre.CallAsync(A.Oa, "/cgi-bin/qrcode/create", new JsonObject
        {
            ["action_name"] = "QR_STR_SCENE",
            ["expire_seconds"] = 60,
            ["action_info"] = new JsonObject { ["scene"] = new JsonObject { ["scene_str"] = "m-7" } },
        });
        var ticket = code.GetProperty("ticket").GetString()!;
        var picture = await theatre.Http.GetByteArrayAsync($"/cgi-bin/showqrcode?ticket={Uri.EscapeDataString(ticket)}");
        Assert.Equal("image/png", PictureContent.TypeOf(picture));

        await theatre.DoAsync(A.Stranger, new JsonObject { ["type"] = "scan", ["scene"] = "m-7", ["wait"] = 0 });
        var followed = await theatre.Bot.WaitForPushAsync(p => p["Event"] == "subscribe");
        Assert.Equal(("qrscene_m-7", ticket), (followed["EventKey"], followed["Ticket"]));
        await theatre.DoAsync(A.Stranger, new JsonObject { ["type"] = "scan", ["url"] = code.GetProperty("url").GetString(), ["wait"] = 0 });
        var scanned = await theatre.Bot.WaitForPushAsync(p => p["Event"] == "SCAN");
        Assert.Equal(("m-7", ticket), (scanned["EventKey"], scanned["Ticket"]));

        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddMinutes(2));
        var before = theatre.Bot.Pushes.Count;
        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "scan", ["scene"] = "m-7" });
        Assert.Equal(before, theatre.Bot.Pushes.Count);
        var info = await theatre.ReadAsync(A.Oa, "/cgi-bin/user/info", $"&openid={A.Stranger}");
        Assert.Equal(("ADD_SCENE_QR_CODE", "m-7"), (info.GetProperty("subscribe_scene").GetString(), info.GetProperty("qr_scene_str").GetString()));
    }

    [Fact]
    public async Task Media_go_in_by_type_come_out_as_they_were_and_last_three_days()
    {
        await using var theatre = await Theatre.OpenAsync();
        var picture = SamplePictures.Draw("路灯");
        var id = await theatre.UploadAsync(A.Oa, "image", picture, "lamp.png");
        var token = await theatre.TokenAsync(A.Oa);

        Assert.Equal(picture, await theatre.Http.GetByteArrayAsync($"/cgi-bin/media/get?access_token={token}&media_id={id}"));
        Assert.Equal(40005, Caller.Code(await theatre.TryUploadAsync(A.Oa, "voice", picture, "voice.amr")));
        Assert.Equal(40004, Caller.Code(await theatre.TryUploadAsync(A.Oa, "file", picture, "a.docx")));
        Assert.Equal(41005, Caller.Code(await theatre.TryUploadAsync(A.Oa, "image", picture, "lamp.png", part: "file")));
        Assert.Equal(40007, Caller.Code(await theatre.ReadAsync(A.WeCom, "/cgi-bin/media/get", $"&media_id={id}")));
        theatre.Clock.JumpTo(theatre.Clock.GetUtcNow().AddDays(3.1));
        Assert.Equal(40007, Caller.Code(await theatre.ReadAsync(A.Oa, "/cgi-bin/media/get", $"&media_id={id}")));
    }

    [Fact]
    public async Task The_days_calls_are_counted_shown_used_up_and_cleared()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.ReadAsync(A.Oa, "/cgi-bin/user/get");
        var quota = await theatre.CallAsync(A.Oa, "/cgi-bin/openapi/quota/get", new JsonObject { ["cgi_path"] = "/cgi-bin/user/get" });
        Assert.Equal((500, 1, 499), (
            quota.GetProperty("quota").GetProperty("daily_limit").GetInt32(),
            quota.GetProperty("quota").GetProperty("used").GetInt32(),
            quota.GetProperty("quota").GetProperty("remain").GetInt32()));

        await theatre.Http.PostAsync("/control/quota", new StringContent($$"""{"account":"{{A.Oa}}","path":"/cgi-bin/user/get","used":500}"""));
        Assert.Equal(45009, Caller.Code(await theatre.ReadAsync(A.Oa, "/cgi-bin/user/get")));
        Assert.Equal(0, await theatre.CodeAsync(A.Oa, "/cgi-bin/clear_quota", new JsonObject { ["appid"] = "wx7a1c0de5b2f3a496" }));
        Assert.Equal(0, Caller.Code(await theatre.ReadAsync(A.Oa, "/cgi-bin/user/get")));
    }

    [Theory]
    [InlineData("""{"button":[]}""", 40016)]
    [InlineData("""{"button":[{"type":"click","name":"提案与意见","key":"a"},{"type":"click","name":"一二三四五六","key":"a"}]}""", 40018)]
    [InlineData("""{"button":[{"type":"dance","name":"一","key":"a"}]}""", 40017)]
    [InlineData("""{"button":[{"type":"click","name":"一"}]}""", 40019)]
    [InlineData("""{"button":[{"type":"view","name":"一","url":"example"}]}""", 40020)]
    [InlineData("""{"button":[{"name":"一","sub_button":[{"type":"click","name":"","key":"a"}]}]}""", 40025)]
    public async Task A_menu_beyond_its_limits_is_refused(string menu, int code)
    {
        await using var theatre = await Theatre.OpenAsync();
        Assert.Equal(code, Caller.Code(await theatre.CallAsync(A.Oa, "/cgi-bin/menu/create", menu)));
        Assert.Equal(46003, Caller.Code(await theatre.ReadAsync(A.Oa, "/cgi-bin/menu/get")));
    }

    [Fact]
    public async Task A_menu_item_is_tapped_by_the_words_on_it()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.CallAsync(A.Oa, "/cgi-bin/menu/create", """{"button":[{"name":"办事","sub_button":[{"type":"click","name":"我的意见","key":"MINE"},{"type":"view","name":"官网","url":"https://example.org/"}]}]}""");

        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "click", ["content"] = "我的意见", ["wait"] = 0 });
        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "click", ["content"] = "官网", ["wait"] = 0 });

        Assert.Equal("MINE", (await theatre.Bot.WaitForPushAsync(p => p["Event"] == "CLICK"))["EventKey"]);
        Assert.Equal("https://example.org/", (await theatre.Bot.WaitForPushAsync(p => p["Event"] == "VIEW"))["EventKey"]);
    }

    [Fact]
    public async Task A_web_login_gives_a_code_for_one_use()
    {
        await using var theatre = await Theatre.OpenAsync();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = theatre.Http.BaseAddress };
        var page = $"/connect/oauth2/authorize?appid=wx7a1c0de5b2f3a496&redirect_uri={Uri.EscapeDataString("https://bot.example/back")}&response_type=code&scope=snsapi_base&state=s1";
        Assert.Contains("吴女士", await browser.GetStringAsync(page), StringComparison.Ordinal);
        using var chosen = await browser.GetAsync($"{page}&simulator_user={A.OpenId}");
        var code = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(chosen.Headers.Location!.Query);
        Assert.Equal("s1", code["state"]);

        var exchange = $"/sns/oauth2/access_token?appid=wx7a1c0de5b2f3a496&secret=0123456789abcdef0123456789abcdef&grant_type=authorization_code&code={code["code"]}";
        Assert.Equal(A.OpenId, (await theatre.GetAsync(exchange)).GetProperty("openid").GetString());
        Assert.Equal(40163, Caller.Code(await theatre.GetAsync(exchange)));
    }
}
