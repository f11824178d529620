using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Calendar;

/// <summary>A day that the office sets for one year, such as 全会报到; what hangs on it is due then.</summary>
public sealed record SetDay : IRecord
{
    public required CommitteeId Committee { get; init; }

    public required string Name { get; init; }

    public required int Year { get; init; }

    public required DateOnly On { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => $"{Name}/{Year}";
}
