using WeLiaison.Storage.Tests.Contracts;

namespace WeLiaison.Storage.Tests.Sqlite;

/// <summary>SQLite with conversations in this process's memory.</summary>
public sealed class EmbeddedFixture : StorageFixture
{
    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Storage:DataFolder"] = Folder };
}

public sealed class EmbeddedTurns(EmbeddedFixture fixture) : TurnsContract(fixture), IClassFixture<EmbeddedFixture>;

public sealed class EmbeddedOutbox(EmbeddedFixture fixture) : OutboxContract(fixture), IClassFixture<EmbeddedFixture>;

public sealed class EmbeddedRecords(EmbeddedFixture fixture) : RecordsContract(fixture), IClassFixture<EmbeddedFixture>;

public sealed class EmbeddedSharing(EmbeddedFixture fixture) : SharedStoreContract(fixture), IClassFixture<EmbeddedFixture>;

public sealed class EmbeddedUpkeep(EmbeddedFixture fixture) : UpkeepContract(fixture), IClassFixture<EmbeddedFixture>;
