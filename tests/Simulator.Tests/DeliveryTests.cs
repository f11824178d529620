using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Tests.Stage;

namespace WeLiaison.Simulator.Tests;

public sealed class DeliveryTests
{
    [Theory]
    [InlineData(A.OpenId)]
    [InlineData(A.UserId)]
    public async Task A_text_reaches_the_service_signed_and_encrypted_and_its_reply_the_phone(string user)
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, $"收到：{push["Content"]}"));

        var heard = await theatre.SayAsync(user, "友谊路 <b>&]]> 😀");

        Assert.Equal("收到：友谊路 <b>&]]> 😀", heard.Only);
        var push = Assert.Single(theatre.Bot.Pushes);
        Assert.Equal("友谊路 <b>&]]> 😀", push["Content"]);
        Assert.Equal(user, push["FromUserName"]);
        Assert.True(long.Parse(push["MsgId"]) > 1L << 53);
        var message = heard.Messages[0];
        Assert.Equal(1, message.GetProperty("seq").GetInt64());
        Assert.Equal("passive", message.GetProperty("via").GetString());
        Assert.Equal("text", message.GetProperty("type").GetString());
        Assert.True(message.GetProperty("at").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task A_service_that_is_too_slow_gets_the_same_message_three_times_and_the_phone_the_fault_text()
    {
        await using var theatre = await Theatre.OpenAsync(deadline: TimeSpan.FromMilliseconds(150));
        using var never = new CancellationTokenSource();
        theatre.Bot.Misbehave = async (_, context) =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };

        var heard = await theatre.SayAsync(A.OpenId, "在吗", wait: 5000);

        Assert.Equal(SimulatorWords.OfficialFault, heard.Only);
        var pushes = theatre.Bot.Pushes.ToList();
        Assert.Equal(3, pushes.Count);
        Assert.Single(pushes.Select(p => p.Inner.ToString()).Distinct());
        Assert.Equal(3, pushes.Select(p => p.Query["nonce"]).Distinct().Count());
        Assert.Equal(3, pushes.Select(p => p.Query["msg_signature"]).Distinct().Count());
        Assert.Equal(3, pushes.Select(p => p.Raw).Distinct().Count());
    }

    [Fact]
    public async Task A_repeat_that_is_answered_shows_the_answer_and_no_fault()
    {
        await using var theatre = await Theatre.OpenAsync();
        await theatre.OrderAsync(new JsonObject { ["fault"] = "dropped", ["times"] = 2 });
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, "好"));

        var heard = await theatre.SayAsync(A.OpenId, "在吗");

        Assert.Equal("好", heard.Only);
        Assert.Equal(3, theatre.Bot.Pushes.Count);
        Assert.Equal(3, heard.Body.GetProperty("delivery").GetProperty("attempts").GetInt32());
    }

    public static TheoryData<string, string> Unacceptable() => new()
    {
        { "an HTML page", "<html><body>502</body></html>" },
        { "JSON", """{"errcode":0}""" },
        { "SUCCESS in capitals", "SUCCESS" },
        { "success with a line end", "success\n" },
        { "a clear reply in safe mode", $"<xml><ToUserName>{A.OpenId}</ToUserName><FromUserName>gh_6f0c1d2e3b4a</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>好</Content></xml>" },
        { "another AppID inside", FakeBot.Seal(A.Oa, Reply("text", "<Content>好</Content>"), receiveId: "wx0000000000000000") },
        { "a broken signature", FakeBot.Seal(A.Oa, Reply("text", "<Content>好</Content>")).Replace("<TimeStamp>1769830301", "<TimeStamp>1769830302", StringComparison.Ordinal) },
        { "a wrong sender", FakeBot.Seal(A.Oa, Reply("text", "<Content>好</Content>").Replace("gh_6f0c1d2e3b4a", "gh_000000000000", StringComparison.Ordinal)) },
        { "a wrong receiver", FakeBot.Seal(A.Oa, Reply("text", "<Content>好</Content>").Replace(A.OpenId, A.OtherOpenId, StringComparison.Ordinal)) },
        { "an empty text", FakeBot.Seal(A.Oa, Reply("text", "<Content> </Content>")) },
        { "a text of 2049 bytes", FakeBot.Seal(A.Oa, Reply("text", $"<Content>{new string('a', 2049)}</Content>")) },
        { "a picture nobody uploaded", FakeBot.Seal(A.Oa, Reply("image", "<Image><MediaId>x</MediaId></Image>")) },
        { "two articles after a message", FakeBot.Seal(A.Oa, Reply("news", "<ArticleCount>2</ArticleCount><Articles><item><Title>a</Title></item><item><Title>b</Title></item></Articles>")) },
        { "a time that is no number", FakeBot.Seal(A.Oa, Reply("text", "<Content>好</Content>").Replace("<CreateTime>1", "<CreateTime>x", StringComparison.Ordinal)) },
        { "a type nobody knows", FakeBot.Seal(A.Oa, Reply("markdown", "<Content>好</Content>")) },
        { "a reply of the other platform", FakeBot.Seal(A.Oa, Reply("update_button", "<Button><ReplaceName>好</ReplaceName></Button>")) },
    };

    [Theory]
    [MemberData(nameof(Unacceptable))]
    public async Task What_Tencent_would_not_accept_shows_as_a_fault_at_once(string what, string body)
    {
        Assert.NotEmpty(what);
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Misbehave = async (_, context) =>
        {
            await context.Response.WriteAsync(body);
            return true;
        };

        var heard = await theatre.SayAsync(A.OpenId, "在吗");

        Assert.Equal(SimulatorWords.OfficialFault, heard.Only);
        Assert.Equal("fault", heard.Messages[0].GetProperty("type").GetString());
        Assert.Single(theatre.Bot.Pushes);
    }

    [Fact]
    public async Task The_longest_text_is_shown_and_success_shows_nothing()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, new string('a', 2048)));
        Assert.Equal(2048, (await theatre.SayAsync(A.OpenId, "长")).Only.Length);

        theatre.Bot.Misbehave = async (_, context) =>
        {
            await context.Response.WriteAsync("success");
            return true;
        };
        Assert.Empty((await theatre.SayAsync(A.OpenId, "在吗", wait: 100)).Texts);
    }

    [Fact]
    public async Task WeCom_cuts_a_long_text_without_a_word_and_repeats_after_an_error_page()
    {
        await using var theatre = await Theatre.OpenAsync();
        var calls = 0;
        theatre.Bot.Misbehave = (_, context) =>
        {
            var first = Interlocked.Increment(ref calls) == 1;
            context.Response.StatusCode = first ? 500 : 200;
            return Task.FromResult(first);
        };
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, new string('政', 700)));

        var heard = await theatre.SayAsync(A.UserId, "长");

        Assert.Equal(2048 / 3, heard.Only.Length);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_user_of_WeCom_may_be_spelt_in_any_case()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Bot.Reply = push => Task.FromResult<string?>(FakeBot.Text(push, "好").Replace(A.UserId, "zhoumin", StringComparison.Ordinal));

        var heard = await theatre.DoAsync("zhoumin", new JsonObject { ["type"] = "text", ["content"] = "在吗" });

        Assert.Equal("好", heard.Only);
        Assert.Equal(A.UserId, Assert.Single(theatre.Bot.Pushes)["FromUserName"]);
    }

    [Theory]
    [InlineData(A.Oa)]
    [InlineData(A.WeCom)]
    public async Task The_callback_url_can_be_verified(string account)
    {
        await using var theatre = await Theatre.OpenAsync();
        var answer = await theatre.PostAsync("/control/verify", new JsonObject { ["account"] = account }.ToJsonString());
        Assert.True(answer.GetProperty("verified").GetBoolean());
    }

    private static string Reply(string type, string body) =>
        $"<xml><ToUserName>{A.OpenId}</ToUserName><FromUserName>gh_6f0c1d2e3b4a</FromUserName><CreateTime>1</CreateTime><MsgType>{type}</MsgType>{body}</xml>";
}
