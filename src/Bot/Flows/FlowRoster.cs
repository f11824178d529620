using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Flows;

/// <summary>Finds people for a workflow: by their names, or by the role that takes the next step.</summary>
internal sealed class FlowRoster(IPeople people)
{
    /// <summary>Members and staff by name; refusal <c>audience.names</c> with those that nobody has, <c>audience.namesakes</c> with how to tell several apart.</summary>
    public async ValueTask<Result<IReadOnlyList<Person>>> NamedAsync(CommitteeId committee, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var (found, missing) = (new List<Person>(), new List<string>());
        foreach (var name in names)
        {
            IReadOnlyList<Person> same = [.. (await people.NamedAsync(committee, name, cancellationToken)).Where(p => p.Kind != PersonKind.Constituent)];
            same = same.Count > 0 ? same : Namesakes.Among(await AllAsync(committee, cancellationToken), name);
            if (same is [var one])
            {
                found.Add(one);
            }
            else if (same.Count > 1)
            {
                return new Refusal("audience.namesakes", string.Join('、', same.Select(p => Namesakes.Apart(p, same))));
            }
            else
            {
                missing.Add(name);
            }
        }

        return missing.Count > 0 ? new Refusal("audience.names", string.Join('、', missing)) : Result.Of<IReadOnlyList<Person>>(found);
    }

    /// <summary>Everybody who may take the step.</summary>
    public async ValueTask<IReadOnlyList<Person>> TakersAsync(Regulation regulation, WorkflowStep step, string? specialCommittee, DateOnly today,
        CancellationToken cancellationToken) =>
        [.. (await AllAsync(regulation.Committee, cancellationToken)).Where(p => regulation.MayTake(step, p, specialCommittee, today))];

    /// <summary>Tells them, each once.</summary>
    public static IEnumerable<OutboxEntry> Tell(CommitteeId committee, IEnumerable<PersonId> who, string text, string headline, DateTimeOffset now, string? about = null) =>
        who.Distinct().Select(id => Errand.Tell(committee, id, text, now, headline: headline, about: about));

    public async ValueTask<string> NameAsync(CommitteeId committee, PersonId id, CancellationToken cancellationToken) =>
        (await people.FindAsync(committee, id, cancellationToken))?.Name ?? "（已注销）";

    private async ValueTask<IReadOnlyList<Person>> AllAsync(CommitteeId committee, CancellationToken cancellationToken) =>
        [.. await people.ListAsync(committee, PersonKind.Staff, cancellationToken), .. await people.ListAsync(committee, PersonKind.Member, cancellationToken)];
}
