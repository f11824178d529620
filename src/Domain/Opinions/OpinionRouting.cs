using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Opinions;

/// <summary>One step taken on a route: in which meeting, with what result.</summary>
public sealed record RoutingStep(string Step, PersonId By, DateTimeOffset At, string Text, string? Meeting = null);

/// <summary>An opinion on a route that the regulation file prescribes for its category (苍南 十九): it cannot end before every step is done.</summary>
public sealed record OpinionRouting : IRecord
{
    public required OpinionRoutingId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required OpinionId Opinion { get; init; }

    public required string Category { get; init; }

    public IReadOnlyList<RoutingStep> Steps { get; init; } = [];

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>The route for a category, or none: then it goes the ordinary way.</summary>
    public static Route? RouteOf(Regulation regulation, string? category) => regulation.Routes.FirstOrDefault(r => r.Category == category);

    public WorkflowStep? Waiting(Regulation regulation) =>
        RouteOf(regulation, Category)?.Steps.FirstOrDefault(s => !Steps.Any(done => done.Step == s.Name));

    public bool Complete(Regulation regulation) => Waiting(regulation) is null;

    /// <summary>Takes the waiting step. Refusals <c>route.done</c>, <c>route.role</c>, <c>route.text</c>.</summary>
    public Result<OpinionRouting> Take(Regulation regulation, Person by, string text, string? meeting, DateTimeOffset at, DateOnly today)
    {
        if (Waiting(regulation) is not { } step)
        {
            return new Refusal("route.done");
        }

        if (!regulation.MayTake(step, by, null, today))
        {
            return new Refusal("route.role", step.Name);
        }

        return string.IsNullOrWhiteSpace(text) ? new Refusal("route.text") : this with { Steps = [.. Steps, new RoutingStep(step.Name, by.Id, at, text, meeting)] };
    }

    public override string ToString() => $"OpinionRouting {Id}";
}
