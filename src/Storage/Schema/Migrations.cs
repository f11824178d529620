using WeLiaison.Storage.Database;
using WeLiaison.Storage.Records;

namespace WeLiaison.Storage.Schema;

/// <summary>Brings the schema to what this program needs; several instances may start at once.</summary>
internal static class Migrations
{
    private const string Log =
        "CREATE TABLE IF NOT EXISTS schema_change (version bigint NOT NULL PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, at bigint NOT NULL);";

    private static readonly Sql Applied = new("SELECT version, checksum, name FROM schema_change ORDER BY version");
    private static readonly Sql Note = new("INSERT INTO schema_change (version, name, checksum, at) VALUES ($1, $2, $3, $4)");

    public static Task ApplyAsync(IDatabase database, RecordSchema records, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ChangeSchemaAsync(
            async (session, cancellation) =>
            {
                await ApplyAsync(session, SchemaScript.All, now, cancellation);
                await records.ApplyAsync(session, cancellation);
            },
            cancellationToken);

    internal static async Task ApplyAsync(ISchemaSession session, IReadOnlyList<SchemaScript> scripts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(Log, cancellationToken);
        var applied = await session.ReadAsync(Applied, [], r => (Version: r.Integer(0), Checksum: r.Text(1), Name: r.Text(2)), cancellationToken);
        foreach (var (version, checksum, name) in applied)
        {
            Check(scripts, version, checksum, name);
        }

        foreach (var script in scripts.Where(s => applied.All(a => a.Version != s.Version)))
        {
            await session.ExecuteAsync(script.Text, cancellationToken);
            await session.RunAsync(Note, [script.Version, script.Name, script.Checksum, now], cancellationToken);
        }
    }

    private static void Check(IReadOnlyList<SchemaScript> scripts, long version, string checksum, string name)
    {
        var script = scripts.FirstOrDefault(s => s.Version == version)
            ?? throw new InvalidOperationException($"The database has been changed by a newer program ({name}). Start that one, or restore the backup made before it.");
        if (script.Checksum != checksum)
        {
            throw new InvalidOperationException($"The schema script {name} is not the one that was applied. Restore its text; write changes as a new script.");
        }
    }
}
