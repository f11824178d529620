using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Contacts;

/// <summary>A contact still ahead (G-09): a date in the future makes a plan, not a contact.</summary>
public sealed record ContactPlan : IRecord
{
    public required PlanId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required PersonId By { get; init; }

    public required IReadOnlyList<ContactParty> With { get; init; }

    public required DateOnly On { get; init; }

    public string? Time { get; init; }

    public string? Place { get; init; }

    /// <summary>Set when it took place, to the contact that came of it.</summary>
    public ContactId? Became { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public override string ToString() => $"Plan {Id}";
}
