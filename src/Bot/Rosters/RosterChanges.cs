using WeLiaison.Documents.Rosters;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Rosters;

/// <summary>What a roster would change in the records; nothing is stored yet.</summary>
public sealed class RosterChanges
{
    private readonly Dictionary<PersonId, Person> added = [];
    private readonly Dictionary<PersonId, (Person Before, Person After)> changed = [];
    private readonly List<IRecord> others = [];
    private readonly List<RosterProblem> problems = [];

    public IReadOnlyCollection<Person> Added => added.Values;

    public IReadOnlyCollection<(Person Before, Person After)> Changed => changed.Values;

    public IEnumerable<Link> Links => others.OfType<Link>();

    /// <summary>Rows that are as on record already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>New members whose row names no day of taking office.</summary>
    public int InOfficeFromToday { get; internal set; }

    public IReadOnlyList<RosterProblem> Problems => problems;

    public IReadOnlyList<IRecord> Records => [.. added.Values, .. changed.Values.Select(c => c.After), .. others];

    internal void Add(Person person) => added[person.Id] = person;

    internal void Change(Person before, Person after)
    {
        if (added.ContainsKey(before.Id))
        {
            added[before.Id] = after;
        }
        else
        {
            changed[before.Id] = (changed.TryGetValue(before.Id, out var known) ? known.Before : before, after);
        }
    }

    internal void Add(IRecord record) => others.Add(record);

    internal void Same() => Unchanged++;

    internal void Refuse(RosterRow row, string? column, string why) => problems.Add(new RosterProblem(row.Line, column, why));

    internal void Warn(RosterRow row, string? column, string why) => problems.Add(new RosterProblem(row.Line, column, why, RosterSeverity.Warning));
}
