using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Database;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Records;

/// <summary>One kind of record: its table, the columns it is found by, and its bytes.</summary>
internal abstract class RecordKind(string name)
{
    private Sql? insert;
    private Sql? update;

    /// <summary>Short and stable: the table is named after it.</summary>
    public string Name => name;

    public string Table => "r_" + name;

    public abstract Type Type { get; }

    /// <summary>Beyond key, committee, revision and body.</summary>
    public abstract IReadOnlyList<(string Name, string Type)> ColumnTypes { get; }

    public abstract bool HasBlindColumns { get; }

    /// <summary>Each a list of columns, separated by commas; the committee comes first in every index by itself.</summary>
    public IReadOnlyList<string> Indexes { get; init; } = [];

    /// <summary>Raised when a column is drawn differently from the same record, so that stored rows are drawn again.</summary>
    public int Drawing { get; init; } = 1;

    /// <summary>Committee, key, revision, the columns, body.</summary>
    public Sql Insert => insert ??= new Sql(
        $"INSERT INTO {Table} (committee, key, revision{string.Concat(ColumnTypes.Select(c => ", " + c.Name))}, body) VALUES (" +
        $"{string.Join(", ", Enumerable.Range(1, ColumnTypes.Count + 4).Select(i => $"${i}"))}) ON CONFLICT (committee, key) DO NOTHING");

    /// <summary>Revision after, the columns, body; then committee, key, revision before.</summary>
    public Sql Update => update ??= new Sql(
        $"UPDATE {Table} SET revision = $1{string.Concat(ColumnTypes.Select((c, i) => $", {c.Name} = ${i + 2}"))}, body = ${ColumnTypes.Count + 2} " +
        $"WHERE committee = ${ColumnTypes.Count + 3} AND key = ${ColumnTypes.Count + 4} AND revision = ${ColumnTypes.Count + 5}");

    public abstract byte[] ToJson(IRecord record);

    /// <summary>What stands in the columns, in their order.</summary>
    public abstract SqlValue[] Draw(IRecord record, Sealer sealer);

    public abstract SqlValue[] DrawFromJson(ReadOnlySpan<byte> json, Sealer sealer);
}

/// <inheritdoc/>
internal sealed class RecordKind<T>(string name) : RecordKind(name)
    where T : class, IRecord
{
    private readonly JsonTypeInfo<T> json = (JsonTypeInfo<T>)RecordJson.Options.GetTypeInfo(typeof(T));

    public IReadOnlyList<Column<T>> Columns { get; init; } = [];

    public override Type Type => typeof(T);

    public override IReadOnlyList<(string Name, string Type)> ColumnTypes => field ??= [.. Columns.Select(c => (c.Name, c.Type))];

    public override bool HasBlindColumns => Columns.Any(c => c.Blind);

    /// <summary>A query of this kind; the committee is <c>$1</c> and always asked for.</summary>
    public RecordQuery<T> Where(string condition, bool large = false) => new(this, condition, large);

    public T Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, json) ?? throw new InvalidDataException($"A stored record of kind {Name} is null.");

    public override byte[] ToJson(IRecord record) => JsonSerializer.SerializeToUtf8Bytes((T)record, json);

    public override SqlValue[] Draw(IRecord record, Sealer sealer) => [.. Columns.Select(c => Draw((T)record, c, sealer))];

    public override SqlValue[] DrawFromJson(ReadOnlySpan<byte> json, Sealer sealer) => Draw(Read(json), sealer);

    private static SqlValue Draw(T record, Column<T> column, Sealer sealer)
    {
        var value = column.Read(record);
        return column.Blind && value.Text is { } text ? sealer.Blind(text) : value;
    }
}

/// <summary>A question to one kind, prepared once: make it static.</summary>
internal sealed class RecordQuery<T>(RecordKind<T> kind, string condition, bool large)
    where T : class, IRecord
{
    public RecordKind<T> Kind => kind;

    public Sql Sql { get; } = new($"SELECT body FROM {kind.Table} WHERE committee = $1 AND {condition}") { Large = large };
}
