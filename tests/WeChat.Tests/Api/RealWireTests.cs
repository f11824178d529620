using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.WeChat.Tests.Api;

/// <summary>Over real sockets: whether a call that failed may have arrived decides whether a person may get a message twice.</summary>
public sealed class RealWireTests
{
    [Fact]
    public async Task A_port_nobody_listens_on_was_never_reached()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = Address(listener);
        listener.Stop();
        var fault = await Assert.ThrowsAsync<TokenUnavailableException>(() => SendAsync(address));
        Assert.False(Assert.IsType<ApiUnreachableException>(fault.InnerException).MayHaveArrived);
    }

    [Fact]
    public async Task A_connection_cut_after_the_request_may_have_arrived_and_is_not_repeated()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var sends = 0;
        var serving = ServeAsync(listener, async (stream, request) =>
        {
            if (request.Contains("stable_token", StringComparison.Ordinal))
            {
                await AnswerAsync(stream, StubPlatform.NewToken(1));
                return;
            }

            Interlocked.Increment(ref sends);
        });
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(() => SendAsync(Address(listener)));
        Assert.True(fault.MayHaveArrived);
        Assert.Equal(1, sends);
        listener.Stop();
        await serving;
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_in_time()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var http = ApiTransport.CreateClient();
        var transport = new ApiTransport(http, Address(listener)) { Timeout = TimeSpan.FromMilliseconds(200) };
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(() => transport.SendAsync(new ApiCall("/cgi-bin/x"), null, default));
        Assert.True(fault.MayHaveArrived);
    }

    [Fact]
    public async Task An_answer_over_a_real_connection_is_read()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var seen = new List<string>();
        var serving = ServeAsync(listener, async (stream, request) =>
        {
            seen.Add(request);
            await AnswerAsync(stream, request.Contains("stable_token", StringComparison.Ordinal) ? StubPlatform.NewToken(1) : """{"errcode":0,"errmsg":"ok"}""");
        });
        await SendAsync(Address(listener));
        listener.Stop();
        await serving;
        Assert.Contains("\"content\":\"好😀\"", seen[^1], StringComparison.Ordinal);
    }

    private static async Task SendAsync(Uri address)
    {
        using var http = ApiTransport.CreateClient();
        var clients = new WeChatClients(http, new MemoryTokenStore(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance);
        var account = clients.For(new OfficialAccountOptions { AppId = "wx7a1c0de5b2f3a496", Secret = StubPlatform.Secret, Address = address });
        await account.SendAsync("o1", new ServiceText("好😀"), default);
    }

    private static Uri Address(TcpListener listener) => new($"http://{listener.LocalEndpoint}");

    /// <summary>One request a connection; the connection closes when the handler returns.</summary>
    private static async Task ServeAsync(TcpListener listener, Func<NetworkStream, string, Task> handle)
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await handle(stream, await ReadAsync(stream));
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await stream.ReadAsync(buffer);
            Assert.NotEqual(0, read);
            bytes.AddRange(buffer.AsSpan(0, read));
            var text = Encoding.UTF8.GetString([.. bytes]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end > 0)
            {
                var length = text.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))?[16..] ?? "0";
                if (bytes.Count >= Encoding.UTF8.GetByteCount(text[..(end + 4)]) + int.Parse(length))
                {
                    return text;
                }
            }
        }
    }

    private static async Task AnswerAsync(NetworkStream stream, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json; encoding=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    }
}
