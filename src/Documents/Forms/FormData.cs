namespace WeLiaison.Documents.Forms;

/// <summary>
/// What fills a form, in words ready to print. It knows no record: whoever owns the records writes them into the keys that
/// the layout file lists.
/// </summary>
public sealed record FormData
{
    public static FormData Empty { get; } = new();

    /// <summary>Fields by key, and words for placeholders.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Chosen boxes by field key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Ticks { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Repeated entries by group key, in the order of printing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FormData>> Rows { get; init; } = new Dictionary<string, IReadOnlyList<FormData>>();

    /// <summary>Boxes in place of the layout's own, where a committee names its own tiers or ways.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FormChoice>> Choices { get; init; } = new Dictionary<string, IReadOnlyList<FormChoice>>();

    /// <summary>PNG pictures by key.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Pictures { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>What holds for the record: face-to-face, 镇级特邀委员. Decides about conditional fields.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    public string? Text(string key) => Texts.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    public bool Ticked(string key, string choice) => Ticks.TryGetValue(key, out var chosen) && chosen.Contains(choice);

    public IReadOnlyList<FormData> Entries(string group) => Rows.TryGetValue(group, out var entries) ? entries : [];

    public override string ToString() => $"FormData of {Texts.Count} texts";
}
