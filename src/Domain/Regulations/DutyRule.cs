using WeLiaison.Domain.Contacts;

namespace WeLiaison.Domain.Regulations;

/// <summary>One countable duty of the regulation: who owes what, how it is measured, in which period, by when.</summary>
public sealed record DutyRule
{
    public required string Id { get; init; }

    /// <summary>The rule it enforces; several duties may stand under one rule (BS-27a and b under BS-27).</summary>
    public required string Rule { get; init; }

    public required string Article { get; init; }

    /// <summary>What is owed, in a few words a member understands.</summary>
    public required string Title { get; init; }

    /// <summary>How to do it, in one sentence (C-37).</summary>
    public required string How { get; init; }

    public required DutySubject Subject { get; init; }

    public required Measure Measure { get; init; }

    public int? Min { get; init; }

    /// <summary>On links a planning limit, on visits only the usual range (G-13).</summary>
    public int? Max { get; init; }

    public required PeriodKind Period { get; init; }

    public DueRule Due { get; init; } = new AtPeriodEnd();

    /// <summary>Owed again so many days after the links change.</summary>
    public int? AfterChangeDays { get; init; }

    public DutyNature Nature { get; init; } = DutyNature.Debt;

    public Strength Strength { get; init; } = Strength.Must;

    public Origin Origin { get; init; } = Origin.Regulation;

    public IReadOnlyList<string> OwedTo { get; init; } = [];

    /// <summary>An own target that the committee has not switched on is read and then left alone (BS-30).</summary>
    public bool On { get; init; } = true;

    public override string ToString() => Id;
}

/// <summary>What becomes of an unmet duty.</summary>
public enum DutyNature
{
    /// <summary>Reminded by the ladder, listed as short.</summary>
    Debt,

    /// <summary>Asked once while a round or matter is open; never a debt.</summary>
    Ask,

    /// <summary>Reminded, never listed as a debt.</summary>
    ReminderOnly,

    /// <summary>A service target of an office, shown as a target.</summary>
    Target,
}

public enum PeriodKind
{
    Standing,
    Year,
    HalfYear,
    Quarter,
    Month,

    /// <summary>A trigger round, an important matter or a pilot round.</summary>
    Round,
}

/// <summary>Who owes.</summary>
public abstract record DutySubject;

/// <summary>Everyone who holds one of the posts.</summary>
public sealed record PostHolders(IReadOnlyList<string> Posts) : DutySubject;

/// <summary>Everyone who has links, once for each tier in which they have some.</summary>
public sealed record LinkingPersons : DutySubject;

/// <summary>Everyone who recorded a contact.</summary>
public sealed record ContactAuthors : DutySubject;

/// <summary>One organ by name.</summary>
public sealed record NamedOrgan(string Name) : DutySubject;

/// <summary>Each organ of a kind.</summary>
public sealed record EachOrgan(OrganKind Kind) : DutySubject;

public enum OrganKind
{
    /// <summary>专委会.</summary>
    SpecialCommittee,

    /// <summary>界别.</summary>
    Sector,

    /// <summary>委员工作室.</summary>
    Studio,

    /// <summary>委员街道活动小组.</summary>
    StreetGroup,
}

/// <summary>Which ways count. All three are looked up in the file's table of ways.</summary>
public sealed record WayFilter(bool All, bool FaceToFace, bool Walk, IReadOnlyList<ContactWay> Codes)
{
    public static WayFilter Any { get; } = new(true, false, false, []);

    public bool Admits(WayRule rule) =>
        All || (FaceToFace && rule.FaceToFace == true) || (Walk && rule.Walk) || Codes.Contains(rule.Way);
}
