using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Notices;

public enum DeliveryState
{
    /// <summary>待发.</summary>
    Planned,

    /// <summary>已受理: the platform accepted it. It gives no read receipt.</summary>
    Accepted,

    /// <summary>失败, with the reason in words.</summary>
    Failed,

    /// <summary>不可达: not bound, not following, or window closed without a subscription.</summary>
    Unreachable,
}

public enum Answer
{
    None,

    /// <summary>收到.</summary>
    Received,

    /// <summary>参加.</summary>
    Attends,

    /// <summary>请假, with a reason.</summary>
    Leave,

    /// <summary>不参加 (only where attending is free).</summary>
    Declines,
}

/// <summary>准假: what became of the leave that was asked for.</summary>
public enum LeaveRuling
{
    /// <summary>Nobody has to rule.</summary>
    None,

    /// <summary>待批.</summary>
    Asked,

    Granted,

    Refused,
}

/// <summary>An answer that a change of time has made void.</summary>
public sealed record EarlierAnswer(Answer Answer, string? Reason, DateTimeOffset? At);

/// <summary>A question about a notice that its text did not answer.</summary>
public sealed record NoticeInquiry(string Words, DateTimeOffset At)
{
    /// <summary>What the office said; null while it waits.</summary>
    public string? Reply { get; init; }

    public override string ToString() => $"Inquiry {At:O}";
}

/// <summary>转给联系的群众: to whom a member passed a notice on, and when.</summary>
public sealed record PassedOn(PersonId To, DateTimeOffset At);

/// <summary>回执: one person's line in the ledger of a notice: planned, delivered, answered.</summary>
public sealed record Receipt : IRecord
{
    public required CommitteeId Committee { get; init; }

    public required NoticeId Notice { get; init; }

    public required PersonId Person { get; init; }

    public DeliveryState Delivery { get; init; }

    /// <summary>By which account it went out.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The platform's id of what it accepted last: it may tell afterwards that it did not arrive.</summary>
    public long? Message { get; init; }

    /// <summary>Why it did not go out, in words for the office.</summary>
    public string? FailureWords { get; init; }

    public Answer Answer { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>代登记: who of the staff wrote the answer down for the person; null when the person answered.</summary>
    public PersonId? AnsweredFor { get; init; }

    /// <summary>How often the person was reminded; never a third time.</summary>
    public int Reminders { get; init; }

    /// <summary>When the person was reminded last.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Where leave must be granted: how far that is.</summary>
    public LeaveRuling Ruling { get; init; }

    /// <summary>Answers to an earlier time of the same meeting: void, but kept.</summary>
    public IReadOnlyList<EarlierAnswer> Earlier { get; init; } = [];

    /// <summary>What the person asked about the notice, and what the office said to it.</summary>
    public IReadOnlyList<NoticeInquiry> Inquiries { get; init; } = [];

    /// <summary>The constituents to whom the person passed the notice on.</summary>
    public IReadOnlyList<PassedOn> PassedOn { get; init; } = [];

    public int Revision { get; init; }

    string IRecord.Key => $"{Notice}/{Person}";
}
