using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Links;

public enum LinkState
{
    /// <summary>Beyond the range or sector of the regulation; the office must agree first.</summary>
    AwaitingConsent,

    Active,

    Ended,
}

/// <summary>联系关系: who keeps in touch with whom, in which tier, since when. An ended link stays as history.</summary>
public sealed record Link : IRecord
{
    /// <summary>The tier of links made by scanning a member's code: letters may pass along it, but no regulation counts it.</summary>
    public const string Scanned = "scanned";

    public required LinkId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>The tier's id in the committee's regulation file.</summary>
    public required string Tier { get; init; }

    /// <summary>The person who keeps in touch; none when an organ does (苍南 tier 2).</summary>
    public PersonId? By { get; init; }

    /// <summary>The organ that keeps in touch, by name.</summary>
    public string? ByOrgan { get; init; }

    public required PersonId With { get; init; }

    /// <summary>专委会、界别、分工、自选 or 界别推荐.</summary>
    public string? Basis { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>调整、届满、离任 or 群众退出; asked for whenever a link ends.</summary>
    public string? EndReason { get; init; }

    public LinkState State { get; init; } = LinkState.Active;

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>In force on some day: a proposal that waits, was declined or was taken back with its import never was.</summary>
    public bool WasInForce => State != LinkState.AwaitingConsent && (To is null || To >= From);

    public bool CoversDay(DateOnly day) => State != LinkState.AwaitingConsent && From <= day && (To is null || day <= To);
}
