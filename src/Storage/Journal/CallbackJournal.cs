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
    private List<(byte[] Frame, TaskCompletionSource Done)> queue = [];
    private FileStream? part;
    private bool flushing;
    private long waiting;

    public CallbackJournal(IOptions<StorageOptions> options, Sealer sealer)
    {
        this.sealer = sealer;
        files = new JournalFiles(Path.Combine(options.Value.DataFolder, "journal"));
        waiting = files.Parts().Sum(p => JournalFrame.ReadAll(File.ReadAllBytes(p), JournalFiles.HandledUpTo(p), sealer).LongCount());
    }

    public long Waiting => Interlocked.Read(ref waiting);

    public Task AppendAsync(JournalledCallback callback, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var frame = JournalFrame.Write(callback, sealer);
        lock (gate)
        {
            queue.Add((frame, done));
            if (!flushing)
            {
                flushing = true;
                _ = Task.Run(FlushAsync, CancellationToken.None);
            }
        }

        return done.Task;
    }

    public async Task<int> ReplayAsync(Func<JournalledCallback, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        await replaying.WaitAsync(cancellationToken);
        try
        {
            var handled = 0;
            foreach (var path in await ClosedPartsAsync(cancellationToken))
            {
                var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
                foreach (var (end, callback) in JournalFrame.ReadAll(bytes, JournalFiles.HandledUpTo(path), sealer))
                {
                    await handle(callback, cancellationToken);
                    JournalFiles.NoteHandled(path, end);
                    Interlocked.Decrement(ref waiting);
                    handled++;
                }

                JournalFiles.Remove(path);
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
        part?.Dispose();
        disk.Dispose();
        replaying.Dispose();
    }

    /// <summary>All parts, none of which grows any more: what arrives from now on goes to a new one.</summary>
    private async Task<IReadOnlyList<string>> ClosedPartsAsync(CancellationToken cancellationToken)
    {
        await disk.WaitAsync(cancellationToken);
        try
        {
            if (part is not null)
            {
                await part.DisposeAsync();
                part = null;
            }

            return files.Parts();
        }
        finally
        {
            disk.Release();
        }
    }

    private async Task FlushAsync()
    {
        while (TakeQueue() is { Count: > 0 } batch)
        {
            await disk.WaitAsync();
            try
            {
                part ??= files.Begin();
                foreach (var (frame, _) in batch)
                {
                    part.Write(frame);
                }

                part.Flush(flushToDisk: true);
                Interlocked.Add(ref waiting, batch.Count);
                batch.ForEach(b => b.Done.TrySetResult());
                if (part.Length > LargestPart)
                {
                    await part.DisposeAsync();
                    part = null;
                }
            }
            catch (Exception fault)
            {
                // The part may be torn now; what comes next goes to a new one.
                part?.Dispose();
                part = null;
                var unavailable = new StorageUnavailableException("The journal cannot be written: see the inner error; free disk space in Storage:DataFolder.", fault);
                batch.ForEach(b => b.Done.TrySetException(unavailable));
            }
            finally
            {
                disk.Release();
            }
        }
    }

    private List<(byte[] Frame, TaskCompletionSource Done)> TakeQueue()
    {
        lock (gate)
        {
            var taken = queue;
            queue = [];
            flushing = taken.Count > 0;
            return taken;
        }
    }
}
