using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Appraisals;

/// <summary>One mark. Stored with its author so that nobody answers twice; shown to the member only in sum.</summary>
public sealed record AppraisalAnswer : IRecord
{
    public required CommitteeId Committee { get; init; }

    public required AppraisalId Appraisal { get; init; }

    public required PersonId Constituent { get; init; }

    public required PersonId Member { get; init; }

    public required string Mark { get; init; }

    public string? Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => $"{Appraisal}/{Constituent}/{Member}";

    /// <summary>Refusals <c>appraisal.closed</c>, <c>appraisal.not-asked</c>, <c>appraisal.mark</c>.</summary>
    public static Result<AppraisalAnswer> Give(Appraisal appraisal, Regulation regulation, AppraisalAnswer answer, DateOnly today)
    {
        if (appraisal.State != AppraisalState.Open || today < appraisal.From || today > appraisal.To)
        {
            return new Refusal("appraisal.closed");
        }

        if (!appraisal.Surveys.Contains(new Survey(answer.Constituent, answer.Member)))
        {
            return new Refusal("appraisal.not-asked");
        }

        return regulation.Evaluation!.Marks.Contains(answer.Mark) ? answer : new Refusal("appraisal.mark", string.Join('、', regulation.Evaluation.Marks));
    }

    public override string ToString() => $"AppraisalAnswer in {Appraisal}";
}

/// <summary>What a member, and the meeting, may see: how often each mark was given, in no order that tells who gave it.</summary>
public sealed record AppraisalSummary(PersonId Member, int Asked, int Answered, IReadOnlyDictionary<string, int> Marks)
{
    public static AppraisalSummary Of(PersonId member, Appraisal appraisal, Regulation regulation, IEnumerable<AppraisalAnswer> answers)
    {
        var given = answers.Where(a => a.Appraisal == appraisal.Id && a.Member == member).ToList();
        var marks = (regulation.Evaluation?.Marks ?? []).ToDictionary(m => m, m => given.Count(a => a.Mark == m), StringComparer.Ordinal);
        return new AppraisalSummary(member, appraisal.Surveys.Count(s => s.Member == member), given.Count, marks);
    }

    /// <summary>The member's own view: nothing while answers still come in or so few that they could be guessed.</summary>
    public AppraisalSummary? ForMember(Appraisal appraisal, Regulation regulation) =>
        appraisal.State > AppraisalState.Open && Answered >= (regulation.Evaluation?.MinAnswersShown ?? int.MaxValue) ? this : null;
}
