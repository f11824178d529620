using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.People;

/// <summary>This account is this person. Suspended when somebody says "wrong person" until the office has looked.</summary>
public sealed record Binding : IRecord
{
    public required CommitteeId Committee { get; init; }

    public required Channel Channel { get; init; }

    public required string User { get; init; }

    public required PersonId Person { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether the person follows (OA) or is in the visible range (WeCom); no message can be sent otherwise.</summary>
    public bool Reachable { get; init; } = true;

    public bool Suspended { get; init; }

    /// <summary>Which consent text was agreed to, for constituents (personal information protection law, art. 13–17).</summary>
    public string? ConsentVersion { get; init; }

    public DateTimeOffset? ConsentAt { get; init; }

    public int Revision { get; init; }

    public Address Address => new(Committee, Channel, User);

    string IRecord.Key => Address.Key;

    public override string ToString() => $"Binding of {Person} on {Channel}";
}

/// <summary>A code that lets a member bind an account, once.</summary>
public sealed record Invitation : IRecord
{
    public required CommitteeId Committee { get; init; }

    /// <summary>8 characters without look-alikes, upper case.</summary>
    public required string Code { get; init; }

    public required PersonId Person { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => $"{Committee.Value}/{Code}";
}

/// <summary>The scene of a member's QR code, printed on cards and door signs; revocable.</summary>
public sealed record MemberCode : IRecord
{
    public required CommitteeId Committee { get; init; }

    /// <summary>The scene text, e.g. <c>m-7KQ2</c>.</summary>
    public required string Scene { get; init; }

    public required PersonId Member { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => $"{Committee.Value}/{Scene}";
}
