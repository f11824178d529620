namespace WeLiaison.Storage.Database;

/// <summary>The row a query stands on; valid only until the next one.</summary>
internal interface IRow
{
    bool IsNull(int column);

    long Integer(int column);

    string Text(int column);

    byte[] Bytes(int column);
}

internal static class RowExtensions
{
    public static DateTimeOffset Instant(this IRow row, int column) => new(row.Integer(column), TimeSpan.Zero);
}
