using System.Diagnostics;
using System.Net.Sockets;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>The servers that scripts/test.sh has started; without it a private Redis of our own.</summary>
internal static class Servers
{
    private static readonly Lazy<Task<string>> Redis = new(StartRedisAsync);

    public static Task<string> RedisAsync() => Redis.Value;

    private static async Task<string> StartRedisAsync()
    {
        if (Environment.GetEnvironmentVariable("WELIAISON_TEST_REDIS") is { Length: > 0 } given)
        {
            return given;
        }

        var port = Servant.FreePort();
        var start = new ProcessStartInfo("redis-server") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { "--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no" })
        {
            start.ArgumentList.Add(argument);
        }

        var server = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Kill();
        _ = server.StandardOutput.ReadToEndAsync();
        await Eventually.AsyncHolds(
            async () =>
            {
                try
                {
                    using var probe = new TcpClient();
                    await probe.ConnectAsync("127.0.0.1", port);
                    return true;
                }
                catch (SocketException)
                {
                    return false;
                }
            },
            () => "redis-server did not start; install it with apt-get install redis-server");
        return $"127.0.0.1:{port}";
    }
}
