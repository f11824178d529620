using System.Collections.Concurrent;

namespace WeLiaison.WeChat.Tests.Api;

/// <summary>A synchronization context with one thread, as old user interfaces had.</summary>
internal sealed class SingleThread : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> queue = [];

    public override void Post(SendOrPostCallback d, object? state) => queue.Add((d, state));

    public Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            SetSynchronizationContext(this);
            _ = FinishAsync(work, result);
            foreach (var (callback, state) in queue.GetConsumingEnumerable())
            {
                callback(state);
            }
        });
        thread.Start();
        return result.Task;
    }

    private async Task FinishAsync<T>(Func<Task<T>> work, TaskCompletionSource<T> result)
    {
        try
        {
            result.SetResult(await work());
        }
        catch (Exception fault)
        {
            result.SetException(fault);
        }
        finally
        {
            queue.CompleteAdding();
        }
    }
}
