using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Printing;

/// <summary>A filled cell, ready to be set.</summary>
internal sealed record GridCell
{
    public required CellKind Kind { get; init; }

    public required string Text { get; init; }

    public required int Column { get; init; }

    public required int Span { get; init; }

    public int RowSpan { get; init; } = 1;

    public string? Through { get; init; }

    public string? Foot { get; init; }

    public required Across Align { get; init; }

    public bool Top { get; init; }

    public required double Size { get; init; }

    /// <summary>What a continuation calls it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>A size the cell may not exceed was asked for by the layout; it is not made smaller.</summary>
    public bool KeepsSize { get; init; }

    /// <summary>Line distance, set exactly, so that heights do not depend on the fonts a computer happens to have.</summary>
    public double Pitch => Math.Round(Size * (Top ? 1.6 : 1.4) * 2) / 2;
}

internal sealed record GridRow
{
    public required double Height { get; init; }

    public double Fill { get; init; }

    public bool Repeats { get; init; }

    /// <summary>Belongs to the row below it: both on one page.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>May be broken over two pages.</summary>
    public bool Breaks { get; init; }

    public required IReadOnlyList<GridCell> Cells { get; init; }
}

/// <summary>Text that found no room in its cell.</summary>
internal sealed record Overflow(string Name, string Text);

/// <summary>A filled table: the rows of its page, and the rows of entries that are too many for it.</summary>
internal sealed record Grid(IReadOnlyList<double> Columns, IReadOnlyList<GridRow> Rows, IReadOnlyList<GridRow> Further)
{
    /// <summary>Column heads over entries of one kind: the word processor may break it between any two, and its heads are repeated.</summary>
    public bool IsList => Rows.Any(r => r.Repeats && r.Cells.All(c => c.Kind == CellKind.Heading) && r.Cells.Count > 1);

    public double WidthOf(GridCell cell)
    {
        var width = 0.0;
        for (var i = cell.Column; i < cell.Column + cell.Span; i++)
        {
            width += Columns[i];
        }

        return width;
    }
}
