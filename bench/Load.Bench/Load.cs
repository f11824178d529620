using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Load.Bench;

/// <summary>What one run of the generator does.</summary>
/// <param name="Port">Of the server on 127.0.0.1.</param>
/// <param name="People">How many different senders.</param>
/// <param name="First">The first message number, so that no run repeats another's ids.</param>
internal sealed record LoadPlan(int Port, int Connections, int Seconds, int Warmup, int People, long First, long Messages)
{
    public static LoadPlan Read(string[] args) => new(
        int.Parse(args[0]), int.Parse(args[1]), int.Parse(args[2]), int.Parse(args[3]), int.Parse(args[4]), long.Parse(args[5]), args.Length > 6 ? long.Parse(args[6]) : long.MaxValue);

    public string[] Arguments => ["load", $"{Port}", $"{Connections}", $"{Seconds}", $"{Warmup}", $"{People}", $"{First}", $"{Messages}"];
}

/// <summary>
/// Distinct, validly encrypted messages over keep-alive connections. Each connection speaks for people of its own, one message after the other,
/// as a phone does; every answer's status is checked. Prints one line: count, seconds, p50, p99, p99.9, worst in microseconds, failures, the next message number.
/// </summary>
internal static class Load
{
    public static async Task<int> RunAsync(LoadPlan plan)
    {
        var measured = new Latencies[plan.Connections];
        var stopwatch = Stopwatch.StartNew();
        var share = plan.Messages == long.MaxValue ? long.MaxValue : plan.Messages / plan.Connections;
        var lines = Enumerable.Range(0, plan.Connections).Select(index => Task.Run(() => TalkAsync(plan, index, share, stopwatch, measured[index] = new Latencies()))).ToArray();
        await Task.WhenAll(lines);
        var seconds = plan.Messages == long.MaxValue ? plan.Seconds : stopwatch.Elapsed.TotalSeconds;
        var all = Latencies.Merge(measured);
        Console.WriteLine(FormattableString.Invariant($"{all.Count} {seconds:0.000} {all.Quantile(0.5)} {all.Quantile(0.99)} {all.Quantile(0.999)} {all.Worst} {all.Failures} {plan.First + lines.Max(l => l.Result) + 1}"));
        return 0;
    }

    private static async Task<long> TalkAsync(LoadPlan plan, int index, long share, Stopwatch stopwatch, Latencies latencies)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, plan.Port);
        var buffer = new byte[16 * 1024];
        var own = Math.Max(1, plan.People / plan.Connections);
        var warm = TimeSpan.FromSeconds(plan.Warmup);
        var end = share == long.MaxValue ? TimeSpan.FromSeconds(plan.Warmup + plan.Seconds) : TimeSpan.MaxValue;
        long sent = 0;
        while (sent < share && stopwatch.Elapsed < end)
        {
            var person = (index * own) + (int)(sent % own);
            // Every run has matters of its own; a matter told twice would be answered in fewer steps.
            var nth = ((int)(plan.First % 100_000) * 5) + (int)(sent / own);
            var request = Request(person, nth, ((plan.First + sent) * 1024) + index);
            var before = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            var ok = await AnswerAsync(socket, buffer);
            if (stopwatch.Elapsed >= warm || share != long.MaxValue)
            {
                latencies.Add(Stopwatch.GetElapsedTime(before), ok);
            }

            sent++;
        }

        return sent;
    }

    private static byte[] Request(int person, int nth, long msgId)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var push = CallbackPush.Make(Sample.Credentials, Sample.ClearXml(person, nth, msgId, time), Sample.OriginalId, time, $"{msgId}");
        var head = Encoding.ASCII.GetBytes($"POST /callbacks/{Sample.Committee}/oa?{push.Query} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml\r\nContent-Length: {push.Body.Length}\r\n\r\n");
        return [.. head, .. push.Body];
    }

    private static async ValueTask<bool> AnswerAsync(Socket socket, byte[] buffer)
    {
        var read = 0;
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (count == 0)
            {
                throw new IOException("the server hung up");
            }

            read += count;
            var end = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
            if (end >= 0 && read >= end + 4 + ContentLength(buffer.AsSpan(0, end)))
            {
                // An empty 200 would be a turn that failed: every message of the sample has an answer.
                return buffer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8) && read > end + 4;
            }
        }
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return 0;
        }

        var digits = head[(at + 16)..];
        var end = digits.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? digits : digits[..end]);
    }
}
