using WeLiaison.Storage.Database;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Protection;
using WeLiaison.Storage.Records;
using WeLiaison.Storage.Schema;
using WeLiaison.Storage.Sqlite;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Sqlite;

/// <summary>What is asked with every message or every second finds its rows by an index, in its order.</summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly Sealer sealer = new(new byte[32]);
    private SqliteDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = new SqliteDatabase(folder["x.db"]);
        await Migrations.ApplyAsync(database, new RecordSchema(RecordKinds.All, sealer), A.Now, default);
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        sealer.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_claim_neither_sorts_nor_looks_at_everything()
    {
        var plan = await PlanAsync(OutboxSql.Claim.Text);
        Assert.DoesNotContain("SCAN o", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN p", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r_contact", "by_person = $2 AND on_day BETWEEN $3 AND $4 ORDER BY on_day DESC")]
    [InlineData("r_contact", "number = $2")]
    [InlineData("r_contact", "on_day BETWEEN $2 AND $3 ORDER BY on_day")]
    [InlineData("r_person", "key = $2")]
    [InlineData("r_person", "name = $2")]
    [InlineData("r_binding", "person IN ($2, $3)")]
    [InlineData("r_link", "with_person = $2")]
    [InlineData("r_opinion", "from_person = $2 ORDER BY at DESC")]
    [InlineData("r_receipt", "person = $2 ORDER BY notice DESC LIMIT $3")]
    [InlineData("r_held_message", "person = $2 AND told = 0 ORDER BY held_at")]
    public async Task Records_are_found_by_an_index(string table, string condition)
    {
        var plan = await PlanAsync($"SELECT body FROM {table} WHERE committee = $1 AND {condition}");
        Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private async Task<string> PlanAsync(string sql) =>
        string.Join('\n', await database.ReadAsync(new Sql("EXPLAIN QUERY PLAN " + sql), [], row => row.Text(3), default));
}
