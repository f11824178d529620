using SQLitePCL;
using WeLiaison.Storage.Database;

namespace WeLiaison.Storage.Sqlite;

/// <summary>One connection to the file, used by one thread at a time. Statements are prepared once and kept.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int BusyMilliseconds = 5000;

    private readonly sqlite3 database;
    private SqliteStatement?[] statements = new SqliteStatement?[64];

    private SqliteSession(sqlite3 database) => this.database = database;

    /// <summary>Whether a transaction is open; a full disk or a broken read closes it without being asked.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(database) == 0;

    public static SqliteSession Open(string path, string settings)
    {
        Batteries_V2.Init();
        const int Flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        var code = raw.sqlite3_open_v2(path, out var database, Flags, null);
        var session = new SqliteSession(database);
        if (code != raw.SQLITE_OK)
        {
            session.Dispose();
            throw SqliteFault.Of(code, null);
        }

        _ = raw.sqlite3_busy_timeout(database, BusyMilliseconds);
        session.Execute(settings);
        return session;
    }

    public void Execute(string script)
    {
        var code = raw.sqlite3_exec(database, script);
        if (code != raw.SQLITE_OK)
        {
            throw SqliteFault.Of(code, database);
        }
    }

    /// <summary>Runs the statement to its end and says whether a row was changed or returned.</summary>
    public bool Run(in SqlStep step)
    {
        var statement = Prepared(step.Sql);
        try
        {
            statement.Bind(step.Values);
            var any = false;
            while (statement.Step())
            {
                any = true;
                step.Sink?.Take(statement);
            }

            return any || raw.sqlite3_changes(database) > 0;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Runs a statement that neither takes nor returns anything: begin, commit, savepoint.</summary>
    public void Run(Sql sql)
    {
        var statement = Prepared(sql);
        try
        {
            statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Brings as much of the log into the file as readers allow, waiting for nobody; returns the log's length in pages.</summary>
    public int Checkpoint()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(database, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out _);
        return code is raw.SQLITE_OK or raw.SQLITE_BUSY ? pages : throw SqliteFault.Of(code, database);
    }

    public List<T> Read<T>(Sql sql, SqlValue[] values, Func<IRow, T> read)
    {
        var statement = Prepared(sql);
        var rows = new List<T>();
        try
        {
            statement.Bind(values);
            while (statement.Step())
            {
                rows.Add(read(statement));
            }
        }
        finally
        {
            statement.Reset();
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var statement in statements)
        {
            statement?.Dispose();
        }

        database.Dispose();
    }

    private SqliteStatement Prepared(Sql sql)
    {
        if (sql.Place >= statements.Length)
        {
            Array.Resize(ref statements, Math.Max(sql.Place + 1, statements.Length * 2));
        }

        return statements[sql.Place] ??= Prepare(sql);
    }

    private SqliteStatement Prepare(Sql sql)
    {
        var code = raw.sqlite3_prepare_v3(database, sql.Text, raw.SQLITE_PREPARE_PERSISTENT, out var statement);
        return code == raw.SQLITE_OK ? new SqliteStatement(database, statement) : throw SqliteFault.Of(code, database);
    }
}
