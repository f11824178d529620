namespace WeLiaison.Domain.Regulations;

/// <summary>Lists of choices that the regulation names; all are open, 其他 is always on offer.</summary>
public sealed record Offers
{
    /// <summary>提案, 社情民意信息, 调研报告.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];

    /// <summary>Kinds of gatherings, with the names the regulation gives them.</summary>
    public IReadOnlyList<GatheringKind> Gatherings { get; init; } = [];

    /// <summary>Kinds of entries besides contacts: 办实事, 跟踪调查, 典型.</summary>
    public IReadOnlyList<EntryKind> Entries { get; init; } = [];

    public IReadOnlyList<string> OpinionCategories { get; init; } = [];

    /// <summary>Marks on a constituent: 代表人士, 特殊群体.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Marks on a contact: 随访, 联系活动.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    public IReadOnlyList<string> LinkEndReasons { get; init; } = [];

    /// <summary>Headings of the document shelf.</summary>
    public IReadOnlyList<string> Shelf { get; init; } = [];

    /// <summary>Rules that a studio must have.</summary>
    public IReadOnlyList<string> StudioRules { get; init; } = [];

    /// <summary>The posts of a street group, in order.</summary>
    public IReadOnlyList<string> StreetGroupPosts { get; init; } = [];

    /// <summary>Kinds of places of work that are kept in a register: 界别委员工作室, 委员联络站.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Milestones of a studio round.</summary>
    public IReadOnlyList<string> Milestones { get; init; } = [];
}

/// <summary>A kind of gathering.</summary>
/// <param name="Name">联系委员集体座谈会.</param>
/// <param name="Contact">Counts as a contact activity unless unticked.</param>
/// <param name="Audience">linked: proposes exactly the linked people.</param>
/// <param name="Rule">The rule that names it.</param>
public sealed record GatheringKind(string Name, bool Contact, string? Audience, string? Rule);

/// <summary>A kind of entry.</summary>
/// <param name="Name">便民服务.</param>
/// <param name="Fields">What is asked: 服务类型, 服务人数.</param>
/// <param name="Choices">Choices of the first field, if it has any.</param>
/// <param name="Rule">The rule that asks for it.</param>
public sealed record EntryKind(string Name, IReadOnlyList<string> Fields, IReadOnlyList<string> Choices, string Rule);

/// <summary>Whether and how members' work is made public.</summary>
/// <param name="On">A table may be published.</param>
/// <param name="Where">website, press or none.</param>
/// <param name="Rule">The rule behind it.</param>
public sealed record Publication(bool On = false, string? Where = null, string? Rule = null);

/// <summary>群众评议: constituents judge members once a year.</summary>
public sealed record EvaluationRule
{
    public required string Name { get; init; }

    public required string Rule { get; init; }

    public required int OpensMonth { get; init; }

    public required int OpensDay { get; init; }

    public required int ClosesMonth { get; init; }

    public required int ClosesDay { get; init; }

    public required IReadOnlyList<string> Marks { get; init; }

    /// <summary>With fewer answers the member sees nothing, so that nobody can be guessed.</summary>
    public required int MinAnswersShown { get; init; }

    public required string SubmittedTo { get; init; }
}

/// <summary>When and how often people are reminded (section 2).</summary>
public sealed record ReminderLadder
{
    /// <summary>Days before the due date.</summary>
    public IReadOnlyList<int> DaysBefore { get; init; } = [30, 7, 1];

    /// <summary>Days after it.</summary>
    public IReadOnlyList<int> DaysAfter { get; init; } = [1, 8, 15, 22];

    /// <summary>Days before the end of a month, quarter or half-year.</summary>
    public int DaysBeforePeriodEnd { get; init; } = 5;

    public int MostPerDay { get; init; } = 1;

    public int MostPerWeek { get; init; } = 2;

    public TimeOnly From { get; init; } = new(9, 0);

    public TimeOnly Until { get; init; } = new(18, 0);

    /// <summary>How long 知道了 keeps a duty quiet.</summary>
    public int PauseDays { get; init; } = 7;
}
