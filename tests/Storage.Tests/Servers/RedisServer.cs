using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace WeLiaison.Storage.Tests.Servers;

/// <summary>A Redis of a test's own, to be stopped, emptied and started again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> OneForAll = new(FindOrStartAsync);

    private Process? process;

    public int Port { get; } = ServerProcess.FreePort();

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>The Redis of the test run: the one that is given, or one started here.</summary>
    public static Task<string> SharedAsync() => OneForAll.Value;

    public async Task StartAsync()
    {
        process = ServerProcess.Start(
            "redis-server", "--port", $"{Port}", "--bind", "127.0.0.1", "--save", string.Empty, "--appendonly", "no", "--dir", Path.GetTempPath());
        await ServerProcess.UntilAsync(async () => process.HasExited ? throw new InvalidOperationException("redis-server ended at once.") : await PingAsync(), "redis-server answers");
    }

    public async Task KillAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
    }

    /// <summary>Sends one command and returns the first bytes of the answer.</summary>
    public async Task<string> SendAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        var answer = new byte[256];
        return Encoding.ASCII.GetString(answer, 0, await client.GetStream().ReadAsync(answer));
    }

    private static async Task<string> FindOrStartAsync()
    {
        if (Environment.GetEnvironmentVariable("WELIAISON_TEST_REDIS") is { Length: > 0 } given)
        {
            return given;
        }

        var server = new RedisServer();
        await server.StartAsync();
        ServerProcess.WhenWeAreGone("kill -9 $1", $"{server.process!.Id}");
        return server.Address;
    }

    private async Task<bool> PingAsync()
    {
        try
        {
            return (await SendAsync("PING")).StartsWith("+PONG", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
