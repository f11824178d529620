using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.People;

/// <summary>Reads people and how they are reached. Everything is asked within one committee.</summary>
public interface IPeople
{
    Task<Person?> FindAsync(CommitteeId committee, PersonId id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Person>> FindAllAsync(CommitteeId committee, IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken);

    /// <summary>People of exactly this name.</summary>
    Task<IReadOnlyList<Person>> NamedAsync(CommitteeId committee, string name, CancellationToken cancellationToken);

    Task<IReadOnlyList<Person>> ListAsync(CommitteeId committee, PersonKind kind, CancellationToken cancellationToken);

    Task<Binding?> BindingAsync(Address address, CancellationToken cancellationToken);

    Task<IReadOnlyList<Binding>> BindingsOfAsync(CommitteeId committee, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);

    Task<Invitation?> InvitationAsync(CommitteeId committee, string code, CancellationToken cancellationToken);

    Task<MemberCode?> MemberCodeAsync(CommitteeId committee, string scene, CancellationToken cancellationToken);

    Task<IReadOnlyList<MemberCode>> MemberCodesAsync(CommitteeId committee, CancellationToken cancellationToken);
}
