using System.Collections.Concurrent;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>Pushes that are to be overtaken: each waits until a later one of the same person has been delivered.</summary>
internal sealed class HeldPushes
{
    private readonly ConcurrentDictionary<Phone, TaskCompletionSource> waiting = new();

    public async Task HoldAsync(Push push, TimeSpan most, CancellationToken cancellationToken)
    {
        if (push.Phone is not { } phone)
        {
            return;
        }

        var overtaken = waiting.GetOrAdd(phone, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await Task.WhenAny(overtaken.Task, Task.Delay(most, cancellationToken));
        waiting.TryRemove(KeyValuePair.Create(phone, overtaken));
    }

    public void Release(Push delivered)
    {
        if (delivered.Phone is { } phone && waiting.TryRemove(phone, out var overtaken))
        {
            overtaken.SetResult();
        }
    }
}
