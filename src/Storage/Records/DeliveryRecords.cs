using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Storage.Records;

internal sealed class DeliveryRecords(RecordTables tables) : IDeliveries
{
    private static readonly RecordQuery<SendWindow> Window = RecordKinds.SendWindow.ByKey();
    private static readonly RecordQuery<HeldMessage> Held = RecordKinds.HeldMessage.ByKey();
    private static readonly RecordQuery<HeldMessage> HeldFor = RecordKinds.HeldMessage.Where("person = $2 AND told = 0 ORDER BY held_at, key");
    private static readonly RecordQuery<SentCard> Cards = RecordKinds.SentCard.Where("subject = $2");
    private static readonly RecordQuery<SentCard> CardsOf = RecordKinds.SentCard.Where("subject = $2 AND person = $3");
    private static readonly RecordQuery<MediaFile> Media = RecordKinds.MediaFile.ByKey();

    public Task<SendWindow?> WindowAsync(Address address, CancellationToken cancellationToken) =>
        tables.FindAsync(Window, address.Committee, address.Key, cancellationToken);

    public Task<IReadOnlyList<HeldMessage>> HeldForAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken) =>
        tables.ListAsync(HeldFor, committee, [person.ToString()], cancellationToken);

    public Task<HeldMessage?> HeldAsync(CommitteeId committee, Guid id, CancellationToken cancellationToken) =>
        tables.FindAsync(Held, committee, id.ToString("N"), cancellationToken);

    public async Task<IReadOnlyList<SentCard>> CardsAsync(CommitteeId committee, string subject, PersonId? person, CancellationToken cancellationToken)
    {
        var found = person is { } one
            ? await tables.ListAsync(CardsOf, committee, [subject, one.ToString()], cancellationToken)
            : await tables.ListAsync(Cards, committee, [subject], cancellationToken);
        return [.. found.OrderBy(c => c.Id.ToString("N"), StringComparer.Ordinal)];
    }

    public Task<MediaFile?> MediaAsync(CommitteeId committee, string reference, CancellationToken cancellationToken) =>
        tables.FindAsync(Media, committee, $"{committee.Value}/{reference}", cancellationToken);
}
