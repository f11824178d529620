using SQLitePCL;

namespace WeLiaison.Storage.Sqlite;

/// <summary>SQLite refused a statement. The text is SQLite's own and holds no values.</summary>
internal sealed class SqliteFault(int code, string message) : Exception($"SQLite error {code}: {message}")
{
    public int Code => code;

    public static Exception Of(int code, sqlite3? database)
    {
        var fault = new SqliteFault(code, database is null ? "no connection" : raw.sqlite3_errmsg(database).utf8_to_string());
        return (code & 0xff) is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_BUSY or raw.SQLITE_NOMEM
            ? new StorageUnavailableException("The database file cannot be written or read just now: see the inner error; free disk space or rights are the usual cause.", fault)
            : fault;
    }
}
