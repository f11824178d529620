using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Media;

/// <summary>One sealed file per content in the data folder, a folder per committee. What is saved twice is kept once.</summary>
internal sealed class FolderMediaStore(IOptions<StorageOptions> options, Sealer sealer) : IMediaStore
{
    private const int LargestFile = 20 * 1024 * 1024;

    public async Task<string> SaveAsync(CommitteeId committee, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancellationToken)
    {
        if (bytes.Length is 0 or > LargestFile)
        {
            throw new ArgumentException($"A file of {bytes.Length} bytes is not kept; the limit is {LargestFile}.", nameof(bytes));
        }

        var kept = JpegMetadata.Without(bytes.Span);
        var name = Convert.ToHexStringLower(SHA256.HashData(kept));
        var path = PathOf(committee, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Written beside and moved, so that a crash leaves no half file under the final name.
            var draft = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
            await using (var file = new FileStream(draft, FileMode.CreateNew))
            {
                await file.WriteAsync(sealer.Seal(kept), cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }

        return name;
    }

    public async Task<Stream?> OpenAsync(CommitteeId committee, string storedAs, CancellationToken cancellationToken)
    {
        var isName = storedAs.Length == 64 && storedAs.All(char.IsAsciiHexDigitLower);
        var path = isName ? PathOf(committee, storedAs) : null;
        return path is not null && File.Exists(path)
            ? new MemoryStream(sealer.Open(await File.ReadAllBytesAsync(path, cancellationToken)), writable: false)
            : null;
    }

    private string PathOf(CommitteeId committee, string name) => Path.Combine(options.Value.DataFolder, "media", committee.Value, name[..2], name);
}
