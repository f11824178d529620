using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Links;

/// <summary>Reads who is linked with whom, ended links included.</summary>
public interface ILinks
{
    /// <summary>All links in which this person keeps in touch with somebody, oldest first.</summary>
    Task<IReadOnlyList<Link>> ByAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken);

    /// <summary>All links in which somebody keeps in touch with this person, oldest first.</summary>
    Task<IReadOnlyList<Link>> WithAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken);

    /// <summary>All links in which this organ keeps in touch with somebody (苍南 tier 2), oldest first.</summary>
    Task<IReadOnlyList<Link>> ByOrganAsync(CommitteeId committee, string organ, CancellationToken cancellationToken);

    Task<IReadOnlyList<Link>> ListAsync(CommitteeId committee, CancellationToken cancellationToken);
}
