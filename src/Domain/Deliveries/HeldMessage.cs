using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Deliveries;

/// <summary>Words that could not be sent because no window was open and no notice was allowed; told with the person's next message (N-11).</summary>
public sealed record HeldMessage : IRecord
{
    /// <summary>The outbox entry it comes from.</summary>
    public required Guid Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required PersonId Person { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset HeldAt { get; init; }

    /// <summary>Set when it was told at last.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString("N");

    public override string ToString() => $"HeldMessage {Id:N}";
}
