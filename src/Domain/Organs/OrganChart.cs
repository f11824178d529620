using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Organs;

/// <summary>One 专委会 with the sectors that correspond to it.</summary>
public sealed record ChartCommittee(string Name, IReadOnlyList<string> Sectors);

/// <summary>One 界别 and what it has of the checklists that the regulation asks for.</summary>
/// <param name="Name">教育界.</param>
/// <param name="Has">By checklist name, the items fulfilled.</param>
/// <param name="Candidates">Representative people put up for members to choose from (宝山 五.4).</param>
public sealed record ChartSector(string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Has, IReadOnlyList<string> Candidates);

/// <summary>The committee's organs as they are: which 专委会, which sectors, and which belongs to which. One per committee.</summary>
public sealed record OrganChart : IRecord
{
    public required CommitteeId Committee { get; init; }

    public IReadOnlyList<ChartCommittee> SpecialCommittees { get; init; } = [];

    public IReadOnlyList<ChartSector> Sectors { get; init; } = [];

    public int Revision { get; init; }

    string IRecord.Key => Committee.Value;

    /// <summary>The 专委会 that corresponds to a sector.</summary>
    public string? CommitteeOf(string sector) => SpecialCommittees.FirstOrDefault(c => c.Sectors.Contains(sector))?.Name;
}
