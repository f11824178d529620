namespace WeLiaison.Documents.Tables;

/// <summary>How wide a column should be, in characters: as its head and a sample of its contents want, within reason.</summary>
internal static class ColumnWidths
{
    private const double Widest = 48;

    public static double Of(TableColumn column, int index, IReadOnlyList<IReadOnlyList<TableValue>> sample)
    {
        if (column.Width > 0)
        {
            return column.Width;
        }

        var least = column.Kind switch
        {
            ColumnKind.Date => 18,
            ColumnKind.DateTime => 23,
            ColumnKind.Phone => 14,
            _ => 8,
        };
        var widest = sample.Select(r => index < r.Count ? Characters(r[index].Text) : 0).DefaultIfEmpty(0).Max();
        return Math.Clamp(Math.Max(widest, Characters(column.Header) + 3) + 2, least, Widest);
    }

    // A Chinese character is as wide as two digits.
    private static double Characters(string? text) =>
        text is null ? 0 : text.Split('\n').Max(line => line.EnumerateRunes().Sum(r => r.Value < 0x2000 ? 1.0 : 2.0));
}
