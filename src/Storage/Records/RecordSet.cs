using WeLiaison.Domain.Kernel;

namespace WeLiaison.Storage.Records;

/// <inheritdoc/>
internal sealed class RecordSet<T>(RecordTables tables) : IRecords<T>
    where T : class, IRecord
{
    private static readonly RecordKind<T> Kind = RecordKinds.All.OfType<RecordKind<T>>().FirstOrDefault() ?? throw RecordKinds.Unknown(typeof(T));
    private static readonly RecordQuery<T> ByKey = Kind.ByKey();
    private static readonly RecordQuery<T> All = Kind.Where("key > $2 ORDER BY key", large: true);

    public Task<T?> FindAsync(CommitteeId committee, string key, CancellationToken cancellationToken) =>
        tables.FindAsync(ByKey, committee, key, cancellationToken);

    public Task<IReadOnlyList<T>> ListAsync(CommitteeId committee, CancellationToken cancellationToken) =>
        tables.ListAsync(All, committee, [string.Empty], cancellationToken);
}
