using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Offices;

/// <summary>机构, 领导小组, 专委会工作室职责: the organs that the regulation names, what each has to do, which reports it writes or hears, and who is in it (东城 五, 贺州 六（一）, 苍南（二十五）).</summary>
[OpenToEverybody("the order of the committee's organs is no secret to its members and staff; nobody else is answered")]
internal sealed class OrganFlow(RegulationShelf shelf, IPeople people) : Flow(shelf)
{
    private const int ShortestBareName = 4;

    private static readonly string[] Askings = ["的职责", "职责", "的分工", "分工", "有哪些人", "有谁", "是做什么的"];

    protected override string Name => "机构";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (words is "机构" or "机构分工" or "机构职责" or "有哪些机构")
        {
            return call.Say(OrganWords.All(call.Regulation.Organs));
        }

        var asking = Askings.FirstOrDefault(a => words.EndsWith(a, StringComparison.Ordinal));
        var name = asking is null ? words : words[..^asking.Length].Trim();
        return (call.Regulation.Organs.FirstOrDefault(o => o.Name == name) ?? ShortFor(call.Regulation, name)) is { } organ
            && (asking is not null || name.Length >= ShortestBareName)
            ? call.Say(OrganWords.One(call.Regulation, organ, await InAsync(call, organ, cancellationToken)))
            : null;
    }

    /// <summary>领导小组 for 委员联系群众领导小组: the end of a longer name, where only one organ ends so.</summary>
    private static OrganDefinition? ShortFor(Regulation regulation, string name) =>
        name.Length >= ShortestBareName && regulation.Organs.Where(o => o.Name.EndsWith(name, StringComparison.Ordinal)).ToList() is [var only] ? only : null;

    /// <summary>Whoever holds a post in it, or one of the posts that make it up (领导小组: 主席, 副主席, 秘书长).</summary>
    private async ValueTask<IReadOnlyList<string>> InAsync(Call call, OrganDefinition organ, CancellationToken cancellationToken)
    {
        var (regulation, today) = (call.Regulation, call.Turn.Today);
        var posts = regulation.Posts.Where(p => p.Roles.Intersect(organ.Roles).Any()).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var found = new List<(int Rank, string Words)>();
        foreach (var kind in new[] { PersonKind.Member, PersonKind.Staff })
        {
            foreach (var person in (await people.ListAsync(call.Turn.CommitteeId, kind, cancellationToken)).Where(p => p.ErasedAt is null))
            {
                if (person.Posts.FirstOrDefault(p => p.CoversDay(today) && (p.Name == organ.Name || p.Organ == organ.Name || posts.Contains(p.Name))) is { } held)
                {
                    found.Add((regulation.Posts.FirstOrDefault(p => p.Name == held.Name)?.Rank ?? int.MaxValue,
                        held.Name == organ.Name ? held.Organ is { } of ? $"{person.Name}（{of}）" : person.Name : $"{person.Name}（{held.Name}）"));
                }
            }
        }

        return [.. found.OrderBy(f => f.Rank).Select(f => f.Words)];
    }
}
