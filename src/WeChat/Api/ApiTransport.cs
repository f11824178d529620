using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace WeLiaison.WeChat.Api;

/// <summary>Carries calls over HTTP: 3 s to connect, 10 s in all, an answer of at most 32 MiB. Knows nothing of tokens or codes.</summary>
public sealed class ApiTransport
{
    private const int LargestAnswer = 32 * 1024 * 1024;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    private readonly HttpClient http;
    private readonly Uri baseAddress;

    /// <summary>Joins a client with an address.</summary>
    /// <param name="http">Best made by <see cref="CreateClient"/>; the owner disposes it.</param>
    /// <param name="baseAddress">The platform's, or a simulator's such as http://127.0.0.1:5090.</param>
    public ApiTransport(HttpClient http, Uri baseAddress)
    {
        this.http = http;
        this.baseAddress = baseAddress;
    }

    public static Uri OfficialAccountAddress { get; } = new("https://api.weixin.qq.com");

    public static Uri WeComAddress { get; } = new("https://qyapi.weixin.qq.com");

    /// <summary>Gets the time a whole call may take. Media go slower and get six times as much.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Makes a client whose failures tell "never connected" from "may have arrived".</summary>
    public static HttpClient CreateClient() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            // A connection that the platform closes first would make a sending look as if it may have arrived.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        })
    {
        MaxResponseContentBufferSize = LargestAnswer,
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    internal async Task<ApiAnswer> SendAsync(ApiCall call, string? accessToken, CancellationToken cancellationToken)
    {
        // The network's patience is real time: a clock that is set ahead must not cut a call that is under way.
        using var deadline = new CancellationTokenSource(call.Form is null ? Timeout : Timeout * 6);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var request = Request(call, accessToken);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new ApiUnreachableException(call.Path, $"HTTP {(int)response.StatusCode}", mayHaveArrived: true);
            }

            var content = response.Content;
            var name = content.Headers.ContentDisposition is { } file ? (file.FileNameStar ?? file.FileName)?.Trim('"') ?? "" : null;
            return new ApiAnswer(await content.ReadAsByteArrayAsync(either.Token), content.Headers.ContentType?.MediaType, name);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ApiUnreachableException(call.Path, "no answer in time", mayHaveArrived: true);
        }
        catch (HttpRequestException fault)
        {
            // The inner exception is dropped: its text may carry the address with its query.
            var neverLeft = fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            throw new ApiUnreachableException(call.Path, $"{fault.HttpRequestError}", mayHaveArrived: !neverLeft);
        }
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(ConnectTimeout);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, deadline.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection in time");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private HttpRequestMessage Request(ApiCall call, string? accessToken)
    {
        var query = accessToken is null ? call.Query : $"access_token={Uri.EscapeDataString(accessToken)}{(call.Query.Length > 0 ? "&" : "")}{call.Query}";
        var content = call.Form?.Invoke() ?? Json(call.Body);
        return new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, new Uri(baseAddress, query.Length > 0 ? $"{call.Path}?{query}" : call.Path))
        {
            Content = content,
        };
    }

    private static ByteArrayContent? Json(byte[]? body) =>
        body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
}
