using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Permissions;

/// <summary>What an act is about, as far as its scope goes.</summary>
public sealed record Matter
{
    /// <summary>Nothing in particular: the committee as a whole.</summary>
    public static Matter OfAll { get; } = new();

    /// <summary>Whose it is.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>The 专委会 that looks after it.</summary>
    public string? SpecialCommittee { get; init; }

    /// <summary>The sector in whose name it is done.</summary>
    public string? Sector { get; init; }

    /// <summary>The roles that the regulation file leaves it to. They narrow the table, and never widen it.</summary>
    public IReadOnlyCollection<string>? Roles { get; init; }

    /// <summary>Whether the one who asks keeps in touch with its owner, or it was addressed to them.</summary>
    public bool Linked { get; init; }

    /// <summary>Whether it lies with the office: nobody's own, and in the scope of those only who look after the whole committee.</summary>
    public bool WithOffice { get; init; }

    public static Matter Of(Person owner, bool linked = false) => new() { Owner = owner.Id, SpecialCommittee = owner.SpecialCommittee, Linked = linked };

    public static Matter OfCommittee(string? name) => new() { SpecialCommittee = name };

    public static Matter OfOffice { get; } = new() { WithOffice = true };
}

/// <summary>Asks the table for a person on a day. Somebody with two posts has the union of both.</summary>
public static class Permit
{
    private const string Role = "permission.role";
    private const string Scope = "permission.scope";

    private static readonly (string Role, Seat Seat)[] SeatsOfRoles =
    [
        (Roles.ChairpersonsMeeting, Seat.Chairpersons), (Roles.ViceChair, Seat.Chairpersons), (Roles.StandingCommittee, Seat.Standing),
            (Roles.SpecialCommittee, Seat.CommitteeHead),
        (Roles.SpecialCommitteeOffice, Seat.CommitteeOffice), (Roles.LiaisonOffice, Seat.LiaisonOffice), (Roles.Office, Seat.Office), (Roles.SecretaryGeneral, Seat.Office),
        (Roles.TownCommittee, Seat.CommitteeOffice), (Roles.Administrator, Seat.Administrator), (Roles.Convenor, Seat.Convenor),
    ];

    /// <summary>
    /// The capacities in which the person may act. Staff whose post the regulation file does not name work for the office; somebody whom
    /// nobody knows yet is one of the public; without a regulation only the kind of person counts.
    /// </summary>
    public static IReadOnlySet<Seat> SeatsOf(Regulation? regulation, Person? person, DateOnly today)
    {
        if (person is null)
        {
            return new HashSet<Seat> { Seat.Constituent };
        }

        var roles = regulation?.RolesOf(person, today) ?? new HashSet<string>();
        var seats = SeatsOfRoles.Where(s => roles.Contains(s.Role)).Select(s => s.Seat).ToHashSet();
        if (person.Kind == PersonKind.Staff)
        {
            // A 专委会's staff acts for its office, not as its head.
            if (seats.Remove(Seat.CommitteeHead))
            {
                seats.Add(Seat.CommitteeOffice);
            }

            return seats.Count > 0 ? seats : new HashSet<Seat> { Seat.Office };
        }

        seats.Add(person.Kind == PersonKind.Member ? Seat.Member : Seat.Constituent);
        return seats;
    }

    /// <summary>The capacities that count for a matter: where the regulation leaves it to some roles, only those that come of them.</summary>
    public static IReadOnlySet<Seat> SeatsFor(Matter matter, Regulation? regulation, Person? person, DateOnly today)
    {
        var seats = SeatsOf(regulation, person, today);
        if (matter.Roles is not { } only)
        {
            return seats;
        }

        var held = regulation is null || person is null ? new HashSet<string>() : regulation.RolesOf(person, today).Intersect(only).ToHashSet();
        return seats.Where(seat => SeatsOfRoles.Any(r => held.Contains(r.Role) && (r.Seat == seat || (r.Seat == Seat.CommitteeHead && seat == Seat.CommitteeOffice)))).ToHashSet();
    }

    /// <summary>How far the person's strongest capacity reaches.</summary>
    public static Reach ReachOf(Regulation? regulation, Person? person, Act act, DateOnly today) =>
        SeatsOf(regulation, person, today).Max(seat => PermissionTable.Of(act, seat));

    /// <summary>
    /// Whether the person may do it with this matter. Refusal <c>permission.role</c> names who may; <c>permission.scope</c> when it is not in the person's scope.
    /// </summary>
    public static Result<Reach> Ask(Regulation? regulation, Person? person, Act act, Matter matter, DateOnly today, Reach least = Reach.Own) =>
        Ask([.. SeatsFor(matter, regulation, person, today)], person, act, matter, today, least);

    /// <summary>The same, for capacities that are known already: one message asks many times.</summary>
    public static Result<Reach> Ask(ReadOnlySpan<Seat> seats, Person? person, Act act, Matter matter, DateOnly today, Reach least = Reach.Own) =>
        Look(seats, person, act, matter, today, least) switch
        {
            (_, Role) =>
                new Refusal(Role,
                    PermissionTable.WhoMay(act, least == Reach.Own ? Reach.Scope : least,
                        matter.Roles is { } only ? SeatsOfRoles.Where(r => only.Contains(r.Role)).Select(r => r.Seat).ToHashSet() : null)),
            (_, { } refused) => new Refusal(refused),
            (var reach, null) => reach,
        };

    /// <summary>Whether <see cref="Ask(ReadOnlySpan{Seat}, Person?, Act, Matter, DateOnly, Reach)"/> grants it, for who needs no reason.</summary>
    public static bool Allows(ReadOnlySpan<Seat> seats, Person? person, Act act, Matter matter, DateOnly today, Reach least = Reach.Own) =>
        Look(seats, person, act, matter, today, least).Refused is null;

    private static (Reach Reach, string? Refused) Look(ReadOnlySpan<Seat> seats, Person? person, Act act, Matter matter, DateOnly today, Reach least)
    {
        var reach = Reach.None;
        foreach (var seat in seats)
        {
            reach = PermissionTable.Of(act, seat) is var one && one > reach ? one : reach;
        }

        return (reach, reach switch
        {
            _ when reach < least || reach == Reach.None => Role,
            Reach.Own when matter.WithOffice || matter.Sector is not null || (matter.Owner is { } owner && owner != person?.Id) => Scope,
            Reach.Scope when !InScope(person, matter, today) => Scope,
            _ => null,
        });
    }

    private static bool InScope(Person? person, Matter matter, DateOnly today) => person is not null
        && (matter.Owner == person.Id || matter.Linked || (matter is { Owner: null, SpecialCommittee: null, Sector: null, WithOffice: false })
        || (matter.Sector is { } sector && person.Sector == sector)
        || (matter.SpecialCommittee is { } committee && (person.SpecialCommittee == committee || person.Posts.Any(p => p.Organ == committee && p.CoversDay(today))))
        // A whole organ's staff without a 专委会 of their own (宝山 专委办) look after all of them.
        || (person.Kind == PersonKind.Staff && person.SpecialCommittee is null && person.Posts.All(p => p.Organ is null)));
}
