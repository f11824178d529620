using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.People;

/// <summary>What someone is to the committee. Posts say which offices a member holds and when.</summary>
public enum PersonKind
{
    /// <summary>委员, with or without further posts.</summary>
    Member,

    /// <summary>界别群众, somebody a member keeps in touch with, or who wrote in.</summary>
    Constituent,

    /// <summary>政协机关工作人员.</summary>
    Staff,
}

/// <summary>A member, constituent or member of the office's staff, in one committee.</summary>
public sealed record Person : IRecord
{
    public required PersonId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required PersonKind Kind { get; init; }

    public required string Name { get; init; }

    public int Revision { get; init; }

    /// <summary>委员编号.</summary>
    public string? MemberNumber { get; init; }

    /// <summary>所在单位, without the job.</summary>
    public string? Unit { get; init; }

    /// <summary>职务, the job.</summary>
    public string? Position { get; init; }

    /// <summary>界别.</summary>
    public string? Sector { get; init; }

    /// <summary>党派. Of a constituent this is sensitive and stays hidden in lists.</summary>
    public string? Party { get; init; }

    /// <summary>所属专委会.</summary>
    public string? SpecialCommittee { get; init; }

    /// <summary>所在活动组 (贺州).</summary>
    public string? ActivityGroup { get; init; }

    /// <summary>镇（街道、园区、办事处）政协工委 (靖江).</summary>
    public string? TownCommittee { get; init; }

    /// <summary>Street or town of home or work.</summary>
    public string? Street { get; init; }

    public string? Address { get; init; }

    /// <summary>专长.</summary>
    public string? Expertise { get; init; }

    public MobileNumber? Mobile { get; init; }

    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>代表人士、基层群众、村（居）干部、统一战线内部成员、特殊群体, as the committee's file lists them.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>When the person asked to be forgotten; the name is then gone and only counts remain.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    string IRecord.Key => Id.ToString();

    public bool Holds(string post, DateOnly on) => Posts.Any(p => p.Name == post && p.CoversDay(on));

    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"{Kind} {Id}";
}
