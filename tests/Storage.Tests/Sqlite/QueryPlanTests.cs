using System.Reflection;
using WeLiaison.Domain.People;
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

    public static TheoryData<string> Asked => [.. Queries.Where(sql => !sql.Large).Select(sql => sql.Text).Distinct()];

    /// <summary>Long lists of a part of the committee: the staff, a year's contacts.</summary>
    public static TheoryData<string> Listed => [.. Queries.Where(sql => sql.Large && sql.Text.Contains(" = $2", StringComparison.Ordinal)).Select(sql => sql.Text).Distinct()];

    [Theory]
    [MemberData(nameof(Listed))]
    public async Task A_list_of_some_is_made_without_a_look_at_all(string query)
    {
        var plan = await PlanAsync(query);
        Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("(committee=?)", plan, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Whatever_a_turn_asks_is_found_by_more_than_its_committee(string query)
    {
        var plan = await PlanAsync(query);
        Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
        if (query.Contains("LIMIT", StringComparison.Ordinal))
        {
            Assert.DoesNotContain("TEMP B-TREE FOR ORDER BY", plan, StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain("(committee=?)", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_queries_of_every_room_of_records_are_looked_at() => Assert.InRange(Asked.Count, 15, 200);

    private static IEnumerable<Sql> Queries => Fields(typeof(RecordQuery<>)).Select(query => (Sql)query.GetType().GetProperty(nameof(RecordQuery<Person>.Sql))!.GetValue(query)!);

    private static IEnumerable<object> Fields(Type generic) => typeof(RecordKinds).Assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == generic)
        .Select(field => field.GetValue(null)!);

    private async Task<string> PlanAsync(string sql) =>
        string.Join('\n', await database.ReadAsync(new Sql("EXPLAIN QUERY PLAN " + sql), [], row => row.Text(3), default));
}
