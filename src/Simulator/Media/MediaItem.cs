namespace WeLiaison.Simulator.Media;

/// <summary>A temporary medium: a picture, a voice, a video, a file.</summary>
internal sealed record MediaItem
{
    public required string Id { get; init; }

    /// <summary>Gets the AppID or CorpID whose accounts may use it.</summary>
    public required string Owner { get; init; }

    public required string Type { get; init; }

    public required byte[] Bytes { get; init; }

    public required string ContentType { get; init; }

    public required string FileName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public override string ToString() => Type;
}
