using WeLiaison.Storage.Database;
using WeLiaison.Storage.Sqlite;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Sqlite;

/// <summary>Units share commits but not their failures.</summary>
public sealed class SqliteWriterTests : IAsyncLifetime
{
    private static readonly Sql Insert = new("INSERT INTO t (x) VALUES ($1)");
    private static readonly Sql InsertNew = new("INSERT INTO t (x) VALUES ($1) ON CONFLICT (x) DO NOTHING");
    private static readonly Sql Count = new("SELECT COUNT(*) FROM t");

    private readonly TempFolder folder = new();
    private SqliteDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = new SqliteDatabase(folder["x.db"]);
        await database.ChangeSchemaAsync((session, cancellation) => session.ExecuteAsync("CREATE TABLE t (x bigint NOT NULL PRIMARY KEY CHECK (x <> 13))", cancellation), default);
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_unit_that_breaks_a_rule_fails_alone_and_leaves_nothing()
    {
        var units = Enumerable.Range(0, 300).Select(i => i % 3 == 0
            ? WriteAsync((Insert, 1000 + i), (Insert, 13))
            : WriteAsync((Insert, 3000 + i), (Insert, 2000 + i))).ToList();
        for (var i = 0; i < units.Count; i++)
        {
            if (i % 3 == 0)
            {
                await Assert.ThrowsAsync<SqliteFault>(() => units[i]);
            }
            else
            {
                Assert.Equal(WriteUnit.Nothing, await units[i]);
            }
        }

        Assert.Equal(400, await CountAsync());
    }

    [Fact]
    public async Task A_refused_unit_names_its_step_and_leaves_nothing()
    {
        Assert.Equal(WriteUnit.Nothing, await WriteAsync((InsertNew, 1)));
        Assert.Equal(2, await WriteAsync((InsertNew, 2), (InsertNew, 3), (InsertNew, 1), (InsertNew, 4)));
        Assert.Equal(0, await WriteAsync((InsertNew, 1)));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_wrong_statement_fails_its_unit_and_the_writer_goes_on()
    {
        await Assert.ThrowsAsync<SqliteFault>(() => WriteAsync((new Sql("INSERT INTO nowhere VALUES ($1)"), 1)));
        Assert.Equal(WriteUnit.Nothing, await WriteAsync((Insert, 1)));
    }

    [Fact]
    public async Task Rows_that_a_write_returns_come_to_the_unit_that_asked()
    {
        var returning = new Sql("INSERT INTO t (x) VALUES ($1) RETURNING x * 10");
        var lists = Enumerable.Range(1, 100).Select(i => (Number: i + 100, List: new RowList<long>(r => r.Integer(0)))).ToList();
        await Task.WhenAll(lists.Select(l => database.WriteAsync(new WriteUnit(new SqlStep(returning, [l.Number], Sink: l.List)), default)));
        Assert.All(lists, l => Assert.Equal(l.Number * 10, Assert.Single(l.List.Rows)));
    }

    [Fact]
    public async Task Every_commit_is_flushed()
    {
        // 2 is FULL: the log is flushed at every commit.
        var synchronous = new RowList<long>(r => r.Integer(0));
        await database.WriteAsync(new WriteUnit(new SqlStep(new Sql("SELECT synchronous FROM pragma_synchronous"), [], Must: false, synchronous)), default);
        Assert.Equal(2, Assert.Single(synchronous.Rows));
        Assert.Equal("wal", Assert.Single(await database.ReadAsync(new Sql("SELECT journal_mode FROM pragma_journal_mode"), [], r => r.Text(0), default)));
    }

    [Fact]
    public async Task The_log_is_brought_into_the_file_while_writing_goes_on()
    {
        await database.ChangeSchemaAsync((session, cancellation) => session.ExecuteAsync("CREATE TABLE big (x bytea)", cancellation), default);
        var insert = new Sql("INSERT INTO big (x) VALUES ($1)");
        long written = 0;
        await Servers.ServerProcess.UntilAsync(
            async () =>
            {
                await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => database.WriteAsync(new WriteUnit(new SqlStep(insert, [new byte[20_000]])), default)));
                written += 100 * 20_000;
                return new FileInfo(folder["x.db"]).Length > 20_000_000 && new FileInfo(folder["x.db-wal"]).Length < written / 2;
            },
            "the log has begun anew");
    }

    [Fact]
    public async Task A_full_disk_fails_those_who_need_room_and_is_got_over()
    {
        await database.ChangeSchemaAsync((session, cancellation) => session.ExecuteAsync("CREATE TABLE big (n bigint, x bytea)", cancellation), default);
        var insert = new Sql("INSERT INTO big (n, x) VALUES ($1, $2)");
        await LimitAsync(40);
        var units = Enumerable.Range(0, 100).Select(i => database.WriteAsync(
            new WriteUnit(new SqlStep(insert, [i, new byte[i % 2 == 0 ? 10 : 100_000]]), new SqlStep(insert, [i, new byte[10]])), default)).ToList();
        var done = new List<long>();
        for (var i = 0; i < units.Count; i++)
        {
            try
            {
                await units[i];
                done.Add(i);
            }
            catch (StorageUnavailableException)
            {
                Assert.True(i % 2 == 1 || done.Count > 0);
            }
        }

        Assert.InRange(done.Count, 1, 60);
        await LimitAsync(1_000_000);
        await database.WriteAsync(new WriteUnit(new SqlStep(insert, [1000, new byte[100_000]])), default);
        var rows = await database.ReadAsync(new Sql("SELECT n FROM big ORDER BY n"), [], r => r.Integer(0), default);
        Assert.Equal([.. done.SelectMany(n => new[] { n, n }), 1000], rows);
    }

    [Fact]
    public async Task A_closed_database_says_so()
    {
        await database.DisposeAsync();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => WriteAsync((Insert, 1)));
    }

    [Fact]
    public async Task A_backup_is_whole_while_writing_goes_on_and_overwrites_nothing()
    {
        var writing = Task.WhenAll(Enumerable.Range(100, 2000).Select(i => WriteAsync((Insert, i), (Insert, 10_000 + i))));
        await database.BackupAsync(folder["copy.db"], default);
        await writing;
        await using (var copy = new SqliteDatabase(folder["copy.db"]))
        {
            Assert.Equal(0, (await copy.ReadAsync(Count, [], r => r.Integer(0), default))[0] % 2);
            Assert.Equal("ok", (await copy.ReadAsync(new Sql("SELECT * FROM pragma_integrity_check"), [], r => r.Text(0), default))[0]);
        }

        await Assert.ThrowsAsync<IOException>(() => database.BackupAsync(folder["copy.db"], default));
    }

    private Task LimitAsync(int pages) =>
        database.WriteAsync(new WriteUnit(new SqlStep(new Sql($"PRAGMA max_page_count = {pages}"), [], Must: false)), default);

    private Task<int> WriteAsync(params (Sql Sql, long Value)[] steps) =>
        database.WriteAsync(new WriteUnit([.. steps.Select(s => new SqlStep(s.Sql, [s.Value]))]), default);

    private async Task<long> CountAsync() => (await database.ReadAsync(Count, [], r => r.Integer(0), default))[0];
}
