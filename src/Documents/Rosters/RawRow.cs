namespace WeLiaison.Documents.Rosters;

/// <summary>A cell as the file holds it.</summary>
/// <param name="Text">As written; for a number its digits without exponent.</param>
/// <param name="Number">Set when the file holds a number.</param>
/// <param name="Day">Set when the file says that the number is a date.</param>
/// <param name="IsError">#REF! and the like.</param>
/// <param name="IsUncalculated">A formula whose value the file does not hold, as programs write them.</param>
internal readonly record struct RawCell(string Text, double? Number = null, DateOnly? Day = null, bool IsError = false, bool IsUncalculated = false)
{
    public static RawCell Empty { get; } = new(string.Empty);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A row as the file holds it.</summary>
internal readonly record struct RawRow(int Line, IReadOnlyList<RawCell> Cells)
{
    public RawCell At(int column) => column < Cells.Count ? Cells[column] : RawCell.Empty;

    public bool IsEmpty => Cells.All(c => c.IsEmpty);

    /// <summary>This row with what it leaves empty taken from the row above, as merged cells show it.</summary>
    public RawRow Over(RawRow above)
    {
        var own = this;
        return new RawRow(Line, [.. Enumerable.Range(0, Math.Max(Cells.Count, above.Cells.Count)).Select(i => own.At(i).IsEmpty ? above.At(i) : own.At(i))]);
    }
}

/// <summary>A sheet as the file holds it; rows are read as they are asked for.</summary>
internal sealed record RawSheet(string? Name, IEnumerable<RawRow> Rows);

/// <summary>The file cannot be a roster; the words say why and what to do.</summary>
internal sealed class RosterRefusedException(string message) : Exception(message);
