namespace WeLiaison.Storage.Outbox;

/// <summary>Wakes those who wait for something to happen in this process. A pulse with nobody waiting is kept for the next who waits.</summary>
internal sealed class Pulse
{
    private readonly Lock gate = new();
    private TaskCompletionSource waiting = New();
    private bool missed;

    public void Beat()
    {
        lock (gate)
        {
            missed = true;
            waiting.TrySetResult();
        }
    }

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (missed)
            {
                missed = false;
                waiting = New();
                return Task.CompletedTask;
            }

            return AwaitBeatAsync(waiting.Task, cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task AwaitBeatAsync(Task beat, CancellationToken cancellationToken)
    {
        await beat.WaitAsync(cancellationToken);
        lock (gate)
        {
            if (missed && ReferenceEquals(beat, waiting.Task))
            {
                missed = false;
                waiting = New();
            }
        }
    }
}
