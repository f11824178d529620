using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Lists;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Offices;

/// <summary>Papers of organs that are told in a sentence: the yearly plan of a 专委会 (东城 四（二）), the year's list of topics (民生协商议题).</summary>
internal sealed class PlanFlow(RegulationShelf shelf, IRecords<WorkPlan> plans, IRecords<KeptList> lists) : Flow(shelf)
{
    protected override string Name => "机关计划";

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var words = Said.Plain(call.Words);
        var plan = call.Regulation.Duties.FirstOrDefault(d => d is { Measure: PlanMeasure, Subject: EachOrgan { Kind: OrganKind.SpecialCommittee } });
        if (plan is not null && Said.After(words, "专委会计划", "专委会年度计划") is { } planned)
        {
            return await PlanAsync(call, plan, planned, cancellationToken);
        }

        if (call.Regulation.Offers.Shelf is { Count: > 0 } shelf && Said.After(words, "文件柜") is { } filed)
        {
            return shelf.FirstOrDefault(h => filed.StartsWith(h, StringComparison.Ordinal)) is { } heading
                ? await KeepAsync(call, heading, filed[heading.Length..].Trim(' ', '：', ':', '，'), cancellationToken)
                : call.Denied(Act.Dashboards, Matter.OfAll) ?? call.Say(ChartWords.Shelf(shelf));
        }

        var list = call.Regulation.Duties.Select(d => d.Measure).OfType<ListMeasure>().FirstOrDefault(m => words.StartsWith(m.List, StringComparison.Ordinal));
        return list is null ? null : await KeepAsync(call, list.List, words[list.List.Length..].Trim(' ', '：', ':', '，'), cancellationToken);
    }

    private async ValueTask<Step> PlanAsync(Call call, DutyRule duty, string said, CancellationToken cancellationToken)
    {
        var space = said.IndexOfAny([' ', '：', '，']);
        var (name, goals) = space < 0 ? (said, string.Empty) : (said[..space], said[space..].Trim(' ', '：', '，'));
        if (call.Denied(Act.PeriodicReports, Matter.OfCommittee(name), Reach.Scope) is { } denied)
        {
            return denied;
        }

        if (goals.Length < 4)
        {
            return call.Say(ChartWords.HowToPlan);
        }

        var (owner, year) = (Bearer.Committee(name), call.Turn.Today.Year);
        var before = (await plans.ListAsync(call.Turn.CommitteeId, cancellationToken)).FirstOrDefault(p => p.Owner == owner && p.Year == year);
        var told = (before
            ?? new WorkPlan { Id = WorkPlanId.New(call.Turn.Now), Committee = call.Turn.CommitteeId, Owner = owner, Year = year,
                Kind = ((PlanMeasure)duty.Measure).Kind, Goals = goals, WrittenBy = call.Turn.Person!.Id })
            with { Goals = goals, SubmittedOn = null };
        return !told.Submit(before?.SubmittedOn ?? call.Turn.Today).Ok(out var plan, out var refusal) ? call.Refuse(refusal)
            : call.Sure ? call.Say(ChartWords.Planned(name, year, duty.OwedTo)) with { Changes = [plan] }
            : call.Confirm(ChartWords.AskPlan(name, plan));
    }

    /// <summary>民生协商议题：加装电梯，负责人：社法委，会议：……，成果：……; a topic of the same words is told on.</summary>
    private async ValueTask<Step> KeepAsync(Call call, string name, string said, CancellationToken cancellationToken)
    {
        var year = call.Turn.Today.Year;
        var before = (await lists.ListAsync(call.Turn.CommitteeId, cancellationToken)).FirstOrDefault(l => l.Name == name && l.Year == year);
        if (said.Length < 2)
        {
            return call.Denied(Act.Dashboards, Matter.OfAll) ?? call.Say(ChartWords.List(name, before));
        }

        if (call.Denied(Act.PeriodicReports, Matter.OfAll, Reach.All) is { } denied)
        {
            return denied;
        }

        var parts = Said.Parts(said, ["负责人", "会议", "成果"]);
        var item = new KeptItem(parts[string.Empty], parts.GetValueOrDefault("负责人"), parts.GetValueOrDefault("会议"), parts.GetValueOrDefault("成果"));
        var list = before ?? new KeptList { Id = KeptListId.New(call.Turn.Now), Committee = call.Turn.CommitteeId, Name = name, Year = year, On = call.Turn.Today };
        var old = list.Items.FirstOrDefault(i => i.Text == item.Text);
        var kept = old is null ? item : new KeptItem(item.Text, item.Owner ?? old.Owner, item.Meetings ?? old.Meetings, item.Outcome ?? old.Outcome);
        var next = list with { Items = [.. list.Items.Where(i => i.Text != item.Text), kept] };
        return call.Say(ChartWords.List(name, next)) with { Changes = [next] };
    }
}
