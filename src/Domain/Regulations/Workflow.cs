namespace WeLiaison.Domain.Regulations;

/// <summary>A chain of named steps, each with the role that takes it.</summary>
/// <param name="Of">What it handles: contact, studio, report.</param>
/// <param name="Steps">In order.</param>
/// <param name="Outcomes">How it may end; several may be chosen together.</param>
/// <param name="Rules">The rules behind it.</param>
public sealed record Workflow(string Of, IReadOnlyList<WorkflowStep> Steps, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Rules)
{
    public WorkflowStep? After(string? step)
    {
        if (step is null)
        {
            return Steps.Count > 0 ? Steps[0] : null;
        }

        for (var i = 0; i < Steps.Count - 1; i++)
        {
            if (Steps[i].Name == step)
            {
                return Steps[i + 1];
            }
        }

        return null;
    }
}

/// <summary>One step.</summary>
/// <param name="Name">专委会处理意见.</param>
/// <param name="Role">Who takes it; see <see cref="Roles"/>.</param>
/// <param name="Answers">What may be decided: 同意, 不同意, 退回补充; none means that only text is written.</param>
/// <param name="TargetWorkingDays">A target, never a debt.</param>
/// <param name="SkipIfNobody">Left out when no such organ exists for the record (宝山: no 专委会 on either side).</param>
public sealed record WorkflowStep(string Name, string Role, IReadOnlyList<string> Answers, int? TargetWorkingDays, bool SkipIfNobody);

/// <summary>A way for opinions of a category.</summary>
/// <param name="Category">对政协工作的意见.</param>
/// <param name="Steps">In order; the last tells the person who brought it.</param>
/// <param name="Rule">The rule behind it.</param>
public sealed record Route(string Category, IReadOnlyList<WorkflowStep> Steps, string Rule);

/// <summary>An occasion that asks members to go among people.</summary>
/// <param name="Id">Its key in records.</param>
/// <param name="Name">县政协全会, 重特大突发事件.</param>
/// <param name="Phases">One or several: 出台前, 出台后, 实施中.</param>
/// <param name="Asked">Posts whose holders are prompted, once each.</param>
/// <param name="OpenedBy">Roles that may open a round.</param>
/// <param name="Rule">The rule behind it.</param>
public sealed record TriggerRule(string Id, string Name, IReadOnlyList<string> Phases, IReadOnlyList<string> Asked, IReadOnlyList<string> OpenedBy, string Rule);
