using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Storage.Records;

internal sealed class NoticeRecords(RecordTables tables) : INotices
{
    private static readonly RecordQuery<Notice> ByKey = RecordKinds.Notice.ByKey();
    private static readonly RecordQuery<Notice> Recent = RecordKinds.Notice.Where("at > 0 ORDER BY at DESC, key DESC LIMIT $2");
    private static readonly RecordQuery<Receipt> ReceiptByKey = RecordKinds.Receipt.ByKey();
    private static readonly RecordQuery<Receipt> ReceiptsTo = RecordKinds.Receipt.Where("notice = $2 ORDER BY key", large: true);

    // Ids of notices sort by the time of their making.
    private static readonly RecordQuery<Receipt> ReceiptsOf = RecordKinds.Receipt.Where("person = $2 ORDER BY notice DESC LIMIT $3");

    public Task<Notice?> FindAsync(CommitteeId committee, NoticeId id, CancellationToken cancellationToken) =>
        tables.FindAsync(ByKey, committee, id.ToString(), cancellationToken);

    public Task<IReadOnlyList<Notice>> RecentAsync(CommitteeId committee, int count, CancellationToken cancellationToken) =>
        tables.ListAsync(Recent, committee, [count], cancellationToken);

    public Task<IReadOnlyList<Receipt>> ReceiptsAsync(CommitteeId committee, NoticeId notice, CancellationToken cancellationToken) =>
        tables.ListAsync(ReceiptsTo, committee, [notice.ToString()], cancellationToken);

    public Task<Receipt?> ReceiptAsync(CommitteeId committee, NoticeId notice, PersonId person, CancellationToken cancellationToken) =>
        tables.FindAsync(ReceiptByKey, committee, $"{notice}/{person}", cancellationToken);

    public Task<IReadOnlyList<Receipt>> ReceiptsOfAsync(CommitteeId committee, PersonId person, int count, CancellationToken cancellationToken) =>
        tables.ListAsync(ReceiptsOf, committee, [person.ToString(), count], cancellationToken);
}
