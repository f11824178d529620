namespace WeLiaison.Domain.Regulations;

/// <summary>A periodic report: who makes it when for whom, and what stands in it.</summary>
public sealed record ReportRule
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PeriodKind Rhythm { get; init; }

    public required IReadOnlyList<string> By { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Whether each addressee gets a paper of their own (分别).</summary>
    public bool ToEach { get; init; }

    /// <summary>One paper for the committee, for each person, or for each studio.</summary>
    public ReportUnit Per { get; init; } = ReportUnit.Committee;

    /// <summary>A table (月表, 统计表): it comes as .xlsx beside the paper, and the paper lies across.</summary>
    public bool Sheet { get; init; }

    /// <summary>Titles in order of preference; the last one without a post is everybody's. None: the name and the period.</summary>
    public IReadOnlyList<ReportTitle> Titles { get; init; } = [];

    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Headings of the sections.</summary>
    public IEnumerable<string> Contents => Sections.Select(s => s.Heading);
}

/// <summary>Of what there is one paper each.</summary>
public enum ReportUnit
{
    Committee,
    Person,
    Studio,
}

/// <summary>A title with the places {period}, {year} and {name}.</summary>
/// <param name="Text">关于{period}“三联系”工作情况的报告.</param>
/// <param name="Post">Only for whoever holds this post on the last day.</param>
public sealed record ReportTitle(string Text, string? Post);

/// <summary>A section of a report.</summary>
/// <param name="Heading">各项任务完成情况; printed with its number.</param>
/// <param name="Show">What stands under it, in order.</param>
/// <param name="Of">Only these kinds of entries or gatherings, where a part lists such.</param>
public sealed record ReportSection(string Heading, IReadOnlyList<ReportPart> Show, IReadOnlyList<string> Of);

/// <summary>What can stand in a section. Every part is drafted from the records of the period.</summary>
public enum ReportPart
{
    /// <summary>The figures of the period in a paragraph.</summary>
    Overview,

    /// <summary>Links by tier, and who is not covered.</summary>
    Coverage,
    Tiers,
    Sectors,
    SpecialCommittees,
    Ways,
    Topics,

    /// <summary>Contacts with the public by post: leaders apart.</summary>
    Posts,

    /// <summary>Members without any contact.</summary>
    Idle,

    /// <summary>How far each duty is met.</summary>
    Duties,

    /// <summary>Who still owes what.</summary>
    Shortfalls,

    /// <summary>Members who owe nothing: a condition of being commended, no ranking.</summary>
    Eligible,
    Contacts,
    Opinions,
    Results,
    Gatherings,

    /// <summary>办实事, 典型, 志愿服务 and other entries.</summary>
    Entries,
    StreetGroups,
    Studios,

    /// <summary>Links that ended.</summary>
    Changes,

    /// <summary>群众评议 in sums.</summary>
    Appraisal,

    /// <summary>What stands out: flags, categories of opinions.</summary>
    Notable,

    /// <summary>What is late, open or not covered, in paragraphs.</summary>
    Problems,
}
