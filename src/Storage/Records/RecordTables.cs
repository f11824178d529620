using System.Collections.Frozen;
using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Database;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Records;

/// <summary>Reads and writes records of every known kind: a sealed body, and beside it what it is found by.</summary>
internal sealed class RecordTables(IDatabase database, Sealer sealer)
{
    private static readonly FrozenDictionary<Type, RecordKind> Kinds = RecordKinds.All.ToFrozenDictionary(k => k.Type);

    /// <summary>The statement that puts a record on record; it is refused when the record has moved on.</summary>
    public SqlStep Write(IRecord record)
    {
        if (!Kinds.TryGetValue(record.GetType(), out var kind))
        {
            throw RecordKinds.Unknown(record.GetType());
        }

        var columns = kind.Draw(record, sealer);
        var body = sealer.Seal(kind.ToJson(record));
        return record.Revision == 0
            ? new SqlStep(kind.Insert, [record.Committee.Value, record.Key, 1, .. columns, body])
            : new SqlStep(kind.Update, [record.Revision + 1, .. columns, body, record.Committee.Value, record.Key, record.Revision]);
    }

    public async Task<T?> FindAsync<T>(RecordQuery<T> query, CommitteeId committee, string key, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        var found = await ListAsync(query, committee, [key], cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(RecordQuery<T> query, CommitteeId committee, SqlValue[] values, CancellationToken cancellationToken)
        where T : class, IRecord =>
        await database.ReadAsync(query.Sql, [committee.Value, .. values], row => query.Kind.Read(sealer.Open(row.Bytes(0))), cancellationToken);

    /// <summary>How a blind column knows this text.</summary>
    public SqlValue Blind(string text) => sealer.Blind(text);
}
