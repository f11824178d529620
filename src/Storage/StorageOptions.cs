namespace WeLiaison.Storage;

/// <summary>Section <c>Storage</c>. Everything may be left out: records then live in one SQLite file in the folder <c>data</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Gets <c>sqlite</c> (one instance, no server) or <c>postgres</c> (as many instances as wanted).</summary>
    public string Engine { get; init; } = "sqlite";

    /// <summary>Gets the folder of the database file, of pictures and voices, of the journal and of a key that was made here.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Gets the PostgreSQL connection string: <c>Host=db;Database=weliaison;Username=weliaison;Password=…</c>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Gets host and port of Redis for conversations and shared tokens, as StackExchange.Redis reads it: <c>redis:6379,password=…</c>. None: this process's memory.</summary>
    public string? Redis { get; init; }

    /// <summary>
    /// Gets the key under which what people said and who they are is sealed: 32 bytes in base64 (<c>openssl rand -base64 32</c>).
    /// None: a key is made once and kept in the data folder as <c>storage.key</c>. A lost key cannot be replaced: keep a copy apart from the backups.
    /// </summary>
    public string? EncryptionKey { get; init; }

    /// <summary>Gets earlier keys, so that what was sealed under them is still read after a change.</summary>
    public IReadOnlyList<string> PreviousEncryptionKeys { get; init; } = [];

    /// <summary>Gets how many megabytes of conversations stay in memory.</summary>
    public int CacheMegabytes { get; init; } = 8;

    internal bool IsPostgres => string.Equals(Engine, "postgres", StringComparison.OrdinalIgnoreCase);
}
