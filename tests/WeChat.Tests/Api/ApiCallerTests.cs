using System.Net;
using WeLiaison.WeChat.Api;

namespace WeLiaison.WeChat.Tests.Api;

public sealed class ApiCallerTests
{
    private const string OpenId = "oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i";
    private readonly StubPlatform platform = StubPlatform.Create();

    [Fact]
    public async Task A_dead_token_is_renewed_and_the_call_repeated_once()
    {
        platform.Answer = request => request.Query.Contains("TOKEN-1-", StringComparison.Ordinal)
            ? StubPlatform.Json("""{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: 65c1e2f0-1a2b3c4d"}""")
            : StubPlatform.Json("""{"errcode":0,"errmsg":"ok"}""");
        await platform.OfficialAccount().SendAsync(OpenId, new ServiceText("好"), default);
        Assert.Equal(2, platform.Calls.Count());
        Assert.Equal(2, platform.TokenCalls);
    }

    [Fact]
    public async Task A_token_that_never_works_is_not_renewed_for_ever()
    {
        platform.Answer = _ => StubPlatform.Json("""{"errcode":42001,"errmsg":"access_token expired"}""");
        var refusal = await Assert.ThrowsAsync<WeChatApiException>(() => platform.OfficialAccount().SendAsync(OpenId, new ServiceText("好"), default));
        Assert.Equal((42001, Reaction.Refresh), (refusal.Errcode, refusal.Reaction));
        Assert.Equal(2, platform.Calls.Count());
    }

    [Fact]
    public async Task A_busy_platform_is_asked_three_times_even_for_a_sending()
    {
        platform.Answer = _ => StubPlatform.Json("""{"errcode":-1,"errmsg":"system busy"}""");
        await Assert.ThrowsAsync<WeChatApiException>(() => platform.OfficialAccount().SendAsync(OpenId, new ServiceText("好"), default));
        Assert.Equal(3, platform.Calls.Count());
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, 3)]
    [InlineData(HttpRequestError.NameResolutionError, 3)]
    [InlineData(HttpRequestError.ResponseEnded, 1)]
    [InlineData(HttpRequestError.Unknown, 1)]
    public async Task A_sending_is_repeated_only_if_it_never_left(HttpRequestError error, int calls)
    {
        platform.Answer = _ => throw new HttpRequestException(error, "https://api.weixin.qq.com/x?access_token=TOKEN-1");
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(() => platform.OfficialAccount().SendAsync(OpenId, new ServiceText("好"), default));
        Assert.Equal(calls, platform.Calls.Count());
        Assert.Equal(calls == 1, fault.MayHaveArrived);
    }

    [Fact]
    public async Task A_read_and_a_keyed_sending_are_repeated_after_a_cut_connection()
    {
        platform.Answer = _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
        var account = platform.OfficialAccount();
        await Assert.ThrowsAsync<ApiUnreachableException>(() => account.GetFollowerAsync(OpenId, default));
        Assert.Equal(3, platform.Calls.Count());
        var message = new TemplateMessage { ToUser = OpenId, TemplateId = "t", ClientMsgId = "c-1", Data = new Dictionary<string, TemplateValue>() };
        await Assert.ThrowsAsync<ApiUnreachableException>(() => account.SendTemplateAsync(message, default));
        Assert.Equal(6, platform.Calls.Count());
        await Assert.ThrowsAsync<ApiUnreachableException>(() => account.SendTemplateAsync(message with { ClientMsgId = null }, default));
        Assert.Equal(7, platform.Calls.Count());
        await Assert.ThrowsAsync<ApiUnreachableException>(
            () => platform.WeCom().SendAsync(Recipients.Of("a"), new AppText("好"), TimeSpan.FromMinutes(30), default));
        Assert.Equal(10, platform.Calls.Count());
    }

    [Fact]
    public async Task A_call_that_ran_out_of_time_may_have_arrived()
    {
        platform.Answer = _ => throw new OperationCanceledException();
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(() => platform.OfficialAccount().SendAsync(OpenId, new ServiceText("好"), default));
        Assert.True(fault.MayHaveArrived);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var given = new CancellationTokenSource();
        platform.Answer = _ =>
        {
            given.Cancel();
            throw new OperationCanceledException(given.Token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => platform.OfficialAccount().SendAsync(OpenId, new ServiceText("好"), given.Token));
    }

    [Theory]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("")]
    [InlineData("null")]
    public async Task An_answer_that_is_not_json_is_no_success(string body)
    {
        platform.Answer = _ => StubPlatform.Json(body);
        await Assert.ThrowsAsync<ApiUnreachableException>(() => platform.OfficialAccount().SendAsync(OpenId, new ServiceText("好"), default));
    }

    [Fact]
    public async Task An_http_error_is_no_success()
    {
        platform.Answer = _ => new HttpResponseMessage(HttpStatusCode.BadGateway);
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(() => platform.OfficialAccount().SendAsync(OpenId, new ServiceText("好"), default));
        Assert.True(fault.MayHaveArrived);
        Assert.Single(platform.Calls);
    }

    [Fact]
    public async Task A_refusal_names_what_helps()
    {
        platform.Answer = _ => StubPlatform.Json("""{"errcode":40164,"errmsg":"invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 65c1e2f0-1a2b3c4d-0e1f2a3b"}""");
        var refusal = await Assert.ThrowsAsync<WeChatApiException>(() => platform.OfficialAccount().GetFollowerAsync(OpenId, default));
        Assert.Equal(("65c1e2f0-1a2b3c4d-0e1f2a3b", "203.0.113.9", Reaction.Alert), (refusal.Rid, refusal.CallerAddress, refusal.Reaction));
        Assert.Contains("/cgi-bin/user/info", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(platform.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("203.0.113.9", StringComparison.Ordinal));

        platform.Answer = _ => StubPlatform.Json("""{"errcode":47003,"errmsg":"argument invalid! data.thing1.value invalid rid: 65c1e2f0-1"}""");
        var field = await Assert.ThrowsAsync<WeChatApiException>(() => platform.OfficialAccount().GetFollowerAsync(OpenId, default));
        Assert.Equal("thing1", field.Field);
    }

    [Fact]
    public async Task A_typing_sign_that_does_not_show_is_no_failure()
    {
        platform.Answer = _ => StubPlatform.Json("""{"errcode":45080,"errmsg":"client typing only after receive msg"}""");
        await platform.OfficialAccount().TypingAsync(OpenId, typing: true, default);
        Assert.Single(platform.Calls);
    }

    [Fact]
    public async Task A_repeated_mass_message_gives_the_job_of_the_first()
    {
        platform.Answer = _ => StubPlatform.Json("""{"errcode":45065,"errmsg":"clientmsgid exist","msg_id":3000000417}""");
        var job = await platform.OfficialAccount().SendToTagAsync(2, new MassText("好"), "notice-7", default);
        Assert.Equal(3000000417, job.MsgId);
    }

    [Fact]
    public async Task Neither_tokens_nor_secrets_nor_people_reach_the_log()
    {
        var account = platform.OfficialAccount();
        var faults = new List<string>();
        Func<SentRequest, HttpResponseMessage>[] answers =
        [
            _ => StubPlatform.Json("""{"errcode":40001,"errmsg":"invalid credential"}"""),
            request => StubPlatform.Json($$"""{"errcode":40003,"errmsg":"invalid openid {{request.Query}}"}"""),
            request => throw new HttpRequestException(HttpRequestError.ResponseEnded, $"GET https://api.weixin.qq.com{request.Path}{request.Query}"),
            _ => new HttpResponseMessage(HttpStatusCode.InternalServerError),
            _ => StubPlatform.Json("<html>"),
        ];
        foreach (var answer in answers)
        {
            platform.Answer = answer;
            faults.Add($"{await Record.ExceptionAsync(() => account.GetFollowerAsync(OpenId, default))}");
            faults.Add($"{await Record.ExceptionAsync(() => account.ExchangeCodeAsync("c0decafe", default))}");
        }

        platform.TokenAnswer = request => throw new HttpRequestException(HttpRequestError.ResponseEnded, request.Text);
        var classic = new WeChatClients(new HttpClient(platform, disposeHandler: false), new WeChat.Api.Tokens.MemoryTokenStore(platform.Clock), platform.Clock, platform.Log)
            .For(new OfficialAccountOptions { AppId = "wx7a1c0de5b2f3a496", Secret = StubPlatform.Secret, ClassicToken = true });
        faults.Add($"{await Record.ExceptionAsync(() => classic.GetFollowerAsync(OpenId, default))}");

        Assert.All(faults, fault => Assert.NotEmpty(fault));
        Assert.NotEmpty(platform.Log.Lines);
        foreach (var line in platform.Log.Lines.Concat(faults))
        {
            Assert.DoesNotContain("TOKEN-", line, StringComparison.Ordinal);
            Assert.DoesNotContain(StubPlatform.Secret, line, StringComparison.Ordinal);
            Assert.DoesNotContain("c0decafe", line, StringComparison.Ordinal);
            Assert.DoesNotContain(OpenId, line, StringComparison.Ordinal);
        }
    }
}
