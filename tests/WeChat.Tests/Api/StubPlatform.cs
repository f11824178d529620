using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.WeChat.Tests.Api;

/// <summary>What left the process.</summary>
internal sealed record SentRequest(HttpMethod Method, string Path, string Query, string? ContentType, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>Stands where the network would: keeps every request and answers what the test says.</summary>
internal sealed class StubPlatform : HttpMessageHandler
{
    private int tokens;

    public const string Secret = "5ecre7aa5ecre7bb5ecre7cc5ecre7dd";

    public ConcurrentQueue<SentRequest> Requests { get; } = new();

    /// <summary>Gets or sets what a call that is not for a token answers.</summary>
    public Func<SentRequest, HttpResponseMessage> Answer { get; set; } = _ => Json("""{"errcode":0,"errmsg":"ok"}""");

    /// <summary>Gets or sets what a token call answers; a new token each time unless the test says otherwise.</summary>
    public Func<SentRequest, Task<HttpResponseMessage>>? TokenAnswer { get; set; }

    public ManualClock Clock { get; } = new();

    public ListLogger Log { get; } = new();

    public ITokenStore Store { get; set; } = null!;

    public int TokenCalls => Requests.Count(IsTokenCall);

    public IEnumerable<SentRequest> Calls => Requests.Where(request => !IsTokenCall(request));

    public static StubPlatform Create()
    {
        var stub = new StubPlatform();
        stub.Store = new MemoryTokenStore(stub.Clock);
        return stub;
    }

    public static HttpResponseMessage Json(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "text/plain") };

    public static string NewToken(int number) => $"{{\"access_token\":\"{TokenText(number)}\",\"expires_in\":7200}}";

    public static string TokenText(int number) => $"TOKEN-{number}-abcdefghijklmnopqrstuvwxyz0123456789";

    public WeChatClients Clients() => new(Http(), Store, Clock, Log);

    public OfficialAccountClient OfficialAccount() => Clients().For(new OfficialAccountOptions { AppId = "wx7a1c0de5b2f3a496", Secret = Secret });

    public WeComClient WeCom() => Clients().For(new WeComOptions { CorpId = "ww5f2b8c1d9e7a3046", AgentId = 1000017, Secret = Secret });

    public AccessTokens Tokens() => new(
        TokenSource.Stable(new ApiTransport(Http(), ApiTransport.OfficialAccountAddress), Clock, "wx7a1c0de5b2f3a496", Secret), Store, Clock,
        Log.For<AccessTokens>());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var sent = new SentRequest(
            request.Method, request.RequestUri!.AbsolutePath, request.RequestUri.Query, request.Content?.Headers.NonValidated["Content-Type"].ToString(), body);
        Requests.Enqueue(sent);
        if (!IsTokenCall(sent))
        {
            return Answer(sent);
        }

        return TokenAnswer is null ? Json(NewToken(Interlocked.Increment(ref tokens))) : await TokenAnswer(sent);
    }

    private static bool IsTokenCall(SentRequest request) => request.Path is "/cgi-bin/stable_token" or "/cgi-bin/token" or "/cgi-bin/gettoken";

    private HttpClient Http() => new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}

/// <summary>Keeps all that was logged, as text.</summary>
internal sealed class ListLogger : ILoggerFactory, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger<T> For<T>() => this.CreateLogger<T>();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
