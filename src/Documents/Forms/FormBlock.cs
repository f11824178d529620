namespace WeLiaison.Documents.Forms;

public enum Across
{
    Left,
    Center,
    Right,
}

/// <summary>One part of the paper's body, from top to bottom.</summary>
public abstract record FormBlock;

/// <summary>A line or paragraph. A tab in it jumps to the middle of the line.</summary>
public sealed record TextBlock : FormBlock
{
    public required string Text { get; init; }

    public Across Align { get; init; }

    /// <summary>Points; the form's own size when not said.</summary>
    public double? Size { get; init; }

    public bool Bold { get; init; }

    /// <summary>Set in the face of titles.</summary>
    public bool Title { get; init; }

    /// <summary>First line two characters in, as running text is.</summary>
    public bool Indent { get; init; }

    /// <summary>Points above it.</summary>
    public double Above { get; init; }

    /// <summary>Blank lines kept for handwriting when nothing is filled in.</summary>
    public int BlankLines { get; init; }

    /// <summary>Where it stands in the layout file, for complaints.</summary>
    public int Line { get; init; } = 1;
}

/// <summary>A picture by key (a QR code); nothing is printed when the data has none.</summary>
public sealed record PictureBlock(string Key, double Width, Across Align) : FormBlock;

public sealed record PageBreakBlock : FormBlock;

/// <summary>Columns of a sheet that is folded: each holds blocks of its own.</summary>
public sealed record PanelsBlock(IReadOnlyList<IReadOnlyList<FormBlock>> Panels, double Height) : FormBlock;

/// <summary>A ruled table.</summary>
public sealed record TableBlock : FormBlock
{
    /// <summary>Widths in proportion to each other; the table fills the line.</summary>
    public required IReadOnlyList<double> Columns { get; init; }

    public required IReadOnlyList<TableItem> Rows { get; init; }

    /// <summary>
    /// True: the table runs over as many pages as it needs, its head rows repeated. False: it keeps to one page, and what
    /// does not fit goes on under 「附页」.
    /// </summary>
    public bool Flows { get; init; }
}

/// <summary>A row, or rows that repeat.</summary>
public abstract record TableItem;

public sealed record TableRowLayout : TableItem
{
    /// <summary>Least height, centimetres.</summary>
    public double Height { get; init; } = 0.9;

    /// <summary>The share of the page's free height that the row takes; 0 keeps to its height.</summary>
    public double Fill { get; init; }

    /// <summary>Printed again at the top of every further page.</summary>
    public bool Repeats { get; init; }

    public required IReadOnlyList<TableCellLayout> Cells { get; init; }

    /// <summary>Where it stands in the layout file, for complaints.</summary>
    public int Line { get; init; } = 1;
}

/// <summary>Rows printed once for each entry of a group; within them {#} is the running number.</summary>
public sealed record RepeatedRows : TableItem
{
    public required string Each { get; init; }

    /// <summary>So many are printed even when empty.</summary>
    public int AtLeast { get; init; }

    /// <summary>More than these go on under 「附页」; 0 is no limit.</summary>
    public int PerPage { get; init; }

    public required IReadOnlyList<TableRowLayout> Rows { get; init; }
}

public enum CellKind
{
    /// <summary>A printed label.</summary>
    Label,

    /// <summary>A heading over columns, bold.</summary>
    Heading,

    /// <summary>Filled from the data.</summary>
    Value,
}

/// <summary>One cell; a cell that a row above spans is not written again.</summary>
public sealed record TableCellLayout
{
    public CellKind Kind { get; init; } = CellKind.Value;

    /// <summary>What is printed, with placeholders in braces.</summary>
    public required string Text { get; init; }

    public int Span { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>Spans down to the last row of this group, however many it has.</summary>
    public string? Through { get; init; }

    public Across? Align { get; init; }

    /// <summary>Starts at the top of the cell instead of its middle.</summary>
    public bool Top { get; init; }

    /// <summary>Stands bottom right: the place for a date.</summary>
    public string? Foot { get; init; }

    public double? Size { get; init; }
}
