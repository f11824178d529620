using WeLiaison.Storage.Database;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Records;

/// <summary>
/// Makes the tables follow the kinds: a new kind gets its table, a new column is added and drawn from the stored bodies.
/// Runs inside the schema change of the start, so that two instances do not do it at once.
/// </summary>
internal sealed class RecordSchema(IReadOnlyCollection<RecordKind> kinds, Sealer sealer)
{
    private const int PageRows = 500;

    private static readonly Sql Known = new("SELECT kind, columns, filled FROM record_kind");
    private static readonly Sql Note = new(
        "INSERT INTO record_kind (kind, columns, filled) VALUES ($1, $2, $3) ON CONFLICT (kind) DO UPDATE SET columns = excluded.columns, filled = excluded.filled");

    public async Task ApplyAsync(ISchemaSession session, CancellationToken cancellationToken)
    {
        var rows = await session.ReadAsync(Known, [], r => (Kind: r.Text(0), Columns: r.Text(1), Filled: r.Text(2)), cancellationToken);
        var known = rows.ToDictionary(r => r.Kind, r => (r.Columns, r.Filled));
        foreach (var kind in kinds)
        {
            var columns = string.Join(',', kind.ColumnTypes.Select(c => $"{c.Name}:{c.Type}"));
            var filled = $"{columns}|{string.Join(';', kind.Indexes)}|{kind.Drawing}{(kind.HasBlindColumns ? "|" + sealer.KeyName : string.Empty)}";
            if (!known.TryGetValue(kind.Name, out var before))
            {
                await CreateAsync(session, kind, cancellationToken);
            }
            else if (before.Filled != filled)
            {
                await WidenAsync(session, kind, before.Columns, cancellationToken);
            }
            else
            {
                continue;
            }

            await session.RunAsync(Note, [kind.Name, columns, filled], cancellationToken);
        }
    }

    private static async Task CreateAsync(ISchemaSession session, RecordKind kind, CancellationToken cancellationToken)
    {
        var columns = string.Concat(kind.ColumnTypes.Select(c => $", {c.Name} {c.Type}"));
        await session.ExecuteAsync(
            $"CREATE TABLE {kind.Table} (committee text NOT NULL, key text NOT NULL, revision bigint NOT NULL{columns}, body bytea NOT NULL, PRIMARY KEY (committee, key))",
            cancellationToken);
        await IndexAsync(session, kind, cancellationToken);
    }

    private async Task WidenAsync(ISchemaSession session, RecordKind kind, string before, CancellationToken cancellationToken)
    {
        var had = before.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(':')).ToDictionary(c => c[0], c => c[1]);
        foreach (var (name, type) in kind.ColumnTypes)
        {
            if (!had.TryGetValue(name, out var typeBefore))
            {
                await session.ExecuteAsync($"ALTER TABLE {kind.Table} ADD COLUMN {name} {type}", cancellationToken);
            }
            else if (typeBefore != type)
            {
                throw new InvalidOperationException($"Column {name} of {kind.Table} is {typeBefore}; give the {type} one another name.");
            }
        }

        await IndexAsync(session, kind, cancellationToken);
        await DrawAgainAsync(session, kind, cancellationToken);
    }

    private static async Task IndexAsync(ISchemaSession session, RecordKind kind, CancellationToken cancellationToken)
    {
        foreach (var index in kind.Indexes)
        {
            var name = string.Join('_', index.Split(',', StringSplitOptions.TrimEntries));
            await session.ExecuteAsync($"CREATE INDEX IF NOT EXISTS {kind.Table}_by_{name} ON {kind.Table} (committee, {index})", cancellationToken);
        }
    }

    private async Task DrawAgainAsync(ISchemaSession session, RecordKind kind, CancellationToken cancellationToken)
    {
        if (kind.ColumnTypes.Count == 0)
        {
            return;
        }

        var page = new Sql($"SELECT committee, key, body FROM {kind.Table} WHERE (committee, key) > ($1, $2) ORDER BY committee, key LIMIT {PageRows}");
        var draw = new Sql($"UPDATE {kind.Table} SET {string.Join(", ", kind.ColumnTypes.Select((c, i) => $"{c.Name} = ${i + 1}"))} WHERE committee = ${kind.ColumnTypes.Count + 1} AND key = ${kind.ColumnTypes.Count + 2}");
        var (committee, last) = (string.Empty, string.Empty);
        while (true)
        {
            var rows = await session.ReadAsync(page, [committee, last], r => (Committee: r.Text(0), Key: r.Text(1), Body: r.Bytes(2)), cancellationToken);
            foreach (var row in rows)
            {
                await session.RunAsync(draw, [.. kind.DrawFromJson(sealer.Open(row.Body), sealer), row.Committee, row.Key], cancellationToken);
                (committee, last) = (row.Committee, row.Key);
            }

            if (rows.Count < PageRows)
            {
                return;
            }
        }
    }
}
