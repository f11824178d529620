using System.Collections.Concurrent;
using System.Security.Cryptography;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Media;

/// <summary>Temporary media of all accounts: 3 days, as on the platforms, and never more than a quarter of a gigabyte. Thread-safe.</summary>
internal sealed class MediaStore(AdjustableTimeProvider clock)
{
    private const long MostBytes = 256L * 1024 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    private readonly ConcurrentDictionary<string, MediaItem> items = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> oldest = new();
    private long total;

    public MediaItem Add(Account account, string type, byte[] bytes, string contentType, string fileName)
    {
        var item = new MediaItem
        {
            Id = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)).Replace('+', '-').Replace('/', '_'),
            Owner = account.ReceiveId,
            Type = type,
            Bytes = bytes,
            ContentType = contentType,
            FileName = fileName,
            CreatedAt = clock.GetUtcNow(),
        };
        items[item.Id] = item;
        oldest.Enqueue(item.Id);
        Interlocked.Add(ref total, bytes.Length);
        while (Interlocked.Read(ref total) > MostBytes && oldest.TryDequeue(out var gone) && items.TryRemove(gone, out var removed))
        {
            Interlocked.Add(ref total, -removed.Bytes.Length);
        }

        return item;
    }

    /// <summary>Finds a medium that the account may use and that has not expired.</summary>
    public MediaItem? Find(Account account, string? id) =>
        Find(id) is { } item && item.Owner == account.ReceiveId && clock.GetUtcNow() < item.CreatedAt + Life ? item : null;

    /// <summary>Finds a medium for the page, whoever owns it.</summary>
    public MediaItem? Find(string? id) => id is null ? null : items.GetValueOrDefault(id);
}
