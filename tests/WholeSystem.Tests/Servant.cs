using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>One of our programs as a process of its own, killed when the test is over.</summary>
public sealed class Servant : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private Servant(Process process) => this.process = process;

    public string Output => string.Join('\n', output);

    public bool HasExited => process.HasExited;

    /// <summary>Starts the built program of a room; environment values override its settings.</summary>
    public static Servant Start(string room, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, $"WeLiaison.{room}.dll");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var servant = new Servant(new Process { StartInfo = start });
        servant.process.OutputDataReceived += (_, line) => servant.Hear(line.Data);
        servant.process.ErrorDataReceived += (_, line) => servant.Hear(line.Data);
        servant.process.Start();
        servant.process.BeginOutputReadLine();
        servant.process.BeginErrorReadLine();
        return servant;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until the program answers on a port.</summary>
    public async Task ReadyAsync(int port) => await Eventually.AsyncHolds(
        async () =>
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("The program ended:\n" + Output);
            }

            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        },
        () => "The program did not start:\n" + Output);

    public Task SaysAsync(string words) => Eventually.AsyncHolds(() => Task.FromResult(Output.Contains(words, StringComparison.Ordinal)), () => $"The program never said “{words}”:\n{Output}");

    /// <summary>As a power cut would: no shutdown, no flush.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }
}
