using WeLiaison.Storage.Database;
using WeLiaison.Storage.Sqlite;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Sqlite;

/// <summary>A unit is done when it is on disk, whatever the writer does meanwhile.</summary>
public sealed class LogFlushTests : IDisposable
{
    private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;";

    private static readonly Sql Insert = new("INSERT INTO t (x) VALUES ($1)");
    private static readonly Sql InsertNew = new("INSERT INTO t (x) VALUES ($1) ON CONFLICT (x) DO NOTHING");
    private static readonly Sql Count = new("SELECT COUNT(*) FROM t");

    private readonly TempFolder folder = new();
    private readonly SqliteSession reader;
    private readonly SqliteCheckpoints checkpoints;
    private readonly SqliteWriter writer;
    private readonly SemaphoreSlim begun = new(0);
    private readonly SemaphoreSlim disk = new(0);
    private int flushes;
    private bool fails;

    public LogFlushTests()
    {
        var session = SqliteSession.Open(folder["x.db"], Settings);
        session.Execute("CREATE TABLE t (x bigint NOT NULL PRIMARY KEY)");
        reader = SqliteSession.Open(folder["x.db"], Settings);
        checkpoints = new SqliteCheckpoints(SqliteSession.Open(folder["x.db"], Settings));
        writer = new SqliteWriter(session, checkpoints, Flush);
    }

    public void Dispose()
    {
        disk.Release(1000);
        writer.Dispose();
        checkpoints.Dispose();
        reader.Dispose();
        begun.Dispose();
        disk.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_unit_is_not_done_before_the_disk_has_it()
    {
        var unit = WriteAsync(Insert, 1);
        await begun.WaitAsync();
        Assert.Equal(1, Rows());
        Assert.False(unit.IsCompleted);
        disk.Release();
        Assert.Equal(WriteUnit.Nothing, await unit);
    }

    [Fact]
    public async Task Groups_written_during_a_flush_share_the_next_one()
    {
        using var flush = new LogFlush(Flush);
        var units = Enumerable.Range(0, 30).Select(_ => new WriteUnit()).ToList();
        flush.Committed(units[..10], othersWait: true);
        await begun.WaitAsync();
        flush.Committed(units[10..20], othersWait: true);
        flush.Committed(units[20..], othersWait: true);
        Assert.DoesNotContain(units, unit => unit.Done.IsCompleted);
        disk.Release(2);
        await Task.WhenAll(units.Select(unit => unit.Done));
        Assert.Equal(2, flushes);
    }

    [Fact]
    public async Task Who_is_refused_because_of_another_hears_it_when_the_other_is_on_disk()
    {
        var first = WriteAsync(Insert, 7);
        await begun.WaitAsync();
        var second = WriteAsync(InsertNew, 7);
        Assert.False(first.IsCompleted || second.IsCompleted);
        disk.Release(2);
        Assert.Equal(WriteUnit.Nothing, await first);
        Assert.Equal(0, await second);
        Assert.Equal(2, flushes);
    }

    [Fact]
    public async Task After_a_flush_that_failed_nothing_is_acknowledged_any_more()
    {
        fails = true;
        disk.Release(1000);
        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteAsync(Insert, 1));
        Assert.IsType<IOException>(fault.InnerException);
        fails = false;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteAsync(Insert, 2));
        Assert.Equal(1, flushes);
    }

    [Fact]
    public async Task What_may_not_be_on_the_disk_is_not_read_either_until_the_next_start()
    {
        fails = true;
        disk.Release(1000);
        await using (var database = new SqliteDatabase(folder["x.db"], Flush))
        {
            await Assert.ThrowsAsync<StorageUnavailableException>(() => database.WriteAsync(new WriteUnit(new SqlStep(Insert, [1])), default));
            await Assert.ThrowsAsync<StorageUnavailableException>(async () => await database.ReadAsync(Count, [], row => row.Integer(0), default));
        }

        await using var next = new SqliteDatabase(folder["x.db"]);
        Assert.Single(await next.ReadAsync(Count, [], row => row.Integer(0), default));
    }

    [Fact]
    public void The_log_of_a_database_is_found_and_flushed_before_and_after_it_begins_anew()
    {
        using var log = new SqliteLog(folder["x.db"]);
        reader.Execute("INSERT INTO t (x) VALUES (1)");
        log.Flush();
        reader.Execute("PRAGMA wal_checkpoint(TRUNCATE); INSERT INTO t (x) VALUES (2)");
        log.Flush();
        Assert.True(new FileInfo(folder["x.db-wal"]).Length > 0);
        Assert.Equal(2, Rows());
    }

    private void Flush()
    {
        Interlocked.Increment(ref flushes);
        begun.Release();
        disk.Wait();
        if (fails)
        {
            throw new IOException("Input/output error");
        }
    }

    private long Rows() => reader.Read(Count, [], row => row.Integer(0))[0];

    private Task<int> WriteAsync(Sql sql, long value) => writer.WriteAsync(new WriteUnit(new SqlStep(sql, [value])));
}
