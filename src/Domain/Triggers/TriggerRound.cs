using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Triggers;

public enum TriggerState
{
    /// <summary>拟定.</summary>
    Planned,

    /// <summary>已发起: the prompts are out.</summary>
    Opened,

    /// <summary>收集中.</summary>
    Collecting,

    /// <summary>汇总中.</summary>
    SummingUp,

    /// <summary>已报送.</summary>
    Reported,

    /// <summary>结束.</summary>
    Ended,
}

/// <summary>触发: an occasion on which people are asked to go among the public; what comes of it carries its key.</summary>
public sealed record TriggerRound : IRecord
{
    public required TriggerRoundId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>The trigger's id in the regulation file.</summary>
    public required string Kind { get; init; }

    /// <summary>县政协十届三次全会.</summary>
    public required string Name { get; init; }

    public required PersonId OpenedBy { get; init; }

    /// <summary>The 专委会 whose members alone are asked, where its 主任 opened the round; null for everybody whom the file names.</summary>
    public string? SpecialCommittee { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The phases that are open, each with its first day; a contact belongs to the last one begun on its day.</summary>
    public IReadOnlyList<TriggerPhase> Phases { get; init; } = [];

    /// <summary>Who was prompted; fixed when it is opened, so that everybody gets one prompt.</summary>
    public IReadOnlyList<PersonId> Asked { get; init; } = [];

    public TriggerState State { get; init; } = TriggerState.Planned;

    /// <summary>已报送: to whom.</summary>
    public string? ReportedTo { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public bool IsOpen => State is TriggerState.Opened or TriggerState.Collecting;

    public string? PhaseOn(DateOnly day) => Phases.Where(p => p.From <= day).OrderBy(p => p.From).LastOrDefault()?.Name;

    public override string ToString() => $"TriggerRound {Id}";
}

public sealed record TriggerPhase(string Name, DateOnly From);

/// <summary>How a round moves on.</summary>
public static class TriggerSteps
{
    /// <summary>The 专委会 within which somebody may lead rounds who holds no wider role than its 主任 (permissions: ◑); null where the reach is the whole committee.</summary>
    public static string? ReachOf(Regulation regulation, string kind, Person by, DateOnly today)
    {
        var held = regulation.RolesOf(by, today).Intersect(regulation.Triggers.First(t => t.Id == kind).OpenedBy).ToHashSet();
        return held.SetEquals([Roles.SpecialCommittee])
            ? by.SpecialCommittee ?? by.Posts.FirstOrDefault(p => p.Organ is not null && p.CoversDay(today))?.Organ ?? string.Empty
            : null;
    }

    /// <summary>
    /// Opens a round and fixes who is asked: the holders of the posts that the file names, once each; of a 专委会主任 those of the own 专委会.
    /// Refusals <c>trigger.kind</c>, <c>trigger.role</c>, <c>trigger.state</c>.
    /// </summary>
    public static Result<TriggerRound> Open(this TriggerRound round, Regulation regulation, Person by, IEnumerable<Person> people, DateOnly today)
    {
        if (regulation.Triggers.FirstOrDefault(t => t.Id == round.Kind) is not { } rule)
        {
            return new Refusal("trigger.kind", round.Kind);
        }

        if (!regulation.RolesOf(by, today).Overlaps(rule.OpenedBy))
        {
            return new Refusal("trigger.role");
        }

        if (round.State != TriggerState.Planned)
        {
            return new Refusal("trigger.state");
        }

        var within = ReachOf(regulation, round.Kind, by, today);
        var asked = people.Where(p =>
            p.ErasedAt is null && (within is null || p.SpecialCommittee == within) && rule.Asked.Any(post => regulation.Holds(p, post, today)))
            .Select(p => p.Id).Distinct();
        return round with
        {
            State = TriggerState.Opened,
            OpenedBy = by.Id,
            SpecialCommittee = within,
            From = today,
            Asked = [.. asked],
            Phases = round.Phases.Count > 0 || rule.Phases.Count == 0 ? round.Phases : [new TriggerPhase(rule.Phases[0], today)],
        };
    }

    /// <summary>The next phase begins. Refusals <c>trigger.phase</c>, <c>trigger.state</c>.</summary>
    public static Result<TriggerRound> Begin(this TriggerRound round, Regulation regulation, string phase, DateOnly today)
    {
        if (!round.IsOpen)
        {
            return new Refusal("trigger.state");
        }

        var known = regulation.Triggers.FirstOrDefault(t => t.Id == round.Kind)?.Phases.Contains(phase) == true;
        return !known || round.Phases.Any(p => p.Name == phase) ? new Refusal("trigger.phase", phase) : round with { Phases = [.. round.Phases, new TriggerPhase(phase, today)] };
    }

    /// <summary>已报送: what was collected has gone to those whom it was collected for. Refusals <c>trigger.state</c> before it is summed up, <c>trigger.addressee</c>.</summary>
    public static Result<TriggerRound> Report(this TriggerRound round, string to, DateOnly today) =>
        string.IsNullOrWhiteSpace(to) ? new Refusal("trigger.addressee")
        : round.State != TriggerState.SummingUp ? new Refusal("trigger.state")
        : round.Advance(today).Ok(out var next, out var refusal) ? next with { ReportedTo = to }
        : refusal;

    /// <summary>One state further; refusal <c>trigger.state</c> at the end.</summary>
    public static Result<TriggerRound> Advance(this TriggerRound round, DateOnly today)
    {
        if (round.State is TriggerState.Planned or TriggerState.Ended)
        {
            return new Refusal("trigger.state");
        }

        var next = round.State + 1;
        return round with { State = next, To = next >= TriggerState.SummingUp ? round.To ?? today : null };
    }
}
