using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>What a member still has to do, each with the words that do it.</summary>
internal sealed class TaskList(IContacts contacts, IOpinions opinions, IOpinionReports reports, OwnDuties duties, RegulationShelf shelf)
{
    private const int Most = 9;

    public async ValueTask<IReadOnlyList<string>> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        var list = new List<string>();
        if ((turn.State.Open ?? turn.State.Parked) is { IsWorthKeeping: true } draft)
        {
            list.Add(MineWords.Draft(draft.Name, parked: turn.State.Open is null));
        }

        list.AddRange(turn.Who.Pending.Take(3).Select(MineWords.Notice));
        var letters = await opinions.ToAsync(turn.CommitteeId, turn.Person!.Id, cancellationToken);
        if (letters.Count(o => o.State is OpinionState.Received or OpinionState.Seen) is > 0 and var waiting)
        {
            list.Add(MineWords.Letters(waiting));
        }

        var own = await reports.ByAsync(turn.CommitteeId, turn.Person.Id, cancellationToken);
        if (own.Where(r => r.State == OpinionReportState.Drafting).ToList() is { Count: > 0 } drafts)
        {
            list.Add(MineWords.Reports(drafts));
        }

        var plans = await contacts.PlansByAsync(turn.CommitteeId, turn.Person.Id, cancellationToken);
        list.AddRange(plans.Where(p => p is { Became: null, CancelledAt: null } && p.On >= turn.Today.AddDays(-7)).OrderBy(p => p.On).Take(3)
            .Select(p => MineWords.Plan(p, turn.Today)));

        if (shelf.Find(turn.CommitteeId) is { } regulation)
        {
            list.AddRange((await duties.OpenAsync(turn.Person, turn.Today, cancellationToken)).Take(6).Select(d => MineWords.Duty(d, regulation, turn.Today)));
        }

        return list.Count > Most ? list[..Most] : list;
    }
}
