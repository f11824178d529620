using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Notices;

public interface INotices
{
    Task<Notice?> FindAsync(CommitteeId committee, NoticeId id, CancellationToken cancellationToken);

    /// <summary>The newest notices of the committee, newest first.</summary>
    Task<IReadOnlyList<Notice>> RecentAsync(CommitteeId committee, int count, CancellationToken cancellationToken);

    Task<IReadOnlyList<Receipt>> ReceiptsAsync(CommitteeId committee, NoticeId notice, CancellationToken cancellationToken);

    Task<Receipt?> ReceiptAsync(CommitteeId committee, NoticeId notice, PersonId person, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Receipt>> ReceiptsOfAsync(CommitteeId committee, PersonId person, int count, CancellationToken cancellationToken);
}
