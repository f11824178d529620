using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.StreetGroups;

/// <summary>One of the group's posts; nobody means vacant and is shown as such.</summary>
public sealed record GroupPost(string Name, PersonId? Holder);

/// <summary>委员街道活动小组.</summary>
public sealed record StreetGroup : IRecord
{
    public required StreetGroupId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required string Street { get; init; }

    /// <summary>The 专委会工作室 that makes its plan.</summary>
    public string? SpecialCommittee { get; init; }

    public IReadOnlyList<GroupPost> Posts { get; init; } = [];

    public IReadOnlyList<PersonId> Members { get; init; } = [];

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>
    /// A member joins. In principle one group each (DC-A2-03): a second one is refused with <c>group.second</c> until staff consents.
    /// Refusal <c>group.member-before</c> when already in this one.
    /// </summary>
    public Result<StreetGroup> Join(PersonId person, IEnumerable<StreetGroup> all, int? most, bool staffConsents)
    {
        if (Members.Contains(person))
        {
            return new Refusal("group.member-before");
        }

        var others = all.Where(g => g.Id != Id && g.Members.Contains(person)).ToList();
        return most is { } limit && others.Count >= limit && !staffConsents
            ? new Refusal("group.second", others[0].Street)
            : this with { Members = [.. Members, person] };
    }

    public Result<StreetGroup> Leave(PersonId person) =>
        Members.Contains(person) ? this with { Members = [.. Members.Where(m => m != person)] } : new Refusal("group.no-member");

    /// <summary>Fills or empties a post. Refusal <c>group.post</c> for one that the regulation file does not list.</summary>
    public Result<StreetGroup> Fill(string post, PersonId? holder, IReadOnlyList<string> listed)
    {
        if (!listed.Contains(post))
        {
            return new Refusal("group.post", post);
        }

        return this with { Posts = [.. listed.Select(name =>
            name == post ? new GroupPost(name, holder) : Posts.FirstOrDefault(p => p.Name == name) ?? new GroupPost(name, null))] };
    }

    public override string ToString() => $"StreetGroup {Id}";
}
