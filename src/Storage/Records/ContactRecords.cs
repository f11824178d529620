using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Storage.Records;

internal sealed class ContactRecords(RecordTables tables) : IContacts
{
    private static readonly RecordQuery<Contact> ByKey = RecordKinds.Contact.ByKey();
    private static readonly RecordQuery<Contact> Numbered = RecordKinds.Contact.Where("number = $2");
    private static readonly RecordQuery<Contact> By = RecordKinds.Contact.Where("by_person = $2 AND on_day BETWEEN $3 AND $4 ORDER BY on_day DESC, key DESC");
    private static readonly RecordQuery<Contact> About = RecordKinds.Contact.Where("on_day BETWEEN $2 AND $3 ORDER BY on_day, key", large: true);
    private static readonly RecordQuery<Contact> Asking = RecordKinds.Contact.Where("on_day BETWEEN $2 AND $3 AND asked LIKE $4 ORDER BY on_day DESC, key DESC");
    private static readonly RecordQuery<ContactPlan> PlansBy = RecordKinds.ContactPlan.Where("by_person = $2 ORDER BY on_day, key");

    public Task<Contact?> FindAsync(CommitteeId committee, ContactId id, CancellationToken cancellationToken) =>
        tables.FindAsync(ByKey, committee, id.ToString(), cancellationToken);

    public Task<Contact?> NumberedAsync(CommitteeId committee, string number, CancellationToken cancellationToken) =>
        tables.FindAsync(Numbered, committee, RecordKinds.Upper(number), cancellationToken);

    public Task<IReadOnlyList<Contact>> ByAsync(CommitteeId committee, PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        tables.ListAsync(By, committee, [person.ToString(), from, to], cancellationToken);

    public Task<IReadOnlyList<Contact>> ListAsync(CommitteeId committee, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        tables.ListAsync(About, committee, [from, to], cancellationToken);

    public Task<IReadOnlyList<Contact>> AskingAsync(CommitteeId committee, PersonId person, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        tables.ListAsync(Asking, committee, [from, to, $"%{person}%"], cancellationToken);

    public Task<IReadOnlyList<ContactPlan>> PlansByAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken) =>
        tables.ListAsync(PlansBy, committee, [person.ToString()], cancellationToken);
}
