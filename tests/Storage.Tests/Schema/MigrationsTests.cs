using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Database;
using WeLiaison.Storage.Protection;
using WeLiaison.Storage.Records;
using WeLiaison.Storage.Schema;
using WeLiaison.Storage.Sqlite;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Schema;

public sealed class MigrationsTests : IAsyncLifetime
{
    private static readonly SchemaScript First = new(1, "0001-a.sql", "CREATE TABLE a (x bigint);");
    private static readonly SchemaScript Second = new(2, "0002-b.sql", "ALTER TABLE a ADD COLUMN y bigint; CREATE TABLE b (x bigint);");

    private readonly TempFolder folder = new();
    private readonly Sealer sealer = new(new byte[32]);
    private SqliteDatabase database = null!;

    public Task InitializeAsync()
    {
        database = new SqliteDatabase(folder["x.db"]);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        sealer.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Scripts_are_applied_once_and_later_ones_when_they_come()
    {
        await ApplyAsync(First);
        await ApplyAsync(First);
        await ApplyAsync(First, Second);
        Assert.Equal([1, 2], await database.ReadAsync(new Sql("SELECT version FROM schema_change ORDER BY version"), [], r => r.Integer(0), default));
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<SqliteFault>(() => ApplyAsync(First, new SchemaScript(2, "0002-c.sql", "CREATE TABLE c (x bigint); CREATE TABEL d;")));
        Assert.Empty(await database.ReadAsync(new Sql("SELECT name FROM sqlite_master"), [], r => r.Text(0), default));
        await ApplyAsync(First, Second);
    }

    [Fact]
    public async Task A_script_changed_afterwards_is_noticed()
    {
        await ApplyAsync(First);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ApplyAsync(First with { Text = First.Text + " " }));
        Assert.Contains("0001-a.sql", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await ApplyAsync(First, Second);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ApplyAsync(First));
    }

    [Fact]
    public async Task Many_who_start_at_once_do_it_once() =>
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Migrations.ApplyAsync(database, new RecordSchema(RecordKinds.All, sealer), A.Now, default))));

    [Fact]
    public async Task A_column_added_later_is_drawn_from_what_is_stored()
    {
        var before = new RecordKind<Person>("person") { Columns = [new("kind", "text", p => p.Kind.ToString())] };
        var after = new RecordKind<Person>("person")
        {
            Columns = [new("kind", "text", p => p.Kind.ToString()), new("name", "text", p => p.Name, Blind: true)],
            Indexes = ["name"],
        };
        await DrawAsync(before);
        var people = Enumerable.Range(0, 1203).Select(i => A.Person($"人{i}")).ToList();
        var steps = people.Select(p => new SqlStep(before.Insert, [p.Committee.Value, ((IRecord)p).Key, 1, .. before.Draw(p, sealer), sealer.Seal(before.ToJson(p))])).ToList();
        await database.WriteAsync(new WriteUnit(steps), default);
        await DrawAsync(after);
        foreach (var i in new[] { 0, 499, 500, 1202 })
        {
            var found = await database.ReadAsync(after.Where("name = $2").Sql, [A.Baoshan.Value, sealer.Blind($"人{i}")], r => after.Read(sealer.Open(r.Bytes(0))), default);
            Assert.Equal(people[i].Id, Assert.Single(found).Id);
        }
    }

    [Fact]
    public void Records_written_before_a_property_existed_get_its_default()
    {
        var person = RecordKinds.Person.Read(A.Bytes($$"""{"Id":"{{Guid.CreateVersion7(A.Now)}}","Committee":"baoshan","Kind":"Member","Name":"周敏","Gone":1}"""));
        Assert.Empty(person.Posts);
        Assert.Empty(person.Marks);
    }

    private Task DrawAsync(RecordKind kind) => database.ChangeSchemaAsync(
        async (session, cancellation) =>
        {
            await Migrations.ApplyAsync(session, SchemaScript.All, A.Now, cancellation);
            await new RecordSchema([kind], sealer).ApplyAsync(session, cancellation);
        },
        default);

    private Task ApplyAsync(params SchemaScript[] scripts) =>
        database.ChangeSchemaAsync((session, cancellation) => Migrations.ApplyAsync(session, scripts, A.Now, cancellation), default);
}
