using WeLiaison.Documents.Forms;

namespace WeLiaison.Documents.Tables;

/// <summary>What a column holds; it decides how Excel shows and sorts it.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>Kept as text, so that no digit is lost; masked for those who may not see numbers.</summary>
    Phone,

    /// <summary>A constituent's name; 李*国 for those who may not see it.</summary>
    Name,

    /// <summary>1,234.</summary>
    Whole,

    /// <summary>1,234.5.</summary>
    Decimal,

    /// <summary>87.5%; the value is a share of 1.</summary>
    Percent,

    /// <summary>2026年5月12日, stored as a date.</summary>
    Date,

    /// <summary>2026年5月12日 9:30, stored as an instant of the committee's clock.</summary>
    DateTime,
}

/// <summary>A column.</summary>
/// <param name="Header">As shown.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">In characters; found from the contents when 0.</param>
public sealed record TableColumn(string Header, ColumnKind Kind = ColumnKind.Text, double Width = 0);

/// <summary>One value; the kind of its column says which part is read.</summary>
public readonly record struct TableValue
{
    public string? Text { get; private init; }

    public double? Number { get; private init; }

    public DateTime? Moment { get; private init; }

    public static TableValue Nothing => default;

    /// <summary>The text as a reader with this sight may see it.</summary>
    internal string? Seen(ColumnKind kind, Sight sight) => Text is null ? null : kind switch
    {
        ColumnKind.Phone when !sight.Phones => Masking.Contact(Text),
        ColumnKind.Name when !sight.Names => Masking.Mask(Text, MaskLevel.Name),
        _ => Text,
    };

    public static implicit operator TableValue(string? text) => new() { Text = text };

    public static implicit operator TableValue(int number) => new() { Number = number };

    public static implicit operator TableValue(double number) => new() { Number = number };

    public static implicit operator TableValue(DateOnly date) => new() { Moment = date.ToDateTime(TimeOnly.MinValue) };

    public static implicit operator TableValue(DateTimeOffset at) => new() { Moment = at.DateTime };

    public static TableValue FromText(string? text) => text;

    public static TableValue FromNumber(double number) => number;

    public static TableValue FromDate(DateOnly? date) => date is { } day ? day : default(TableValue);

    public static TableValue FromMoment(DateTimeOffset? at) => at is { } moment ? moment : default(TableValue);
}

/// <summary>A sheet of a workbook.</summary>
public sealed record TableSheet
{
    /// <summary>Characters that Excel forbids in a name are replaced; at most 31 are kept.</summary>
    public required string Name { get; init; }

    /// <summary>A line above the head, over all columns; none when empty.</summary>
    public string? Title { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Read once, row by row; may be as many as Excel holds (1,048,576).</summary>
    public required IEnumerable<IReadOnlyList<TableValue>> Rows { get; init; }

    /// <summary>Small print below the table: period, rule, who may see it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
