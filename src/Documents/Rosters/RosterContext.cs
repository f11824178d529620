namespace WeLiaison.Documents.Rosters;

/// <summary>What is known of the committee while a roster is read.</summary>
public sealed record RosterContext
{
    /// <summary>Today on the committee's clock; a start far ahead is a slip of the pen.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Words that a column may hold (sector, tier, posts, marks); a column without an entry takes any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RosterTerm>> Terms { get; init; } = new Dictionary<string, IReadOnlyList<RosterTerm>>();

    public RosterLimits Limits { get; init; } = new();
}

/// <summary>A word that a column may hold.</summary>
/// <param name="Value">As stored: 教育界, tier3.</param>
/// <param name="Also">Other writings: 教育; 委员联系界别群众.</param>
public sealed record RosterTerm(string Value, params IReadOnlyList<string> Also);

/// <summary>How much a file may be; rosters come from anywhere.</summary>
public sealed record RosterLimits
{
    /// <summary>Of the file as it comes.</summary>
    public int Bytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Of everything unpacked: a small file must not become a large one.</summary>
    public long UnpackedBytes { get; init; } = 80L * 1024 * 1024;

    public int Rows { get; init; } = 50_000;

    public int Columns { get; init; } = 200;

    public int CellCharacters { get; init; } = 4_000;

    public int Problems { get; init; } = 1_000;
}
