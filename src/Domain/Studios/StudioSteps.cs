using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Studios;

/// <summary>The application's way through the steps that the regulation file names; a refusal ends the round and later steps stay empty.</summary>
public static class StudioSteps
{
    public const string Workflow = "studio";

    public const string Agreed = "同意";

    public const string Refused = "不同意";

    public const string SentBack = "退回补充";

    /// <summary>Refusals <c>studio.name</c>, <c>studio.address</c>.</summary>
    public static Result<Studio> Apply(Studio draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Name))
        {
            return new Refusal("studio.name");
        }

        return string.IsNullOrWhiteSpace(draft.Address) ? new Refusal("studio.address") : draft with { State = StudioState.Applied, Opinions = [], NamedOn = null };
    }

    /// <summary>The step that waits, or none when the round has ended.</summary>
    public static WorkflowStep? Waiting(this Studio studio, Regulation regulation) =>
        studio.State == StudioState.Applied ? regulation.FindWorkflow(Workflow)?.After(studio.Opinions.Count > 0 ? studio.Opinions[^1].Step : null) : null;

    /// <summary>
    /// Writes the opinion of the waiting step. Refusals <c>studio.no-step</c>, <c>studio.role</c>, <c>studio.answer</c>, and <c>studio.reason</c>
    /// for a no or a return without a reason.
    /// </summary>
    public static Result<Studio> Decide(this Studio studio, Regulation regulation, Person by, string answer, string text, DateOnly today)
    {
        if (studio.Waiting(regulation) is not { } step)
        {
            return new Refusal("studio.no-step");
        }

        if (!regulation.MayTake(step, by, studio.SpecialCommittee, today))
        {
            return new Refusal("studio.role", step.Name);
        }

        if (step.Answers.Count > 0 && !step.Answers.Contains(answer))
        {
            return new Refusal("studio.answer", string.Join('、', step.Answers));
        }

        if (answer is Refused or SentBack && string.IsNullOrWhiteSpace(text))
        {
            return new Refusal("studio.reason");
        }

        var last = regulation.FindWorkflow(Workflow)!.After(step.Name) is null;
        return answer switch
        {
            Refused => studio with { State = StudioState.Refused, Reason = text, Opinions = Write() },
            SentBack => studio with { State = StudioState.Returned, Reason = text },
            _ when last => studio with { State = StudioState.Running, NamedOn = today, Opinions = Write() },
            _ => studio with { Opinions = Write() },
        };

        IReadOnlyList<StudioOpinion> Write() => [.. studio.Opinions, new StudioOpinion(step.Name, answer, text, by.Id, today)];
    }

    /// <summary>The applicant has completed it; the step that sent it back looks again.</summary>
    public static Result<Studio> Resubmit(this Studio studio) =>
        studio.State == StudioState.Returned ? studio with { State = StudioState.Applied, Reason = null } : new Refusal("studio.state");

    /// <summary>暂停, 恢复 or 撤销, with a reason. Refusals <c>studio.state</c>, <c>studio.reason</c>.</summary>
    public static Result<Studio> Turn(this Studio studio, StudioState to, string reason, DateOnly today)
    {
        var follows = (studio.State, to) is (StudioState.Running, StudioState.Paused) or (StudioState.Paused, StudioState.Running)
            or (StudioState.Running or StudioState.Paused, StudioState.Closed);
        if (!follows)
        {
            return new Refusal("studio.state");
        }

        return string.IsNullOrWhiteSpace(reason) ? new Refusal("studio.reason") : studio with { State = to, Reason = reason, ClosedOn = to == StudioState.Closed ? today : null };
    }
}
