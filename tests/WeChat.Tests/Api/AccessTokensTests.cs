using System.Net;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.WeChat.Tests.Api;

public sealed class AccessTokensTests
{
    private readonly StubPlatform platform = StubPlatform.Create();

    [Fact]
    public async Task Given_an_empty_cache_When_200_ask_at_once_Then_one_token_is_asked_for()
    {
        var release = new TaskCompletionSource();
        platform.TokenAnswer = async _ =>
        {
            await release.Task;
            return StubPlatform.Json(StubPlatform.NewToken(1));
        };
        var tokens = platform.Tokens();
        var asking = Enumerable.Range(0, 200).Select(_ => Task.Run(() => tokens.GetAsync(default).AsTask())).ToArray();
        release.SetResult();
        var got = await Task.WhenAll(asking);
        Assert.Single(got.Distinct());
        Assert.Equal(1, platform.TokenCalls);
    }

    [Fact]
    public async Task Given_several_instances_on_one_store_When_all_ask_at_once_Then_one_token_is_asked_for()
    {
        var instances = Enumerable.Range(0, 8).Select(_ => platform.Tokens()).ToArray();
        var got = await Task.WhenAll(instances.SelectMany(tokens => Enumerable.Range(0, 10).Select(_ => Task.Run(() => tokens.GetAsync(default).AsTask()))));
        Assert.Single(got.Distinct());
        Assert.Equal(1, platform.TokenCalls);
    }

    [Fact]
    public async Task Given_a_caller_that_gives_up_When_the_token_arrives_Then_it_is_kept()
    {
        var release = new TaskCompletionSource();
        platform.TokenAnswer = async _ =>
        {
            await release.Task;
            return StubPlatform.Json(StubPlatform.NewToken(1));
        };
        var tokens = platform.Tokens();
        using var impatient = new CancellationTokenSource();
        var first = tokens.GetAsync(impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult();
        Assert.Equal(StubPlatform.TokenText(1), await tokens.GetAsync(default));
        Assert.Equal(1, platform.TokenCalls);
    }

    [Fact]
    public async Task Given_a_token_near_its_end_When_the_new_one_is_slow_Then_callers_go_on_with_the_old_one()
    {
        var tokens = platform.Tokens();
        var old = await tokens.GetAsync(default);
        var release = new TaskCompletionSource();
        platform.TokenAnswer = async _ =>
        {
            await release.Task;
            return StubPlatform.Json(StubPlatform.NewToken(2));
        };
        platform.Clock.Advance(TimeSpan.FromSeconds(7200 - 200));
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(old, await tokens.GetAsync(default));
        }

        Assert.Equal(old, (await platform.Store.GetAsync(tokens.Credential, default))!.Value);
        release.SetResult();
        await Eventually(async () => await tokens.GetAsync(default) == StubPlatform.TokenText(2));
        Assert.Equal(2, platform.TokenCalls);
    }

    [Fact]
    public async Task Given_a_token_in_its_last_minutes_When_the_same_comes_back_Then_it_is_not_asked_for_with_every_call()
    {
        platform.TokenAnswer = _ => Task.FromResult(StubPlatform.Json($"{{\"access_token\":\"{StubPlatform.TokenText(1)}\",\"expires_in\":200}}"));
        var tokens = platform.Tokens();
        for (var second = 0; second < 150; second++)
        {
            Assert.Equal(StubPlatform.TokenText(1), await tokens.GetAsync(default));
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Eventually(() => Task.FromResult(platform.TokenCalls >= 2));
        Assert.InRange(platform.TokenCalls, 2, 7);
    }

    [Fact]
    public async Task Given_40001_for_an_old_token_When_many_report_it_Then_at_most_one_refresh_follows()
    {
        var tokens = platform.Tokens();
        var old = await tokens.GetAsync(default);
        tokens.Refuse(old);
        var next = await tokens.GetAsync(default);
        Assert.NotEqual(old, next);
        for (var i = 0; i < 100; i++)
        {
            tokens.Refuse(old);
            Assert.Equal(next, await tokens.GetAsync(default));
        }

        Assert.Equal(2, platform.TokenCalls);
    }

    [Fact]
    public async Task Given_another_instance_has_renewed_When_our_token_is_refused_Then_theirs_is_taken_without_a_call()
    {
        var (ours, theirs) = (platform.Tokens(), platform.Tokens());
        var old = await ours.GetAsync(default);
        Assert.Equal(old, await theirs.GetAsync(default));
        theirs.Refuse(old);
        var next = await theirs.GetAsync(default);
        ours.Refuse(old);
        Assert.Equal(next, await ours.GetAsync(default));
        Assert.Equal(2, platform.TokenCalls);
    }

    [Fact]
    public async Task Given_a_revoked_secret_When_calls_go_on_for_ten_minutes_Then_five_token_calls_are_made()
    {
        platform.TokenAnswer = _ => Task.FromResult(StubPlatform.Json("""{"errcode":40125,"errmsg":"invalid appsecret rid: 65c1e2f0-1a2b"}"""));
        var tokens = platform.Tokens();
        for (var second = 0; second < 600; second++)
        {
            var fault = await Assert.ThrowsAsync<TokenUnavailableException>(() => tokens.GetAsync(default).AsTask());
            Assert.Equal(40125, fault.Errcode);
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(platform.TokenCalls, 2, 5);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "")]
    [InlineData(HttpStatusCode.OK, """{"errcode":-1,"errmsg":"system busy"}""")]
    [InlineData(HttpStatusCode.OK, "<html>")]
    public async Task Given_one_hiccup_of_the_token_call_When_it_passes_Then_nobody_notices(HttpStatusCode status, string body)
    {
        platform.TokenAnswer = _ => Task.FromResult(
            platform.TokenCalls > 1 ? StubPlatform.Json(StubPlatform.NewToken(1)) : new HttpResponseMessage(status) { Content = new StringContent(body) });
        Assert.Equal(StubPlatform.TokenText(1), await platform.Tokens().GetAsync(default));
        Assert.Equal(2, platform.TokenCalls);
    }

    [Fact]
    public async Task Given_an_open_circuit_When_the_platform_recovers_Then_the_next_attempt_closes_it()
    {
        platform.TokenAnswer = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway));
        var tokens = platform.Tokens();
        await Assert.ThrowsAsync<TokenUnavailableException>(() => tokens.GetAsync(default).AsTask());
        platform.TokenAnswer = null;
        await Assert.ThrowsAsync<TokenUnavailableException>(() => tokens.GetAsync(default).AsTask());
        platform.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(StubPlatform.TokenText(1), await tokens.GetAsync(default));
    }

    [Fact]
    public async Task Given_the_same_token_comes_back_and_is_refused_again_When_asked_once_more_Then_a_new_one_is_forced()
    {
        platform.TokenAnswer = request => Task.FromResult(
            StubPlatform.Json(StubPlatform.NewToken(request.Text.Contains("\"force_refresh\":true", StringComparison.Ordinal) ? 9 : 1)));
        var tokens = platform.Tokens();
        var token = await tokens.GetAsync(default);
        tokens.Refuse(token);
        Assert.Equal(token, await tokens.GetAsync(default));
        tokens.Refuse(token);
        Assert.Equal(StubPlatform.TokenText(9), await tokens.GetAsync(default));
        Assert.Single(platform.Requests, request => request.Text.Contains("\"force_refresh\":true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_token_was_just_forced_When_the_same_is_refused_again_Then_half_a_minute_passes_before_the_next_force()
    {
        platform.TokenAnswer = _ => Task.FromResult(StubPlatform.Json(StubPlatform.NewToken(1)));
        var tokens = platform.Tokens();
        for (var i = 0; i < 3; i++)
        {
            tokens.Refuse(await tokens.GetAsync(default));
        }

        await tokens.GetAsync(default);
        Assert.Single(platform.Requests, request => request.Text.Contains("\"force_refresh\":true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_another_instance_wrote_a_later_token_meanwhile_When_ours_arrives_Then_theirs_stays()
    {
        var later = new StoredToken("LATER", platform.Clock.GetUtcNow().AddHours(3));
        platform.TokenAnswer = async _ =>
        {
            await platform.Store.CompareAndSetAsync("oa:wx7a1c0de5b2f3a496", null, later, default);
            return StubPlatform.Json(StubPlatform.NewToken(1));
        };
        Assert.Equal("LATER", await platform.Tokens().GetAsync(default));
        Assert.Equal(later, await platform.Store.GetAsync("oa:wx7a1c0de5b2f3a496", default));
    }

    [Fact]
    public async Task Given_every_token_is_refused_When_callers_persist_Then_refreshes_stay_few()
    {
        var tokens = platform.Tokens();
        for (var i = 0; i < 100; i++)
        {
            tokens.Refuse(await tokens.GetAsync(default));
        }

        Assert.InRange(platform.TokenCalls, 1, 4);
    }

    [Fact]
    public async Task Given_a_holder_of_the_lock_that_died_When_its_lease_has_passed_Then_another_instance_refreshes()
    {
        Assert.True(await platform.Store.TryLockAsync("oa:wx7a1c0de5b2f3a496", "dead", TimeSpan.FromSeconds(15), default));
        Assert.Equal(StubPlatform.TokenText(1), await platform.Tokens().GetAsync(default));
    }

    [Fact]
    public async Task Given_no_thread_to_spare_When_a_token_is_waited_for_Then_nothing_blocks()
    {
        // A context that runs everything on one thread deadlocks whoever blocks on a task.
        var tokens = platform.Tokens();
        var got = await new SingleThread().RunAsync(async () => await tokens.GetAsync(default));
        Assert.Equal(StubPlatform.TokenText(1), got);
    }

    private static async Task Eventually(Func<Task<bool>> condition)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 30);
            await Task.Delay(2);
        }
    }
}
