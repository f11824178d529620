using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Deliveries;

/// <summary>How many messages have been sent in the window that a person's last interaction opened (official account).</summary>
public sealed record SendWindow : IRecord
{
    public required CommitteeId Committee { get; init; }

    /// <summary>The key of the address.</summary>
    public required string Address { get; init; }

    /// <summary>When the window was opened; a later interaction begins a new count.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    public required int Used { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Address;

    public override string ToString() => $"SendWindow of {Committee}";
}
