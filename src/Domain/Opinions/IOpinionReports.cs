using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Opinions;

public interface IOpinionReports
{
    Task<OpinionReport?> FindAsync(CommitteeId committee, OpinionReportId id, CancellationToken cancellationToken);

    /// <summary>Those this person signs, discarded ones left out, newest first.</summary>
    Task<IReadOnlyList<OpinionReport>> ByAsync(CommitteeId committee, PersonId author, CancellationToken cancellationToken);
}
