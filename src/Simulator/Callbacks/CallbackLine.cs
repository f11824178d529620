using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>Sends one attempt to the service's URL and waits for its answer no longer than the platform would.</summary>
internal sealed class CallbackLine(AdjustableTimeProvider clock, SimulatorOptions options) : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.ReplyDeadline,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <summary>Sends the push once, signed and encrypted for this moment.</summary>
    public async Task<CallbackAttempt> SendAsync(Push push, int attempt, CancellationToken cancellationToken)
    {
        var envelope = Envelope.Seal(push.Account, push.Phone?.User, push.Inner, clock.GetUtcNow());
        var url = WithQuery(push.Account, envelope.Query);
        push.Wire.Add(new WireStep(clock.GetUtcNow(), $"推送（第 {attempt} 次）", $"POST {url}", envelope.Body, envelope.Body == push.Inner ? null : push.Inner));
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(envelope.Body)) { Headers = { ContentType = new MediaTypeHeaderValue("text/xml") } },
        };
        return await ExchangeAsync(request, options.ReplyDeadline, cancellationToken);
    }

    /// <summary>Verifies the URL as the console does when it is saved: 5 s for an Official Account, 1 s for WeCom.</summary>
    public async Task<(bool Verified, CallbackAttempt Attempt)> VerifyAsync(Account account, CancellationToken cancellationToken)
    {
        var (query, echo) = Envelope.Verification(account, clock.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Get, WithQuery(account, query));
        var limit = account.IsOfficial ? options.ReplyDeadline : TimeSpan.FromSeconds(1);
        var attempt = await ExchangeAsync(request, limit, cancellationToken);
        return (attempt.Status == 200 && attempt.Body.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(echo)), attempt);
    }

    public void Dispose() => client.Dispose();

    private async Task<CallbackAttempt> ExchangeAsync(HttpRequestMessage request, TimeSpan limit, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/4.0");
        var started = Stopwatch.GetTimestamp();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, deadline.Token);
            var body = await response.Content.ReadAsByteArrayAsync(deadline.Token);
            return new CallbackAttempt((int)response.StatusCode, body, Stopwatch.GetElapsedTime(started), Trouble: null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CallbackAttempt(0, [], Stopwatch.GetElapsedTime(started), $"no answer within {limit.TotalSeconds:0.#} s") { TimedOut = true };
        }
        catch (HttpRequestException broken)
        {
            return new CallbackAttempt(0, [], Stopwatch.GetElapsedTime(started), $"connection failed: {broken.HttpRequestError}");
        }
    }

    private static string WithQuery(Account account, string query) =>
        account.Setup.Callback + (account.Setup.Callback.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
}

/// <summary>What one attempt brought.</summary>
/// <param name="Status">The HTTP status; 0 without an answer.</param>
/// <param name="Trouble">Why there is no answer.</param>
internal sealed record CallbackAttempt(int Status, byte[] Body, TimeSpan Took, string? Trouble)
{
    public bool TimedOut { get; init; }
}
