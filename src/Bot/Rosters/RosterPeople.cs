using WeLiaison.Bot.Papers;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Rosters;

/// <summary>The people on record while a roster is read, with those that its earlier rows have brought.</summary>
internal sealed class RosterPeople
{
    private readonly Dictionary<string, List<PersonId>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonId> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonId, Person> people = [];

    public RosterPeople(Archive archive)
    {
        foreach (var person in archive.Of<Person>().Where(p => p.ErasedAt is null))
        {
            Put(person);
        }
    }

    public Person this[PersonId id] => people[id];

    public void Put(Person person)
    {
        if (!people.ContainsKey(person.Id))
        {
            (byName.TryGetValue(person.Name, out var same) ? same : byName[person.Name] = []).Add(person.Id);
        }

        people[person.Id] = person;
        if (person.MemberNumber is { } number)
        {
            byNumber[number] = person.Id;
        }
    }

    public Person? Numbered(string? number) => number is not null && byNumber.TryGetValue(number, out var id) ? people[id] : null;

    public IReadOnlyList<Person> Named(string name, PersonKind kind) =>
        byName.TryGetValue(name, out var found) ? [.. found.Select(id => people[id]).Where(p => p.Kind == kind)] : [];
}
