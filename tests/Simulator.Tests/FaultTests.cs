using System.Text.Json.Nodes;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class FaultTests
{
    private const string Send = "/cgi-bin/message/custom/send";

    [Fact]
    public async Task A_doubled_message_arrives_twice_and_is_answered_once()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, "好"));
        await theatre.OrderAsync(new JsonObject { ["fault"] = "doubled", ["user"] = A.OpenId });

        Assert.Equal("好", (await theatre.SayAsync(A.OpenId, "一")).Only);
        Assert.Equal(2, theatre.Bot.Pushes.Count);
        Assert.Single(theatre.Bot.Pushes.Select(p => p["MsgId"]).Distinct());
    }

    [Fact]
    public async Task A_reordered_message_is_overtaken_by_the_next_one()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.OrderAsync(new JsonObject { ["fault"] = "reordered", ["user"] = A.OpenId });
        var first = theatre.SayAsync(A.OpenId, "一", wait: 5000);
        await theatre.WaitForFaultsGoneAsync();
        await theatre.SayAsync(A.OpenId, "二", wait: 0);
        await theatre.Bot.WaitForPushAsync(p => p["Content"] == "一");
        Assert.Equal(["二", "一"], theatre.Bot.Pushes.Select(p => p["Content"]));
        Assert.False(first.IsFaulted);
    }

    [Fact]
    public async Task A_late_message_arrives_late()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, "好"));
        await theatre.OrderAsync(new JsonObject { ["fault"] = "late", ["delayMs"] = 400 });
        Assert.Empty((await theatre.SayAsync(A.OpenId, "一", wait: 50)).Texts);
        await theatre.Bot.WaitForPushAsync(p => p["Content"] == "一");
    }

    [Fact]
    public async Task An_answer_dropped_three_times_shows_the_fault_though_all_was_processed()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, "好"));
        await theatre.OrderAsync(new JsonObject { ["fault"] = "dropped", ["times"] = 3 });
        Assert.Equal("fault", (await theatre.SayAsync(A.OpenId, "一")).Messages.Single().GetProperty("type").GetString());
        Assert.Equal(3, theatre.Bot.Pushes.Count);
    }

    [Theory]
    [InlineData("busy", -1)]
    [InlineData("-1", -1)]
    [InlineData("45009", 45009)]
    [InlineData("45015", 45015)]
    [InlineData("40164", 40164)]
    public async Task An_ordered_error_meets_one_call_and_sends_nothing(string fault, int code)
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.SayAsync(A.OpenId, "你好", wait: 0);
        await theatre.TokenAsync(A.Oa);
        await theatre.OrderAsync(new JsonObject { ["fault"] = fault, ["account"] = A.Oa, ["path"] = Send });

        Assert.Equal(code, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "好")));
        Assert.Equal(0, await theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "好")));
        Assert.Single(await theatre.PhoneAsync(A.OpenId));
    }

    [Fact]
    public async Task A_refused_address_is_60020_on_WeCom_and_meets_the_token_call_too()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.OrderAsync(new JsonObject { ["fault"] = "40164" });
        Assert.Equal(60020, Caller.Code(await theatre.GetAsync("/cgi-bin/gettoken?corpid=ww5f2b8c1d9e7a3046&corpsecret=wecom-secret")));
    }

    [Fact]
    public async Task A_connection_cut_after_the_send_leaves_the_message_on_the_phone()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.SayAsync(A.OpenId, "你好", wait: 0);
        await theatre.OrderAsync(new JsonObject { ["fault"] = "cut", ["path"] = Send });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => theatre.CodeAsync(A.Oa, Send, Caller.CustomText(A.OpenId, "好")));
        Assert.Single(await theatre.PhoneAsync(A.OpenId));
    }

    [Fact]
    public async Task A_slow_interface_answers_in_its_own_time()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.TokenAsync(A.Oa);
        await theatre.OrderAsync(new JsonObject { ["fault"] = "slow", ["path"] = "user/get", ["delayMs"] = 300 });
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await theatre.ReadAsync(A.Oa, "/cgi-bin/user/get");
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task An_unknown_fault_is_refused_and_a_known_one_can_be_called_off()
    {
        await using var theatre = await Theatre.OpenAsync();
        var answer = await theatre.PostAsync("/control/faults", """{"fault":"flood"}""");
        Assert.Equal("fault", answer.GetProperty("error").GetString());
        Assert.Equal("json", (await theatre.PostAsync("/control/faults", "{")).GetProperty("error").GetString());
        await theatre.OrderAsync(new JsonObject { ["fault"] = "busy", ["times"] = 9 });
        Assert.Equal(9, (await theatre.GetAsync("/control/faults")).GetProperty("faults")[0].GetProperty("times").GetInt32());
        (await theatre.Http.DeleteAsync("/control/faults")).Dispose();
        Assert.Equal(0, (await theatre.GetAsync("/control/faults")).GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public async Task Fifty_changes_of_the_roster_may_come_in_one_second()
    {
        await using var theatre = await Theatre.OpenAsync();
        var ended = await theatre.PostAsync(
            "/control/event",
            $$$"""{"account":"{{{A.WeCom}}}","event":"change_contact","times":50,"fields":{"ChangeType":"update_user","UserID":"u{n}"}}""");

        Assert.True(ended.GetProperty("acknowledged").GetBoolean());
        Assert.Equal(50, theatre.Bot.Pushes.Select(p => p["UserID"]).Distinct().Count());
        Assert.All(theatre.Bot.Pushes, p => Assert.Equal("sys", p["FromUserName"]));
        Assert.Single(theatre.Bot.Pushes.Select(p => p["CreateTime"]).Distinct());
    }
}
