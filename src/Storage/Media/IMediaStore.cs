using WeLiaison.Domain.Kernel;

namespace WeLiaison.Storage.Media;

/// <summary>Keeps the bytes of pictures, voices and files, apart for each committee, named by their content.</summary>
public interface IMediaStore
{
    /// <summary>Keeps the bytes (position and camera data are stripped from pictures) and returns the name to open them by.</summary>
    /// <exception cref="ArgumentException">More than 20 MB, or empty.</exception>
    Task<string> SaveAsync(CommitteeId committee, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancellationToken);

    /// <summary>Null when nothing is kept under that name.</summary>
    Task<Stream?> OpenAsync(CommitteeId committee, string storedAs, CancellationToken cancellationToken);
}
