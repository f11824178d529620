using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Storage.Records;

internal sealed class LinkRecords(RecordTables tables) : ILinks
{
    private static readonly RecordQuery<Link> By = RecordKinds.Link.Where("by_person = $2 ORDER BY from_day, key");
    private static readonly RecordQuery<Link> With = RecordKinds.Link.Where("with_person = $2 ORDER BY from_day, key");
    private static readonly RecordQuery<Link> ByOrgan = RecordKinds.Link.Where("by_organ = $2 ORDER BY from_day, key");
    private static readonly RecordQuery<Link> All = RecordKinds.Link.Where("key > $2 ORDER BY from_day, key", large: true);

    public Task<IReadOnlyList<Link>> ByAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken) =>
        tables.ListAsync(By, committee, [person.ToString()], cancellationToken);

    public Task<IReadOnlyList<Link>> WithAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken) =>
        tables.ListAsync(With, committee, [person.ToString()], cancellationToken);

    public Task<IReadOnlyList<Link>> ByOrganAsync(CommitteeId committee, string organ, CancellationToken cancellationToken) =>
        tables.ListAsync(ByOrgan, committee, [organ], cancellationToken);

    public Task<IReadOnlyList<Link>> ListAsync(CommitteeId committee, CancellationToken cancellationToken) =>
        tables.ListAsync(All, committee, [string.Empty], cancellationToken);
}
