namespace WeLiaison.Documents.Rosters;

public enum RosterSeverity
{
    /// <summary>The row can be taken as it is; somebody should look.</summary>
    Warning,

    /// <summary>The row (or the file) is not taken.</summary>
    Error,
}

/// <summary>Something to mend, in words for the person who brought the file.</summary>
/// <param name="Line">The row as Excel numbers it; 0 is the file as a whole.</param>
/// <param name="Column">The header as it stands in the file.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Severity">Whether the row can still be taken.</param>
public sealed record RosterProblem(int Line, string? Column, string Message, RosterSeverity Severity = RosterSeverity.Error)
{
    public override string ToString() =>
        Line == 0 ? Message : Column is null ? $"第{Line}行：{Message}" : $"第{Line}行“{Column}”：{Message}";
}

/// <summary>A row that can be taken: its cells read and tidied.</summary>
public sealed record RosterRow
{
    /// <summary>As Excel numbers it.</summary>
    public required int Line { get; init; }

    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public IReadOnlyDictionary<string, DateOnly> Dates { get; init; } = new Dictionary<string, DateOnly>();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public string? Text(string key) => Texts.TryGetValue(key, out var text) ? text : null;

    public DateOnly? Date(string key) => Dates.TryGetValue(key, out var date) ? date : null;

    public IReadOnlyList<string> List(string key) => Lists.TryGetValue(key, out var list) ? list : [];

    public override string ToString() => $"RosterRow {Line}";
}

/// <summary>What a file would bring, before anything is stored.</summary>
public sealed record RosterPreview
{
    public required RosterKind Kind { get; init; }

    /// <summary>The sheet that was read; none for .csv.</summary>
    public string? Sheet { get; init; }

    /// <summary>Rows that can be taken.</summary>
    public required IReadOnlyList<RosterRow> Rows { get; init; }

    /// <summary>In the order of the file; at most <see cref="RosterLimits.Problems"/>, errors before warnings where there are more.</summary>
    public required IReadOnlyList<RosterProblem> Problems { get; init; }

    /// <summary>Problems beyond those listed.</summary>
    public int FurtherProblems { get; init; }

    /// <summary>Those of them that must be mended.</summary>
    public int FurtherErrors { get; init; }

    /// <summary>Rows with contents, below the head.</summary>
    public int RowsRead { get; init; }

    /// <summary>Headers that were recognised, by key.</summary>
    public IReadOnlyDictionary<string, string> Recognised { get; init; } = new Dictionary<string, string>();

    /// <summary>Headers whose cells were not read at all.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>False when the file as a whole cannot be taken.</summary>
    public bool Usable => !Problems.Any(p => p.Line == 0 && p.Severity == RosterSeverity.Error);

    public int RowsRefused => RowsRead - Rows.Count;
}
