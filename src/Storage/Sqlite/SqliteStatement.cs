using System.Buffers;
using System.Text;
using SQLitePCL;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>A prepared statement of one connection; also the row it stands on.</summary>
internal sealed class SqliteStatement(sqlite3 database, sqlite3_stmt statement) : IRow, IDisposable
{
    private const int OnStack = 512;

    public void Bind(SqlValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var code = Bind(i + 1, in values[i]);
            if (code != raw.SQLITE_OK)
            {
                throw SqliteFault.Of(code, database);
            }
        }
    }

    /// <summary>True while there is a row to read.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw SqliteFault.Of(code, database),
        };
    }

    /// <summary>Ready for the next run; values are overwritten then. The code only repeats what the last step has thrown.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? string.Empty;

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public void Dispose() => statement.Dispose();

    private int Bind(int place, in SqlValue value) => value.Kind switch
    {
        SqlKind.Integer => raw.sqlite3_bind_int64(statement, place, value.Integer),
        // An empty span has no address, and SQLite would make NULL of it.
        SqlKind.Text when value.Text!.Length == 0 => raw.sqlite3_bind_text(statement, place, string.Empty),
        SqlKind.Text => BindText(place, value.Text!),
        SqlKind.Bytes when value.Bytes.IsEmpty => raw.sqlite3_bind_zeroblob(statement, place, 0),
        SqlKind.Bytes => raw.sqlite3_bind_blob(statement, place, value.Bytes.Span),
        _ => raw.sqlite3_bind_null(statement, place),
    };

    private int BindText(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most <= OnStack ? null : ArrayPool<byte>.Shared.Rent(most);
        var buffer = rented is null ? stackalloc byte[OnStack] : rented;
        var length = Encoding.UTF8.GetBytes(text, buffer);
        var code = raw.sqlite3_bind_text(statement, place, buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return code;
    }
}
