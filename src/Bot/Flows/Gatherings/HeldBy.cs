using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Flows.Gatherings;

/// <summary>
/// Which studio a gathering belongs to that the regulation has each studio hold (东城 DC-A1-05 季度例会): kept without one, it would count for nobody.
/// </summary>
internal static class HeldBy
{
    public static bool OwedByStudios(Regulation regulation, GatheringKind kind) =>
        regulation.Duties.Any(d => d is { On: true, Subject: EachOrgan { Kind: OrganKind.Studio }, Measure: EventsMeasure events } && events.Kind == kind.Name);

    /// <summary>The one that is named, else the only one in which the person works. Refusals <c>gathering.studio-rests</c>, <c>gathering.studio-which</c>.</summary>
    public static Result<Studio> Whose(IReadOnlyList<Studio> known, string said, GatheringKind kind, PersonId by, DateOnly on)
    {
        if (known.Where(s => said.Contains(s.Name, StringComparison.Ordinal)).MaxBy(s => (s.Name.Length, s.Id.ToString())) is { } named)
        {
            return named.RunsOn(on) ? named : new Refusal("gathering.studio-rests", named.Name);
        }

        return known.Where(s => s.RunsOn(on) && (s.Head == by || s.Members.Contains(by))).ToList() is [var own] ? own : new Refusal("gathering.studio-which", kind.Name);
    }

    /// <summary>Told by its head, its members, or who looks after it.</summary>
    public static Matter MatterOf(Studio studio, PersonId by) => new() { Owner = studio.Members.Contains(by) ? by : studio.Head, SpecialCommittee = studio.SpecialCommittee };
}
