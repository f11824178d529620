using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Notices.Passing;

/// <summary>Who passes notices and grants leave: the secretary-general where one can be reached, otherwise the office.</summary>
internal sealed class Approvers(IPeople people, RegulationShelf shelf)
{
    public const string Post = "秘书长";

    /// <summary>The secretaries-general who can be reached; else all staff who may pass notices but the one who asks.</summary>
    public async Task<IReadOnlyList<Person>> OfNoticesAsync(CommitteeId committee, PersonId asking, DateOnly today, CancellationToken cancellationToken)
    {
        var chiefs = await ChiefsAsync(committee, today, cancellationToken);
        return chiefs.Count > 0
            ? chiefs
            : await ReachableAsync(committee,
                [.. (await people.ListAsync(committee, PersonKind.Staff, cancellationToken)).Where(p => p.Id != asking && MayPass(p, today))],
                cancellationToken);
    }

    /// <summary>The secretaries-general who can be reached; else whoever sent the notice, if they may grant leave; else the staff who may.</summary>
    public async Task<IReadOnlyList<Person>> OfLeaveAsync(CommitteeId committee, PersonId sender, DateOnly today, CancellationToken cancellationToken)
    {
        var chiefs = await ChiefsAsync(committee, today, cancellationToken);
        if (chiefs.Count > 0)
        {
            return chiefs;
        }

        var own = (await people.FindAllAsync(committee, [sender], cancellationToken)).Where(p => MayPass(p, today)).ToList();
        return own.Count > 0 ? own : await OfNoticesAsync(committee, sender, today, cancellationToken);
    }

    private bool MayPass(Person person, DateOnly today) => Permit.Ask(shelf.Find(person.Committee), person, Act.ApproveNotice, Matter.OfOffice, today).Ok(out _, out _);

    private async Task<IReadOnlyList<Person>> ChiefsAsync(CommitteeId committee, DateOnly today, CancellationToken cancellationToken)
    {
        var members = await people.ListAsync(committee, PersonKind.Member, cancellationToken);
        var staff = await people.ListAsync(committee, PersonKind.Staff, cancellationToken);
        return await ReachableAsync(committee, [.. members.Concat(staff).Where(p => p.Holds(Post, today))], cancellationToken);
    }

    private async Task<IReadOnlyList<Person>> ReachableAsync(CommitteeId committee, IReadOnlyList<Person> wanted, CancellationToken cancellationToken)
    {
        var bound = (await people.BindingsOfAsync(committee, [.. wanted.Select(p => p.Id)], cancellationToken))
            .Where(b => b is { Reachable: true, Suspended: false }).Select(b => b.Person).ToHashSet();
        return [.. wanted.Where(p => bound.Contains(p.Id))];
    }
}
