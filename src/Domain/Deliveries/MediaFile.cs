using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Deliveries;

/// <summary>Where the bytes of an attachment are kept, once fetched from the platform (which forgets them after 3 days).</summary>
public sealed record MediaFile : IRecord
{
    public required CommitteeId Committee { get; init; }

    /// <summary>The reference that attachments carry: the platform's media id.</summary>
    public required string Reference { get; init; }

    /// <summary>The name in the committee's media store.</summary>
    public required string StoredAs { get; init; }

    public required string ContentType { get; init; }

    public required long Bytes { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => $"{Committee.Value}/{Reference}";
}
