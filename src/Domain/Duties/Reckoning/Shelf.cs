namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Records by owner; a record may have several, and loses those it no longer names when it is put again.</summary>
internal sealed class Shelf<TOwner, TId, TRecord>
    where TOwner : notnull
    where TId : notnull
{
    private readonly Dictionary<TOwner, List<(TId Id, TRecord Record)>> byOwner = [];
    private readonly Dictionary<TId, IReadOnlyList<TOwner>> owners = [];

    public IEnumerable<TOwner> Owners => byOwner.Where(p => p.Value.Count > 0).Select(p => p.Key);

    public IEnumerable<TRecord> Of(TOwner owner) => byOwner.TryGetValue(owner, out var list) ? list.Select(p => p.Record) : [];

    public bool Any(TOwner owner) => byOwner.TryGetValue(owner, out var list) && list.Count > 0;

    /// <summary>Returns everybody whom the record concerns now or concerned before.</summary>
    public IReadOnlyCollection<TOwner> Put(TId id, TRecord record, IEnumerable<TOwner> by)
    {
        var now = by.Distinct().ToList();
        IReadOnlyCollection<TOwner> touched = now;
        if (owners.TryGetValue(id, out var before))
        {
            touched = [.. before.Union(now)];
            foreach (var owner in before)
            {
                byOwner[owner].RemoveAll(p => EqualityComparer<TId>.Default.Equals(p.Id, id));
            }
        }

        owners[id] = now;
        foreach (var owner in now)
        {
            if (!byOwner.TryGetValue(owner, out var list))
            {
                byOwner[owner] = list = [];
            }

            list.Add((id, record));
        }

        return touched;
    }
}
