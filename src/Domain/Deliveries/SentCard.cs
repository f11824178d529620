using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Deliveries;

/// <summary>The right to change a card once, as the platform gave it.</summary>
public sealed record CardRight(string Code, DateTimeOffset At)
{
    // WeCom: 72 hours in its pages of today, less a margin for our clocks.
    private static readonly TimeSpan Life = TimeSpan.FromHours(71);

    public bool HoldsAt(DateTimeOffset now) => now - At < Life;

    // A code is as good as the card itself.
    public override string ToString() => $"CardRight {At:O}";
}

/// <summary>A card with buttons that lies on somebody's phone, so that its buttons can go dead when the question is answered.</summary>
public sealed record SentCard : IRecord
{
    /// <summary>The outbox entry it comes from; the last part of the card's task id.</summary>
    public required Guid Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The member's id on WeCom.</summary>
    public required string User { get; init; }

    /// <summary>What it asks about: the card's task id without its last part.</summary>
    public required string Subject { get; init; }

    /// <summary>Rights that have not been used.</summary>
    public IReadOnlyList<CardRight> Rights { get; init; } = [];

    /// <summary>What stands in the place of the buttons; null while they can be tapped.</summary>
    public string? Shows { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString("N");

    /// <summary>The right to change it now, and the card after that; null when it shows these words already or cannot be changed any more.</summary>
    public (CardRight Right, SentCard After)? Showing(string words, DateTimeOffset now) =>
        Shows != words && Rights.LastOrDefault(r => r.HoldsAt(now)) is { } right ? (right, this with { Shows = words, Rights = [.. Rights.Where(r => r != right)] }) : null;

    public override string ToString() => $"SentCard {Id:N}";
}
