using System.Text.Json.Nodes;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class GestureTests
{
    [Fact]
    public async Task A_picture_can_be_fetched_from_its_address_and_by_its_media_id()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.DoAsync(A.OpenId, new JsonObject { ["type"] = "image", ["wait"] = 0 });
        var push = await theatre.Bot.WaitForPushAsync(p => p["MsgType"] == "image");
        var token = await theatre.TokenAsync(A.Oa);

        var shown = await theatre.Http.GetByteArrayAsync(push["PicUrl"]);
        var fetched = await theatre.Http.GetByteArrayAsync($"/cgi-bin/media/get?access_token={token}&media_id={push["MediaId"]}");
        Assert.Equal(shown, fetched);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], shown[..4]);
    }

    [Theory]
    [InlineData(null, "今天去了友谊路")]
    [InlineData("false", "")]
    [InlineData("\"今天去了有一路\"", "今天去了有一路")]
    public async Task A_voice_carries_what_the_platform_recognised(string? recognition, string expected)
    {
        await using var theatre = await Theatre.OpenAsync();
        var request = new JsonObject { ["type"] = "voice", ["content"] = "今天去了友谊路", ["wait"] = 0 };
        if (recognition is not null)
        {
            request["recognition"] = JsonNode.Parse(recognition);
        }

        await theatre.DoAsync(A.OpenId, request);
        var push = await theatre.Bot.WaitForPushAsync(p => p["MsgType"] == "voice");
        Assert.Equal(expected, push["Recognition"]);
        Assert.Equal("amr", push["Format"]);
    }

    [Fact]
    public async Task WeCom_never_recognises_a_voice()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.DoAsync(A.UserId, new JsonObject { ["type"] = "voice", ["content"] = "今天", ["recognition"] = true, ["wait"] = 0 });
        var push = await theatre.Bot.WaitForPushAsync(p => p["MsgType"] == "voice");
        Assert.Null(push.Inner.Element("Recognition"));
        Assert.Equal("1000017", push["AgentID"]);
    }

    [Fact]
    public async Task A_place_has_its_latitude_in_X()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.DoAsync(A.UserId, new JsonObject { ["type"] = "location", ["latitude"] = 31.299379, ["longitude"] = 120.619585, ["label"] = "人民路1号", ["wait"] = 0 });
        var push = await theatre.Bot.WaitForPushAsync(p => p["MsgType"] == "location");
        Assert.Equal(("31.299379", "120.619585", "人民路1号", "wxwork"), (push["Location_X"], push["Location_Y"], push["Label"], push["AppType"]));
    }

    [Fact]
    public async Task Who_does_not_follow_can_say_nothing_and_who_leaves_can_be_sent_nothing()
    {
        await using var theatre = await Theatre.OpenAsync();
        Assert.Equal(409, (await theatre.SayAsync(A.Stranger, "你好")).Status);

        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, "欢迎"));
        Assert.Equal("欢迎", (await theatre.DoAsync(A.Stranger, new JsonObject { ["type"] = "follow" })).Only);
        Assert.Empty((await theatre.DoAsync(A.Stranger, new JsonObject { ["type"] = "unfollow" })).Texts);
        Assert.Equal(45015, await theatre.CodeAsync(A.Oa, "/cgi-bin/message/custom/send", Caller.CustomText(A.Stranger, "别走")));
    }

    [Fact]
    public async Task Somebody_unknown_may_come_by_following()
    {
        await using var theatre = await Theatre.OpenAsync();
        Assert.Equal(404, (await theatre.SayAsync("oNewcomer", "你好")).Status);
        Assert.Equal(200, (await theatre.DoAsync("oNewcomer", new JsonObject { ["type"] = "scan", ["scene"] = "member-0421", ["wait"] = 0 })).Status);
        Assert.Equal("qrscene_member-0421", (await theatre.Bot.WaitForPushAsync(p => p["Event"] == "subscribe"))["EventKey"]);
        Assert.Contains((await theatre.GetAsync("/control/people")).EnumerateArray(), p => p.GetProperty("accounts")[0].GetProperty("user").GetString() == "oNewcomer");
    }

    [Fact]
    public async Task Accounts_and_people_have_the_promised_shape()
    {
        await using var theatre = await Theatre.OpenAsync();
        var accounts = (await theatre.GetAsync("/control/accounts")).EnumerateArray().ToDictionary(a => a.GetProperty("account").GetString()!);
        var oa = accounts[A.Oa];
        Assert.Equal(("oa", "baoshan", "wx7a1c0de5b2f3a496"), (oa.GetProperty("platform").GetString(), oa.GetProperty("committee").GetString(), oa.GetProperty("appId").GetString()));
        Assert.Equal($"{theatre.Bot.Address}/{A.Oa}", oa.GetProperty("callback").GetString());
        Assert.Equal(43, oa.GetProperty("encodingAesKey").GetString()!.Length);
        Assert.True(oa.TryGetProperty("token", out _));
        Assert.Equal("safe", oa.GetProperty("mode").GetString());
        var wecom = accounts[A.WeCom];
        Assert.Equal(("wecom", "ww5f2b8c1d9e7a3046", 1000017), (wecom.GetProperty("platform").GetString(), wecom.GetProperty("corpId").GetString(), wecom.GetProperty("agentId").GetInt64()));

        var person = (await theatre.GetAsync("/control/people")).EnumerateArray().Single(p => p.GetProperty("id").GetString() == "p4");
        Assert.Equal(("周敏", "member", "baoshan"), (person.GetProperty("name").GetString(), person.GetProperty("role").GetString(), person.GetProperty("committee").GetString()));
        Assert.Equal((A.WeCom, A.UserId), (person.GetProperty("accounts")[0].GetProperty("account").GetString(), person.GetProperty("accounts")[0].GetProperty("user").GetString()));
    }

    [Fact]
    public async Task The_clock_jumps_and_runs_on()
    {
        await using var theatre = await Theatre.OpenAsync();
        var due = theatre.Clock.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var fired = Task.Delay(TimeSpan.FromHours(10), theatre.Clock);
        var target = theatre.Clock.GetUtcNow().AddHours(11);

        await theatre.PostAsync("/control/clock", $$"""{"now":"{{target:O}}"}""");

        await fired.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.True(theatre.Clock.GetUtcNow() >= target);
        Assert.True((await theatre.GetAsync("/control/clock")).GetProperty("now").GetDateTimeOffset() - target < TimeSpan.FromMinutes(1));
        await due.DisposeAsync();
        await theatre.SayAsync(A.OpenId, "几点了", wait: 0);
        var push = await theatre.Bot.WaitForPushAsync(p => p["MsgType"] == "text");
        Assert.InRange(long.Parse(push["CreateTime"]), target.ToUnixTimeSeconds(), target.ToUnixTimeSeconds() + 60);
    }
}
