using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Servers;

namespace WeLiaison.Storage.Tests.Redis;

/// <summary>SQLite with conversations in Redis.</summary>
public sealed class SqliteWithRedisFixture : StorageFixture
{
    private string redis = string.Empty;

    public override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Storage:DataFolder"] = Folder, ["Storage:Redis"] = redis };

    public override async Task InitializeAsync()
    {
        redis = await RedisServer.SharedAsync();
        await base.InitializeAsync();
    }
}

public sealed class SqliteWithRedisTurns(SqliteWithRedisFixture fixture) : TurnsContract(fixture), IClassFixture<SqliteWithRedisFixture>;

public sealed class SqliteWithRedisOutbox(SqliteWithRedisFixture fixture) : OutboxContract(fixture), IClassFixture<SqliteWithRedisFixture>;

public sealed class SqliteWithRedisRecords(SqliteWithRedisFixture fixture) : RecordsContract(fixture), IClassFixture<SqliteWithRedisFixture>;

public sealed class SqliteWithRedisSharing(SqliteWithRedisFixture fixture) : SharedStoreContract(fixture), IClassFixture<SqliteWithRedisFixture>;
