using System.Text;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Page;

/// <summary>Server-sent events: which of the page's phones has changed. The page then reads the phone.</summary>
internal static class LiveEvents
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(40);

    public static async Task StreamAsync(HttpContext context, LiveFeed feed, IHostApplicationLifetime lifetime)
    {
        var wanted = context.Request.Query["phone"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var changes = feed.Watch();
        try
        {
            await SendAsync(context, "ready", "{}", end.Token);
            while (await changes.Reader.WaitToReadAsync(end.Token))
            {
                // One reading of a phone serves all changes of a moment.
                await Task.Delay(Breath, end.Token);
                var changed = new HashSet<Phone>();
                while (changes.Reader.TryRead(out var phone))
                {
                    changed.Add(phone);
                }

                foreach (var phone in changed.Where(p => wanted.Contains(Key(p))))
                {
                    await SendAsync(context, "phone", Key(phone), end.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the simulator stops.
        }
        finally
        {
            feed.Leave(changes);
        }
    }

    private static string Key(Phone phone) => $"{phone.Account.Id}|{phone.User}";

    private static async Task SendAsync(HttpContext context, string name, string data, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\n"), cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
