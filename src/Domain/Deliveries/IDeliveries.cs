using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Deliveries;

public interface IDeliveries
{
    Task<SendWindow?> WindowAsync(Address address, CancellationToken cancellationToken);

    /// <summary>What is held for a person and not yet told, oldest first.</summary>
    Task<IReadOnlyList<HeldMessage>> HeldForAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken);

    Task<HeldMessage?> HeldAsync(CommitteeId committee, Guid id, CancellationToken cancellationToken);

    /// <summary>The cards that ask about something, on everybody's phone or on one person's.</summary>
    Task<IReadOnlyList<SentCard>> CardsAsync(CommitteeId committee, string subject, PersonId? person, CancellationToken cancellationToken);

    /// <summary>A picture, voice or file by the reference that attachments carry.</summary>
    Task<MediaFile?> MediaAsync(CommitteeId committee, string reference, CancellationToken cancellationToken);
}
