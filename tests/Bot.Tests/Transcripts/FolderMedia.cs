using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Media;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>Keeps bytes under the transcript's own folder.</summary>
internal sealed class FolderMedia(string folder) : IMediaStore
{
    private int count;

    public async Task<string> SaveAsync(CommitteeId committee, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancellationToken)
    {
        var name = $"media-{Interlocked.Increment(ref count)}";
        await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes.ToArray(), cancellationToken);
        return name;
    }

    public Task<Stream?> OpenAsync(CommitteeId committee, string storedAs, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, storedAs);
        return Task.FromResult<Stream?>(File.Exists(path) ? File.OpenRead(path) : null);
    }
}
