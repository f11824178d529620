using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>年度计划: told once, shown, handed in. Where the regulation has a printed plan, it is handed in as that paper too.</summary>
internal sealed partial class PlanFeature(RegulationShelf shelf, IRecords<WorkPlan> plans, FilingDesk filings) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.Record) || turn.Words.Length == 0 || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        if (turn.State.Open is PlanDraft draft)
        {
            return draft.Awaiting == SlotNames.Confirm && (Member.YesNo.Of(turn.Words) == true || Member.Plain.Of(turn.Words) is "报送" or "好")
                ? await SubmitAsync(turn, regulation, draft, cancellationToken)
                : Show(turn, PlanReading.Into(draft, turn.Words, turn.Who.Contacts, regulation));
        }

        if (!turn.IsFree || Opening().Match(turn.Words) is not { Success: true } opening)
        {
            return null;
        }

        var own = Bearer.Of(turn.Person!.Id);
        return (await plans.ListAsync(turn.CommitteeId, cancellationToken)).Any(p => p.Owner == own && p.Year == turn.Today.Year && p.SubmittedOn is not null)
            ? turn.Say(PaperWords.PlanBefore)
            : opening.Groups["told"] is { Success: true } told ? Show(turn, PlanReading.Into(new PlanDraft { Year = turn.Today.Year }, told.Value, turn.Who.Contacts, regulation))
            : turn.Ask(new PlanDraft { Year = turn.Today.Year }, "goals", PaperWords.AskGoals);
    }

    /// <summary>年度计划 alone, or with the plan itself behind it: 年度计划：每周三下午在居委会接待.</summary>
    [GeneratedRegex("^(年度计划|联系计划|工作计划|写计划|订计划|定计划|今年的计划|固定时间)([ 　：:，,]+(?<told>.{4,})|。?$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Opening();

    private static Step Show(Turn turn, PlanDraft plan) => turn.Ask(plan, SlotNames.Confirm, PaperWords.Plan(plan));

    private async ValueTask<Step> SubmitAsync(Turn turn, Regulation regulation, PlanDraft draft, CancellationToken cancellationToken)
    {
        var told = new WorkPlan
        {
            Id = WorkPlanId.New(turn.Now), Committee = turn.CommitteeId, Owner = Bearer.Of(turn.Person!.Id), Year = draft.Year, Goals = draft.Goals!,
                Contacts = draft.Contacts, Fixed = draft.Fixed, WrittenBy = turn.Person.Id,
        };
        if (!told.Submit(turn.Today).Ok(out var plan, out var refusal))
        {
            return turn.Say(RefusalWords.Of(refusal));
        }

        var printed = regulation.Duties.Select(d => d.Measure).OfType<PlanMeasure>().FirstOrDefault(m => m.Form is not null)?.Form;
        if (printed is null || regulation.FindForm(printed) is not { } form)
        {
            return turn.Close(PaperWords.PlanDone) with { Changes = [plan] };
        }

        var to = FilingDesk.Addressee(regulation, form, turn.Person, turn.Today);
        return turn.Close(PaperWords.PlanFiled(to)) with { Changes = [plan, .. await filings.FilingsAsync(turn, regulation, form, draft.Year, to, cancellationToken)] };
    }
}
