using System.Collections.Concurrent;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Accounts;

/// <summary>All accounts, people and phones. Thread-safe.</summary>
internal sealed class World
{
    private readonly Dictionary<string, Account> accounts;
    private readonly ConcurrentDictionary<(string Account, string User), Phone> phones = new();
    private readonly ConcurrentDictionary<string, PersonSetup> people = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();
    private readonly LiveFeed feed;
    private readonly WireShelf wires = new();

    public World(SimulatorSetup setup, LiveFeed feed)
    {
        SetupCheck.Check(setup);
        this.feed = feed;
        accounts = setup.Accounts.ToDictionary(a => a.Account, a => new Account(a), StringComparer.Ordinal);
        Accounts = [.. setup.Accounts.Select(a => accounts[a.Account])];
        Codes = setup.Codes;
        foreach (var account in Accounts.Where(a => !a.IsOfficial))
        {
            account.Directory.Add(new Department(1, account.Name, 0));
        }

        foreach (var department in setup.Departments.Where(d => d.Id != 1))
        {
            accounts[department.Account].Directory.Add(new Department(department.Id, department.Name, department.ParentId));
        }

        foreach (var tag in setup.Tags)
        {
            accounts[tag.Account].Directory.Add(new Tag(tag.Id, tag.Name, new HashSet<string>(tag.Users, StringComparer.OrdinalIgnoreCase)));
        }

        foreach (var person in setup.People)
        {
            TryAdd(person);
        }
    }

    public IReadOnlyList<Account> Accounts { get; }

    public IReadOnlyList<PrintedCode> Codes { get; }

    public IEnumerable<PersonSetup> People => order.Select(id => people[id]);

    public IEnumerable<Phone> Phones => phones.Values;

    public Account? Account(string? id) => id is null ? null : accounts.GetValueOrDefault(id);

    public Account? ByAppId(string? appId) => Accounts.FirstOrDefault(a => a.IsOfficial && a.ReceiveId == appId);

    /// <summary>User ids of WeCom differ by more than case; OpenIDs do not.</summary>
    public Phone? Phone(Account account, string? user) => user is null ? null : phones.GetValueOrDefault(Key(account, user));

    public IEnumerable<Phone> PhonesOf(Account account) => phones.Values.Where(p => p.Account == account);

    /// <summary>Puts a person with their phones into the world.</summary>
    /// <returns>False when the id, an account or a user does not fit.</returns>
    public bool TryAdd(PersonSetup person)
    {
        if (person.Accounts.Any(a => !accounts.TryGetValue(a.Account, out var account) || Phone(account, a.User) is not null)
            || !people.TryAdd(person.Id, person))
        {
            return false;
        }

        foreach (var (name, user, following) in person.Accounts)
        {
            var account = accounts[name];
            phones[Key(account, user)] = new Phone(account, person, user, following, feed, wires);
        }

        order.Enqueue(person.Id);
        return true;
    }

    private static (string Account, string User) Key(Account account, string user) =>
        (account.Id, account.IsOfficial ? user : user.ToLowerInvariant());
}
