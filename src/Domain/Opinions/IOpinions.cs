using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Opinions;

public interface IOpinions
{
    Task<Opinion?> FindAsync(CommitteeId committee, OpinionId id, CancellationToken cancellationToken);

    /// <summary>By the number told to its author, ignoring case.</summary>
    Task<Opinion?> NumberedAsync(CommitteeId committee, string number, CancellationToken cancellationToken);

    /// <summary>Newest first, at most so many.</summary>
    Task<IReadOnlyList<Opinion>> FromAsync(CommitteeId committee, PersonId person, int most, CancellationToken cancellationToken);

    /// <summary>Newest first; with no member, those that went to the office.</summary>
    Task<IReadOnlyList<Opinion>> ToAsync(CommitteeId committee, PersonId? member, CancellationToken cancellationToken);

    Task<IReadOnlyList<Opinion>> ListAsync(CommitteeId committee, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
