namespace WeLiaison.Domain.Regulations;

/// <summary>What is counted. A closed family: the reckoner handles each, and the compiler's switch lists them.</summary>
public abstract record Measure;

/// <summary>Persons linked in a tier.</summary>
public sealed record LinksMeasure(string Tier) : Measure;

/// <summary>Contact records.</summary>
public sealed record ContactsMeasure : Measure
{
    /// <summary>Tiers whose contacts count; none means all together.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    public WayFilter Ways { get; init; } = WayFilter.Any;

    /// <summary>Every linked person separately instead of all together (<c>per: contact</c>).</summary>
    public bool PerLinked { get; init; }

    /// <summary>Whether a contact with somebody who is not linked counts (G-10).</summary>
    public bool Unlinked { get; init; }

    /// <summary>A mark the record must carry: 随访.</summary>
    public string? Flag { get; init; }

    /// <summary>Whether attending a gathering marked 联系活动 counts as well.</summary>
    public bool Gatherings { get; init; }

    /// <summary>Different persons are counted, not records.</summary>
    public bool Persons { get; init; }

    /// <summary>Posts the other side must hold on the day.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
}

/// <summary>Every linked person of the tier at least min times.</summary>
public sealed record EachLinkMeasure(string Tier, WayFilter Ways) : Measure;

/// <summary>Contacts that answer an open round of one of the kinds; min for each phase.</summary>
public sealed record RoundContactsMeasure(IReadOnlyList<string> Triggers, ContactsMeasure Contacts) : Measure;

/// <summary>Gatherings of a kind, convened by the person or organ.</summary>
public sealed record EventsMeasure(string Kind) : Measure;

/// <summary>Results of these kinds, alone, joint or in a group's name.</summary>
public sealed record ResultsMeasure(IReadOnlyList<string> Kinds) : Measure;

/// <summary>A form filed.</summary>
/// <param name="Form">Its id.</param>
/// <param name="Per">What one filing covers.</param>
public sealed record FormMeasure(string Form, FormUnit Per) : Measure;

/// <summary>A plan submitted; <paramref name="Form"/> if it is a printed paper.</summary>
public sealed record PlanMeasure(string? Form, string? Kind) : Measure;

/// <summary>A report sent to every addressee.</summary>
public sealed record ReportMeasure(string Report, bool PerPerson) : Measure;

/// <summary>Everyone or everything of a kind has what it should have.</summary>
public sealed record CoverageMeasure(IReadOnlyList<CoverageKind> Kinds) : Measure;

/// <summary>A handling opinion written on each contact.</summary>
public sealed record StepMeasure(string Step) : Measure;

/// <summary>Service cards at a stage.</summary>
public sealed record CardMeasure(CardStage Stage) : Measure;

/// <summary>Posts of a group filled.</summary>
public sealed record PostsMeasure : Measure;

/// <summary>Groups joined; only an upper bound.</summary>
public sealed record MembershipMeasure : Measure;

/// <summary>A list kept for the year.</summary>
public sealed record ListMeasure(string List) : Measure;

/// <summary>Items of a checklist fulfilled.</summary>
public sealed record ChecklistMeasure(string Checklist, IReadOnlyList<string> Items) : Measure;

/// <summary>A round held.</summary>
public sealed record RoundMeasure(string Round) : Measure;

public enum FormUnit
{
    /// <summary>One for a person and period.</summary>
    Person,

    /// <summary>One for a person and each tier in which they have links.</summary>
    PersonAndTier,

    /// <summary>One for every contact.</summary>
    Contact,

    /// <summary>One bundle that holds all contacts of the period up to the due date.</summary>
    Bundle,
}

public enum CardStage
{
    HandedOver,
    Entry,
    Received,
}
