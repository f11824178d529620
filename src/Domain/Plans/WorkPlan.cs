using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Plans;

/// <summary>One contact that a plan intends.</summary>
/// <param name="When">In words or a quarter: 第二季度, 5月中旬.</param>
/// <param name="With">Whom.</param>
/// <param name="How">By which way.</param>
/// <param name="About">Which topics.</param>
public sealed record PlannedContact(string When, string With, string? How = null, string? About = null);

/// <summary>相对固定时间 (宝山 五.1): shown to one's own contacts.</summary>
public sealed record FixedTime(DayOfWeek Day, string Hour, string Place);

/// <summary>联系计划: what a person, 专委会 or street group means to do in a year.</summary>
public sealed record WorkPlan : IRecord
{
    public required WorkPlanId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required Bearer Owner { get; init; }

    public required int Year { get; init; }

    /// <summary>年度计划, 街道小组计划; none for a member's own.</summary>
    public string? Kind { get; init; }

    public required string Goals { get; init; }

    public IReadOnlyList<PlannedContact> Contacts { get; init; } = [];

    public FixedTime? Fixed { get; init; }

    /// <summary>For an organ's plan: the activities of sectors or streets in it.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    public PersonId? WrittenBy { get; init; }

    public DateOnly? SubmittedOn { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>Refusals <c>plan.empty</c>, <c>plan.submitted-before</c>.</summary>
    public Result<WorkPlan> Submit(DateOnly today)
    {
        if (SubmittedOn is not null)
        {
            return new Refusal("plan.submitted-before");
        }

        return string.IsNullOrWhiteSpace(Goals) && Contacts.Count == 0 && Activities.Count == 0 ? new Refusal("plan.empty") : this with { SubmittedOn = today };
    }
}
