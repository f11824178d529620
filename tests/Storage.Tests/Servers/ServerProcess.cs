using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WeLiaison.Storage.Tests.Servers;

/// <summary>Starts programs of the system and waits until they answer.</summary>
internal static class ServerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Their standard inputs end when this process does, however it does.</summary>
    private static readonly List<Process> Heirs = [];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static Process Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>Has a shell script run once this process has gone, so that no server outlives even a killed test run.</summary>
    public static void WhenWeAreGone(string script, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "read _; " + script, "sh", .. arguments]) { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = "/" };
        lock (Heirs)
        {
            Heirs.Add(Process.Start(start)!);
        }
    }

    /// <summary>Runs a program to its end; what it complained of is in the exception.</summary>
    public static async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var complaints = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {complaints}");
        }
    }

    public static async Task UntilAsync(Func<Task<bool>> answers, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await answers())
        {
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds:0} s in vain: {what}");
            }

            await Task.Delay(20);
        }
    }
}
