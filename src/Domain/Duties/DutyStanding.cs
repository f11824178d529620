using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties;

/// <summary>Where a duty stands. Always computed from records, never set by hand.</summary>
public enum DutyState
{
    /// <summary>未到期.</summary>
    NotYetDue,

    /// <summary>临近.</summary>
    Near,

    /// <summary>A standing duty without a date is not met: 未达标.</summary>
    Short,

    /// <summary>已完成.</summary>
    Done,

    /// <summary>逾期.</summary>
    Overdue,

    /// <summary>补完成: met after its date.</summary>
    DoneLate,

    /// <summary>已询问: asked in an open round, never a debt.</summary>
    Asked,

    /// <summary>The round has ended without it; nothing is owed any more.</summary>
    Lapsed,

    /// <summary>A service target has passed; no duty.</summary>
    TargetMissed,

    /// <summary>免计.</summary>
    Exempt,

    /// <summary>不适用: nothing to count it on.</summary>
    NotApplicable,
}

/// <summary>What kind of record counts.</summary>
public enum EvidenceKind
{
    Contact,
    Link,
    Gathering,
    Outcome,
    OpinionReport,
    Filing,
    Plan,
    Report,
    Card,
    Post,
    Membership,
    Item,
    Round,
    Person,
}

/// <summary>One record that counts.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Key">Its id as text, or the item's name.</param>
/// <param name="On">The day for which it counts.</param>
public readonly record struct Evidence(EvidenceKind Kind, string Key, DateOnly On);

/// <summary>One thing still missing: a linked person, an addressee, a post, a contact not handed in.</summary>
/// <param name="Key">The id of the person or record, or the name itself.</param>
/// <param name="Name">As shown; for a person the name.</param>
/// <param name="Due">If it has a date of its own.</param>
public readonly record struct OpenItem(string Key, string Name, DateOnly? Due = null);

/// <summary>One duty of one bearer in one period: owed, done, left, due, state, and what counts.</summary>
public sealed record DutyStanding
{
    public required DutyRule Duty { get; init; }

    public required Bearer Bearer { get; init; }

    public required DutyPeriod Period { get; init; }

    /// <summary>The tier or phase, where one duty stands several times in a period.</summary>
    public string? Part { get; init; }

    public required int Owed { get; init; }

    public required int Done { get; init; }

    public int Left => Math.Max(0, Owed - Done);

    public DateOnly? Due { get; init; }

    public required DutyState State { get; init; }

    public IReadOnlyList<Evidence> Counted { get; init; } = [];

    public IReadOnlyList<OpenItem> Open { get; init; } = [];

    /// <summary>Why it is exempt, or that the number was scaled to the months in office.</summary>
    public string? Note { get; init; }

    /// <summary>More than the planning limit of the regulation; staff must have agreed (G-13).</summary>
    public bool BeyondMax => Duty.Max is { } max && Done > max && Duty.Measure is LinksMeasure or MembershipMeasure;

    /// <summary>Listed among shortfalls and reminded: only what the regulation owes and what is not met.</summary>
    public bool IsDebt => Duty.Nature == DutyNature.Debt && State is DutyState.Overdue or DutyState.Short;

    /// <summary>Still to be done, in time or late.</summary>
    public bool IsOpen => State is DutyState.NotYetDue or DutyState.Near or DutyState.Short or DutyState.Overdue or DutyState.Asked;

    /// <summary>Tells of a period that is not over yet (贺州 三（四）: last year's report, at this year's session): nothing can be handed in before.</summary>
    public bool IsForLater(DateOnly today) => Duty.Due is OnSetDay { YearOffset: > 0 } && Period.To >= today;

    /// <summary>Names this standing in reminders and answers: the same from one day to the next.</summary>
    public string Key => $"{Duty.Id}/{(Period.Kind == PeriodKind.Standing ? "-" : Period.From.ToString("yyyyMMdd"))}/{Part}";
}
