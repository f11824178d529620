using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.StreetGroups;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Streets;

/// <summary>街道活动小组 (东城 附件2): members join, the office fills the six posts, a 专委会工作室 makes the yearly plan.</summary>
internal sealed class StreetFlow(RegulationShelf shelf, IRecords<StreetGroup> groups, IRecords<WorkPlan> plans, FlowRoster roster, OfficeDesk office) : Flow(shelf)
{
    private const string Group = "街道小组";
    private const string PlanKind = "街道小组计划";

    protected override string Name => Group;

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        if (call.Regulation.Offers.StreetGroupPosts.Count == 0 || !words.Contains("小组", StringComparison.Ordinal))
        {
            return null;
        }

        IReadOnlyList<StreetGroup> all = [.. (await groups.ListAsync(call.Turn.CommitteeId, cancellationToken)).OrderBy(g => g.Street, StringComparer.Ordinal)];
        if (words is "街道小组" or "街道活动小组" or "小组" or "小组名册")
        {
            return call.Denied(Act.StreetGroups, Matter.OfAll) ?? call.Say(StreetWords.List(all, call.Regulation.Offers.StreetGroupPosts.Count, call.Turn.Person!.Id));
        }

        if (Said.After(words, "报名街道小组", "报名参加街道小组", "参加街道小组") is { } street)
        {
            return await JoinAsync(call, all, Find(all, street), call.Turn.Person!, cancellationToken);
        }

        if (Said.After(words, "退出街道小组") is { } left)
        {
            return call.Denied(Act.StreetGroups, call.Turn.Own) is { } none ? none : Find(all, left) is not { } group ? call.Say(StreetWords.Which(all)) : Leave(call, group);
        }

        if (Said.After(words, "建街道小组") is { Length: > 0 } founded)
        {
            return Found(call, all, Said.Names(founded));
        }

        if (Said.After(words, "同意") is { } agreed && Find(all, agreed) is { } wanted && agreed.IndexOf("参加", StringComparison.Ordinal) is var at and > 0)
        {
            return await AllowAsync(call, all, wanted, agreed[..at], cancellationToken);
        }

        return Said.After(words, "小组计划", "街道小组计划") is { } planned && Find(all, planned) is { } owner ? await PlanAsync(call, owner, Rest(planned, owner), cancellationToken)
            : Said.After(words, Group) is { } about && Find(all, about) is { } one ? await FillAsync(call, one, Rest(about, one), cancellationToken)
            : null;
    }

    private static StreetGroup? Find(IEnumerable<StreetGroup> all, string words) =>
        all.FirstOrDefault(g => words.Contains(g.Street, StringComparison.Ordinal) || (words.Length >= 2 && g.Street.StartsWith(words, StringComparison.Ordinal)));

    private static string Rest(string words, StreetGroup group) => words.Replace(group.Street, string.Empty, StringComparison.Ordinal).Trim(' ', '：', ':', '，', ',', '。');

    private async ValueTask<Step> JoinAsync(Call call, IReadOnlyList<StreetGroup> all, StreetGroup? group, Person who, CancellationToken cancellationToken)
    {
        if (!call.Turn.MemberMay(Act.StreetGroups))
        {
            return call.Refuse(new Refusal("permission.role", "委员本人"));
        }

        if (group is null)
        {
            return call.Say(StreetWords.Which(all));
        }

        if (group.Join(who.Id, all, Most(call.Regulation), staffConsents: false).Ok(out var joined, out var refusal))
        {
            return call.Say(StreetWords.Joined(group.Street)) with { Changes = [joined] };
        }

        return refusal.Code != "group.second" ? call.Refuse(refusal) : call.Refuse(refusal) with
        {
            Outbox = await office.AskAsync(call.Regulation, Act.StreetGroups, Matter.OfCommittee(group.SpecialCommittee),
                StreetWords.SecondAsked(who.Name, refusal.Detail!, group.Street), call.Turn.Today, call.Turn.Now, cancellationToken),
        };
    }

    /// <summary>The office agrees to a second group (DC-A2-03: in principle one).</summary>
    private async ValueTask<Step> AllowAsync(Call call, IReadOnlyList<StreetGroup> all, StreetGroup group, string name, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.StreetGroups, Matter.OfCommittee(group.SpecialCommittee), Reach.Scope) is { } denied)
        {
            return denied;
        }

        if (!(await roster.NamedAsync(call.Turn.CommitteeId, [name.Trim()], cancellationToken)).Ok(out var found, out var unknown))
        {
            return call.Refuse(unknown);
        }

        return group.Join(found[0].Id, all, Most(call.Regulation), staffConsents: true).Ok(out var joined, out var refusal)
            ? call.Say(StreetWords.Allowed(found[0].Name, group.Street)) with
            {
                Changes = [joined],
                Outbox = [.. FlowRoster.Tell(group.Committee, [found[0].Id], StreetWords.Joined(group.Street), Group, call.Turn.Now)],
            }
            : call.Refuse(refusal);
    }

    private static int? Most(Regulation regulation) => regulation.Duties.FirstOrDefault(d => d.Measure is MembershipMeasure)?.Max;

    private static Step Leave(Call call, StreetGroup group) =>
        group.Leave(call.Turn.Person!.Id).Ok(out var left, out var refusal) ? call.Say(StreetWords.Left(group.Street)) with { Changes = [left] } : call.Refuse(refusal);

    private static Step Found(Call call, IReadOnlyList<StreetGroup> all, IReadOnlyList<string> said)
    {
        if (call.Denied(Act.StreetGroups, Matter.OfAll, Reach.All) is { } denied)
        {
            return denied;
        }

        if (all.Any(g => g.Street == said[0]))
        {
            return call.Say(StreetWords.Before(said[0]));
        }

        var group = new StreetGroup { Id = StreetGroupId.New(call.Turn.Now), Committee = call.Turn.CommitteeId, Street = said[0], SpecialCommittee = said.ElementAtOrDefault(1) };
        return call.Sure
            ? call.Say(StreetWords.Founded(group.Street, call.Regulation.Offers.StreetGroupPosts.Count)) with { Changes = [group] }
            : call.Confirm(StreetWords.AskFound(group));
    }

    /// <summary>街道小组 交道口街道 组长（委室主任）：张三; 空缺 empties the post; without a post, the group is shown.</summary>
    private async ValueTask<Step> FillAsync(Call call, StreetGroup group, string said, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.StreetGroups, Matter.OfAll) is { } hidden)
        {
            return hidden;
        }

        var listed = call.Regulation.Offers.StreetGroupPosts;
        var post = listed.FirstOrDefault(p => said.Replace('(', '（').Replace(')', '）').StartsWith(p, StringComparison.Ordinal));
        if (post is null)
        {
            return said.Length > 0 ? call.Refuse(new Refusal("group.post", said.Split('：', ':', ' ')[0])) : call.Say(await CardAsync(call, group, cancellationToken));
        }

        if (call.Denied(Act.StreetGroups, Matter.OfCommittee(group.SpecialCommittee), Reach.Scope) is { } denied)
        {
            return denied;
        }

        var name = said[post.Length..].Trim(' ', '：', ':', '，');
        PersonId? holder = null;
        if (name is not ("空缺" or "无" or "没有"))
        {
            if (!(await roster.NamedAsync(call.Turn.CommitteeId, [name], cancellationToken)).Ok(out var found, out var unknown))
            {
                return call.Refuse(unknown);
            }

            holder = found[0].Id;
        }

        if (!group.Fill(post, holder, listed).Ok(out var filled, out var refusal))
        {
            return call.Refuse(refusal);
        }

        return call.Say(StreetWords.Filled(group.Street, post, holder is null ? null : name, filled.Posts.Count(p => p.Holder is null))) with { Changes = [filled] };
    }

    private async ValueTask<Step> PlanAsync(Call call, StreetGroup group, string text, CancellationToken cancellationToken)
    {
        if (call.Denied(Act.StreetGroups, Matter.OfCommittee(group.SpecialCommittee), Reach.Scope) is { } denied)
        {
            return denied;
        }

        var owner = new Bearer(BearerKind.StreetGroup, group.Id.ToString());
        if (text.Length < 4)
        {
            return call.Say(StreetWords.HowToPlan(group.Street));
        }

        var before = (await plans.ListAsync(call.Turn.CommitteeId, cancellationToken))
            .FirstOrDefault(p => p.Owner == owner && p.Year == call.Turn.Today.Year && p.SubmittedOn is not null);
        var told = (before
            ?? new WorkPlan { Id = WorkPlanId.New(call.Turn.Now), Committee = call.Turn.CommitteeId, Owner = owner, Year = call.Turn.Today.Year,
                Kind = PlanKind, Goals = text, WrittenBy = call.Turn.Person!.Id })
            with { Goals = text, SubmittedOn = null };
        return !told.Submit(before?.SubmittedOn ?? call.Turn.Today).Ok(out var plan, out var refusal) ? call.Refuse(refusal)
            : call.Sure ? call.Say(StreetWords.Planned(group.Street, plan.Year)) with { Changes = [plan] }
            : call.Confirm(StreetWords.AskPlan(group.Street, plan));
    }

    private async ValueTask<string> CardAsync(Call call, StreetGroup group, CancellationToken cancellationToken)
    {
        var posts = new List<(string Post, string? Holder)>();
        foreach (var post in call.Regulation.Offers.StreetGroupPosts)
        {
            var holder = group.Posts.FirstOrDefault(p => p.Name == post)?.Holder;
            posts.Add((post, holder is { } id ? await roster.NameAsync(call.Turn.CommitteeId, id, cancellationToken) : null));
        }

        var owner = new Bearer(BearerKind.StreetGroup, group.Id.ToString());
        var plan = (await plans.ListAsync(call.Turn.CommitteeId, cancellationToken)).LastOrDefault(p => p.Owner == owner && p.SubmittedOn is not null);
        return StreetWords.Card(group, posts, plan);
    }
}
