using System.Globalization;
using System.Text.Json;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Api.WeCom;

/// <summary>Whom a call means: users, departments with all below them, tags, or everybody the application may see.</summary>
internal sealed record Recipients
{
    public required IReadOnlyList<Phone> Phones { get; init; }

    /// <summary>Gets the users that are unknown or outside the visible range, in lower case as the platform returns them.</summary>
    public required IReadOnlyList<string> InvalidUsers { get; init; }

    public IReadOnlyList<string> InvalidParties { get; init; } = [];

    public IReadOnlyList<string> InvalidTags { get; init; } = [];

    public static (Recipients? Recipients, ApiAnswer? Refusal) OfSend(World world, ApiCall call)
    {
        var users = Split(call.Json.Text("touser"));
        if (users is ["@all"])
        {
            return (new Recipients { Phones = Visible(world, call.Account), InvalidUsers = [] }, null);
        }

        var (parties, tags) = (Split(call.Json.Id("toparty")), Split(call.Json.Id("totag")));
        return (users.Count, parties.Count, tags.Count) switch
        {
            (0, 0, 0) => (null, ApiAnswer.Refuse(82001)),
            ( > 1000, _, _) => (null, ApiAnswer.Refuse(40032)),
            (_, > 100, _) => (null, ApiAnswer.Refuse(82002)),
            (_, _, > 100) => (null, ApiAnswer.Refuse(82003)),
            _ => (Of(world, call.Account, users, parties, tags), null),
        };
    }

    public static Recipients OfUpdate(World world, Account account, JsonElement json) => json.Number("atall") == 1
        ? new Recipients { Phones = Visible(world, account), InvalidUsers = [] }
        : Of(world, account, json.Texts("userids"), json.Texts("partyids"), json.Texts("tagids"));

    /// <summary>The members of a department, with or without those below.</summary>
    public static IEnumerable<Phone> InDepartment(World world, Account account, long department, bool below)
    {
        var departments = below ? account.Directory.Below(department) : new HashSet<long> { department };
        return Visible(world, account).Where(p => DepartmentsOf(p).Any(departments.Contains));
    }

    public static IReadOnlyList<long> DepartmentsOf(Phone phone) => phone.Person.Departments is { Count: > 0 } own ? own : [1];

    private static Recipients Of(World world, Account account, IReadOnlyList<string> users, IReadOnlyList<string> parties, IReadOnlyList<string> tags)
    {
        var found = new List<Phone>();
        var invalidUsers = new List<string>();
        foreach (var user in users)
        {
            if (world.Phone(account, user) is { Following: true } phone)
            {
                found.Add(phone);
            }
            else
            {
                invalidUsers.Add(user.ToLowerInvariant());
            }
        }

        return new Recipients
        {
            InvalidUsers = invalidUsers,
            InvalidParties = [.. parties.Where(p => !AddAll(found, Department(world, account, p)))],
            InvalidTags = [.. tags.Where(t => !AddAll(found, Tagged(world, account, t)))],
            Phones = [.. found.Distinct()],
        };
    }

    private static bool AddAll(List<Phone> found, IEnumerable<Phone>? some)
    {
        found.AddRange(some ?? []);
        return some is not null;
    }

    private static IEnumerable<Phone>? Department(World world, Account account, string id)
    {
        lock (account.Directory.Gate)
        {
            if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !account.Directory.Departments.Exists(d => d.Id == number))
            {
                return null;
            }
        }

        return InDepartment(world, account, long.Parse(id, CultureInfo.InvariantCulture), below: true);
    }

    private static IEnumerable<Phone>? Tagged(World world, Account account, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && account.Directory.Tag(number) is { } tag
            ? Visible(world, account).Where(p => tag.Users.Contains(p.User))
            : null;

    private static List<Phone> Visible(World world, Account account) => [.. world.PhonesOf(account).Where(p => p.Following)];

    private static List<string> Split(string? list) =>
        [.. list?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []];
}
