using Microsoft.Extensions.Options;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Journal;

/// <inheritdoc cref="ICallbackJournal"/>
/// <remarks>Callers who append at the same time share one flush.</remarks>
internal sealed class CallbackJournal : ICallbackJournal, IDisposable
{
    private const int LargestPart = 32 * 1024 * 1024;

    private readonly Sealer sealer;
    private readonly JournalFiles files;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim disk = new(1);
    private readonly SemaphoreSlim replaying = new(1);
    private readonly List<JournalPart> parts;
    private List<Page> queue = [];
    private JournalPart? current;
    private bool flushing;
    private long waiting;

    public CallbackJournal(IOptions<StorageOptions> options, Sealer sealer)
    {
        this.sealer = sealer;
        files = new JournalFiles(Path.Combine(options.Value.DataFolder, "journal"));
        parts = [.. files.Parts().Select(path => JournalPart.Open(path, sealer))];
        waiting = parts.Sum(p => (long)p.Left);
    }

    public long Waiting => Interlocked.Read(ref waiting);

    public Task AppendAsync(JournalledCallback callback, CancellationToken cancellationToken) => WriteAsync(callback, hold: false, cancellationToken);

    public async Task<IJournalHold> HoldAsync(JournalledCallback callback, CancellationToken cancellationToken) => await WriteAsync(callback, hold: true, cancellationToken);

    public async Task<int> ReplayAsync(Func<JournalledCallback, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        await replaying.WaitAsync(cancellationToken);
        try
        {
            var handled = 0;
            foreach (var part in await ClosedPartsAsync(cancellationToken))
            {
                foreach (var (end, callback) in JournalFrame.ReadAll(await File.ReadAllBytesAsync(part.Path, cancellationToken), sealer).Where(f => part.Waits(f.End)))
                {
                    await handle(callback, cancellationToken);
                    part.NoteHandled(end, flush: false);
                    Interlocked.Decrement(ref waiting);
                    handled++;
                }

                await RemoveIfSpentAsync(part);
            }

            return handled;
        }
        finally
        {
            replaying.Release();
        }
    }

    public void Dispose()
    {
        parts.ForEach(p => p.Dispose());
        disk.Dispose();
        replaying.Dispose();
    }

    /// <summary>All parts, none of which grows any more: what arrives from now on goes to a new one.</summary>
    private async Task<IReadOnlyList<JournalPart>> ClosedPartsAsync(CancellationToken cancellationToken)
    {
        await disk.WaitAsync(cancellationToken);
        try
        {
            CloseCurrent();
            return [.. parts];
        }
        finally
        {
            disk.Release();
        }
    }

    private async Task RemoveIfSpentAsync(JournalPart part)
    {
        await disk.WaitAsync();
        try
        {
            // A part in which everything is handled is of no more use, even the one that was being written.
            if (part.Left == 0 && parts.Remove(part))
            {
                current = ReferenceEquals(part, current) ? null : current;
                part.Remove();
            }
        }
        finally
        {
            disk.Release();
        }
    }

    private async Task<Hold> WriteAsync(JournalledCallback callback, bool hold, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var page = new Page(JournalFrame.Write(callback, sealer), hold, new TaskCompletionSource<Hold>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            queue.Add(page);
            if (!flushing)
            {
                flushing = true;
                _ = Task.Run(FlushAsync, CancellationToken.None);
            }
        }

        return await page.Done.Task;
    }

    private async Task FlushAsync()
    {
        while (TakeQueue() is { Count: > 0 } batch)
        {
            await disk.WaitAsync();
            try
            {
                Write(batch);
            }
            catch (Exception fault)
            {
                // The part may be torn now; what comes next goes to a new one.
                CloseCurrent();
                var unavailable = new StorageUnavailableException("The journal cannot be written: see the inner error; free disk space in Storage:DataFolder.", fault);
                batch.ForEach(b => b.Done.TrySetException(unavailable));
            }
            finally
            {
                disk.Release();
            }
        }
    }

    private void Write(List<Page> batch)
    {
        if (current is null)
        {
            parts.Add(current = files.Begin());
        }

        var part = current;
        var ends = batch.ConvertAll(page => part.Write(page.Frame));
        part.Flush();
        foreach (var (page, end) in batch.Zip(ends))
        {
            part.Take(end, page.Hold);
            Interlocked.Add(ref waiting, page.Hold ? 0 : 1);
            page.Done.TrySetResult(new Hold(this, part, end));
        }

        if (part.Length > LargestPart)
        {
            CloseCurrent();
        }
    }

    private void CloseCurrent()
    {
        current?.Close();
        current = null;
    }

    private List<Page> TakeQueue()
    {
        lock (gate)
        {
            var taken = queue;
            queue = [];
            flushing = taken.Count > 0;
            return taken;
        }
    }

    private sealed record Page(byte[] Frame, bool Hold, TaskCompletionSource<Hold> Done);

    private sealed class Hold(CallbackJournal journal, JournalPart part, int end) : IJournalHold
    {
        public async Task CrossOffAsync()
        {
            part.NoteHandled(end, flush: true);
            await journal.RemoveIfSpentAsync(part);
        }

        public void GiveBack()
        {
            part.GiveBack(end);
            Interlocked.Increment(ref journal.waiting);
        }
    }
}
