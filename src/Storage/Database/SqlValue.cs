namespace WeLiaison.Storage.Database;

internal enum SqlKind : byte
{
    Null,
    Integer,
    Text,
    Bytes,
}

/// <summary>A value given to a statement or read from a row; a union without boxes.</summary>
internal readonly struct SqlValue
{
    private SqlValue(SqlKind kind, long integer, string? text, ReadOnlyMemory<byte> bytes)
    {
        Kind = kind;
        Integer = integer;
        Text = text;
        Bytes = bytes;
    }

    public SqlKind Kind { get; }

    public long Integer { get; }

    public string? Text { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public static implicit operator SqlValue(long value) => new(SqlKind.Integer, value, null, default);

    public static implicit operator SqlValue(string? value) => value is null ? default : new(SqlKind.Text, 0, value, default);

    public static implicit operator SqlValue(byte[] value) => new(SqlKind.Bytes, 0, null, value);

    public static implicit operator SqlValue(ReadOnlyMemory<byte> value) => new(SqlKind.Bytes, 0, null, value);

    /// <summary>Instants are kept as ticks since year 1 (UTC): exact in both directions and comparable.</summary>
    public static implicit operator SqlValue(DateTimeOffset value) => value.UtcTicks;

    public static implicit operator SqlValue(DateOnly value) => value.DayNumber;
}
