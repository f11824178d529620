using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Servers;

namespace WeLiaison.Storage.Tests.Postgres;

/// <summary>PostgreSQL alone: every look goes to the database.</summary>
public class PostgresFixture : StorageFixture
{
    private string connection = string.Empty;

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Storage:DataFolder"] = Folder,
        ["Storage:Engine"] = "postgres",
        ["Storage:ConnectionString"] = connection,
        ["Storage:EncryptionKey"] = Convert.ToBase64String(new byte[32]),
    };

    public override async Task InitializeAsync()
    {
        connection = await PostgresServer.NewDatabaseAsync();
        await base.InitializeAsync();
    }
}

/// <summary>As the service runs when it has grown.</summary>
public sealed class PostgresWithRedisFixture : PostgresFixture
{
    private string redis = string.Empty;

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Storage:Redis"] = redis };

    public override async Task InitializeAsync()
    {
        redis = await RedisServer.SharedAsync();
        await base.InitializeAsync();
    }
}

public sealed class PostgresTurns(PostgresFixture fixture) : TurnsContract(fixture), IClassFixture<PostgresFixture>;

public sealed class PostgresWithRedisTurns(PostgresWithRedisFixture fixture) : TurnsContract(fixture), IClassFixture<PostgresWithRedisFixture>;

public sealed class PostgresOutbox(PostgresWithRedisFixture fixture) : OutboxContract(fixture), IClassFixture<PostgresWithRedisFixture>;

public sealed class PostgresRecords(PostgresWithRedisFixture fixture) : RecordsContract(fixture), IClassFixture<PostgresWithRedisFixture>;

public sealed class PostgresUpkeep(PostgresFixture fixture) : UpkeepContract(fixture), IClassFixture<PostgresFixture>;
