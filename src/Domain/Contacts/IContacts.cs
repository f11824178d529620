using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Contacts;

public interface IContacts
{
    Task<Contact?> FindAsync(CommitteeId committee, ContactId id, CancellationToken cancellationToken);

    /// <summary>By the number told to the author, ignoring case.</summary>
    Task<Contact?> NumberedAsync(CommitteeId committee, string number, CancellationToken cancellationToken);

    /// <summary>What this person recorded about days in the range, withdrawn ones included, newest day first.</summary>
    Task<IReadOnlyList<Contact>> ByAsync(CommitteeId committee, PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Everything on record about days in the range.</summary>
    Task<IReadOnlyList<Contact>> ListAsync(CommitteeId committee, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Contacts about days in the range that this person has been asked to confirm and has not (N-2), newest day first.</summary>
    Task<IReadOnlyList<Contact>> AskingAsync(CommitteeId committee, PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    Task<IReadOnlyList<ContactPlan>> PlansByAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken);
}
