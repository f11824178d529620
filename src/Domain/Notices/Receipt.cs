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

/// <summary>回执: one person's line in the ledger of a notice: planned, delivered, answered.</summary>
public sealed record Receipt : IRecord
{
    public required CommitteeId Committee { get; init; }

    public required NoticeId Notice { get; init; }

    public required PersonId Person { get; init; }

    public DeliveryState Delivery { get; init; }

    /// <summary>By which account it went out.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Why it did not go out, in words for the office.</summary>
    public string? FailureWords { get; init; }

    public Answer Answer { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>How often the person was reminded; never a third time.</summary>
    public int Reminders { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => $"{Notice}/{Person}";
}
