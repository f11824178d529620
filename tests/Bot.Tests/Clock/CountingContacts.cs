using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Tests.Clock;

/// <summary>Counts how often a whole range of contacts is read.</summary>
internal sealed class CountingContacts(IContacts real) : IContacts
{
    public int Lists { get; private set; }

    public Task<Contact?> FindAsync(CommitteeId committee, ContactId id, CancellationToken cancellationToken) => real.FindAsync(committee, id, cancellationToken);

    public Task<Contact?> NumberedAsync(CommitteeId committee, string number, CancellationToken cancellationToken) => real.NumberedAsync(committee, number, cancellationToken);

    public Task<IReadOnlyList<Contact>> ByAsync(CommitteeId committee, PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        real.ByAsync(committee, person, from, to, cancellationToken);

    public Task<IReadOnlyList<Contact>> ListAsync(CommitteeId committee, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        Lists++;
        return real.ListAsync(committee, from, to, cancellationToken);
    }

    public Task<IReadOnlyList<Contact>> AskingAsync(CommitteeId committee, PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        real.AskingAsync(committee, person, from, to, cancellationToken);

    public Task<IReadOnlyList<ContactPlan>> PlansByAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken) => real.PlansByAsync(committee, person, cancellationToken);
}
