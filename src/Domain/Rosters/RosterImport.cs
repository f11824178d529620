using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Rosters;

/// <summary>One roster taken in, with what it added and how things were before, so that it can be undone.</summary>
public sealed record RosterImport : IRecord
{
    /// <summary>Why a link ended that an import had made and its undoing took back.</summary>
    public const string Undone = "撤销导入";

    public required RosterImportId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>委员名册, 联系关系 or 界别群众名册.</summary>
    public required string Kind { get; init; }

    public required string File { get; init; }

    public IReadOnlyList<PersonId> PeopleAdded { get; init; } = [];

    public IReadOnlyList<LinkId> LinksAdded { get; init; } = [];

    /// <summary>People whom the roster changed, as they were.</summary>
    public IReadOnlyList<Person> PeopleBefore { get; init; } = [];

    public DateTimeOffset? UndoneAt { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>
    /// The records that undo it, made from how they are now: who was added is no longer on any list, a link that was added has never held,
    /// who was changed is as before. Refusal <c>roster.undone</c>.
    /// </summary>
    public Result<IReadOnlyList<IRecord>> Undo(IReadOnlyDictionary<PersonId, Person> people, IReadOnlyDictionary<LinkId, Link> links, DateTimeOffset at)
    {
        if (UndoneAt is not null)
        {
            return new Refusal("roster.undone");
        }

        var changes = new List<IRecord> { this with { UndoneAt = at } };
        changes.AddRange(PeopleAdded.Where(people.ContainsKey).Select(id => people[id] with { ErasedAt = at, Posts = [], MemberNumber = null, Mobile = null }));
        changes.AddRange(LinksAdded.Where(links.ContainsKey).Select(id => links[id]).Where(l => l.State != LinkState.Ended)
            .Select(l => l with { State = LinkState.Ended, To = l.From.AddDays(-1), EndReason = Undone }));
        changes.AddRange(PeopleBefore.Where(p => people.ContainsKey(p.Id)).Select(p => p with { Revision = people[p.Id].Revision }));
        return Result.Of<IReadOnlyList<IRecord>>(changes);
    }

    public override string ToString() => $"RosterImport {Id}";
}
