using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices.Passing;

/// <summary>Who passes notices and grants leave: the secretary-general where one can be reached, otherwise the office.</summary>
internal sealed class Approvers(IPeople people)
{
    public const string Post = "秘书长";

    /// <summary>The secretaries-general who can be reached; else everybody of the office but the one who asks.</summary>
    public async Task<IReadOnlyList<Person>> OfNoticesAsync(CommitteeId committee, PersonId asking, DateOnly today, CancellationToken cancellationToken)
    {
        var chiefs = await ChiefsAsync(committee, today, cancellationToken);
        return chiefs.Count > 0 ? chiefs : await ReachableAsync(committee, [.. (await people.ListAsync(committee, PersonKind.Staff, cancellationToken)).Where(p => p.Id != asking)], cancellationToken);
    }

    /// <summary>The secretaries-general who can be reached; else whoever sent the notice.</summary>
    public async Task<IReadOnlyList<Person>> OfLeaveAsync(CommitteeId committee, PersonId sender, DateOnly today, CancellationToken cancellationToken)
    {
        var chiefs = await ChiefsAsync(committee, today, cancellationToken);
        return chiefs.Count > 0 ? chiefs : await people.FindAllAsync(committee, [sender], cancellationToken);
    }

    public static bool MayRule(Person? person, DateOnly today) => person is not null && (person.Kind == PersonKind.Staff || person.Holds(Post, today));

    private async Task<IReadOnlyList<Person>> ChiefsAsync(CommitteeId committee, DateOnly today, CancellationToken cancellationToken)
    {
        var members = await people.ListAsync(committee, PersonKind.Member, cancellationToken);
        var staff = await people.ListAsync(committee, PersonKind.Staff, cancellationToken);
        return await ReachableAsync(committee, [.. members.Concat(staff).Where(p => p.Holds(Post, today))], cancellationToken);
    }

    private async Task<IReadOnlyList<Person>> ReachableAsync(CommitteeId committee, IReadOnlyList<Person> wanted, CancellationToken cancellationToken)
    {
        var bound = (await people.BindingsOfAsync(committee, [.. wanted.Select(p => p.Id)], cancellationToken)).Where(b => b is { Reachable: true, Suspended: false }).Select(b => b.Person).ToHashSet();
        return [.. wanted.Where(p => bound.Contains(p.Id))];
    }
}
