using WeLiaison.Domain.Kernel;

namespace WeLiaison.Bot.Directory;

/// <summary>One committee as this deployment serves it.</summary>
public sealed record Committee
{
    public required CommitteeId Id { get; init; }

    /// <summary>区政协, 县政协 or 市政协 with the place: 宝山区政协.</summary>
    public required string Name { get; init; }

    /// <summary>Its zone; Asia/Shanghai unless its settings say otherwise.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The organ that handles what members and constituents send: 专委办, 委员联络办 ….</summary>
    public required string Office { get; init; }

    /// <summary>How the office is reached by people who want a person, from the committee's settings.</summary>
    public string? OfficeContact { get; init; }
}
