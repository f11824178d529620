using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>The records of a committee, as read at one moment; papers, duty tables and reports are views of it.</summary>
public sealed class Archive
{
    private readonly ILookup<Type, IRecord> byType;
    private readonly ILookup<PersonId, Link> linksBy;
    private readonly ILookup<PersonId, Contact> contactsBy;

    public Archive(Regulation regulation, IReadOnlyCollection<IRecord> records)
    {
        Regulation = regulation;
        Records = records;
        byType = records.ToLookup(r => r.GetType());
        People = Of<Person>().ToDictionary(p => p.Id);
        linksBy = Of<Link>().Where(l => l.By is not null).ToLookup(l => l.By!.Value);
        contactsBy = Of<Contact>().SelectMany(c => c.CoVisitors.Append(c.By).Distinct(), (contact, person) => (contact, person)).ToLookup(p => p.person, p => p.contact);
    }

    public Regulation Regulation { get; }

    public IReadOnlyCollection<IRecord> Records { get; }

    public IReadOnlyDictionary<PersonId, Person> People { get; }

    public IEnumerable<T> Of<T>()
        where T : IRecord => byType[typeof(T)].Cast<T>();

    public Person? Find(PersonId? id) => id is { } known ? People.GetValueOrDefault(known) : null;

    /// <summary>Links of the person in the tier on the day, oldest first; of a tier that reaches nobody in particular, all tiers.</summary>
    public IReadOnlyList<Link> Links(PersonId by, string? tier, DateOnly on) =>
        [.. linksBy[by].Where(l => l.Tier != Link.Scanned && (tier is null || l.Tier == tier) && l.CoversDay(on)).OrderBy(l => l.From).ThenBy(l => l.Id.ToString(), StringComparer.Ordinal)];

    /// <summary>What the person recorded or took part in, by day; only what counts (G-05).</summary>
    public IReadOnlyList<Contact> Contacts(PersonId person, DateOnly from, DateOnly to) => [.. InOrder(contactsBy[person], from, to)];

    /// <summary>Everything that counts in the range, by day.</summary>
    public IReadOnlyList<Contact> Contacts(DateOnly from, DateOnly to) => [.. InOrder(Of<Contact>(), from, to)];

    public string? TierOf(Contact contact) =>
        TierOfContact.Find(Regulation, contact, contact.By, linksBy[contact.By].Where(l => l.Tier != Link.Scanned),
            id => People.GetValueOrDefault(id));

    /// <summary>As printed: those on no list by the name they were told with.</summary>
    public string NameOf(PersonId id) => People.TryGetValue(id, out var person) ? person.Name : "（已注销）";

    private static IEnumerable<Contact> InOrder(IEnumerable<Contact> contacts, DateOnly from, DateOnly to) =>
        contacts.Where(c => c.Counts && c.On >= from && c.On <= to).OrderBy(c => c.On).ThenBy(c => c.SubmittedAt);
}
