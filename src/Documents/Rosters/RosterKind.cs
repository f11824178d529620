namespace WeLiaison.Documents.Rosters;

/// <summary>Kinds of rosters that an office brings along.</summary>
public enum RosterKind
{
    /// <summary>委员名册.</summary>
    Members,

    /// <summary>联系关系.</summary>
    Links,

    /// <summary>界别群众名册.</summary>
    Constituents,
}

/// <summary>What a column holds, and so how its cells are read.</summary>
public enum RosterType
{
    Text,
    Name,

    /// <summary>A number or code that is not counted with: 委员编号.</summary>
    Code,

    /// <summary>A mainland mobile number.</summary>
    Mobile,

    /// <summary>A mobile number or a landline.</summary>
    Phone,
    Date,

    /// <summary>Several words with 、 or ； between them.</summary>
    List,
}

/// <summary>A column of a roster.</summary>
/// <param name="Key">What rows call it.</param>
/// <param name="Header">As the template has it.</param>
/// <param name="Type">How its cells are read.</param>
/// <param name="Synonyms">Other headers under which it is found.</param>
public sealed record RosterColumn(string Key, string Header, RosterType Type, params IReadOnlyList<string> Synonyms)
{
    public bool Required { get; init; }

    /// <summary>In characters as people count them.</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>For the template.</summary>
    public string Example { get; init; } = string.Empty;
}
