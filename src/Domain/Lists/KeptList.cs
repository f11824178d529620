using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.Lists;

/// <summary>One line: a consultation topic with its owner, meetings and outcome.</summary>
public sealed record KeptItem(string Text, string? Owner = null, string? Meetings = null, string? Outcome = null);

/// <summary>A list that the regulation wants kept each year, such as 民生协商议题.</summary>
public sealed record KeptList : IRecord
{
    public required KeptListId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>Its name as the duty cites it.</summary>
    public required string Name { get; init; }

    public required int Year { get; init; }

    public IReadOnlyList<KeptItem> Items { get; init; } = [];

    public required DateOnly On { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();
}
