using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Duties.Reminders;

/// <summary>One reminder message that went out: which duties it spoke of.</summary>
public sealed record DutyReminder : IRecord
{
    public required CommitteeId Committee { get; init; }

    public required PersonId Person { get; init; }

    public required DateOnly On { get; init; }

    /// <summary><see cref="DutyStanding.Key"/> of each.</summary>
    public required IReadOnlyList<string> Duties { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => $"{Person}/{On:yyyyMMdd}";
}

public enum ReminderAnswerKind
{
    /// <summary>知道了: quiet for some days.</summary>
    Acknowledged,

    /// <summary>这项不归我: goes to the staff, and stays quiet until they have decided.</summary>
    Disowned,

    /// <summary>Staff decided that it is theirs after all.</summary>
    Confirmed,
}

/// <summary>What a person answered to a reminder of one duty; the newest answer holds.</summary>
public sealed record ReminderAnswer : IRecord
{
    public required CommitteeId Committee { get; init; }

    public required PersonId Person { get; init; }

    public required string Duty { get; init; }

    public required ReminderAnswerKind Kind { get; init; }

    public required DateOnly On { get; init; }

    public PersonId? DecidedBy { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => $"{Person}/{Duty}";
}
