using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Notices;

public enum NoticeKind
{
    /// <summary>A policy or paper: 收到 is the only answer.</summary>
    Policy,

    /// <summary>A meeting that must be attended: 参加 or 请假.</summary>
    MustAttend,

    /// <summary>An activity that may be attended: 参加 or 不参加.</summary>
    MayAttend,
}

public enum NoticeState
{
    /// <summary>Waits for its hour.</summary>
    Scheduled,

    Sending,

    /// <summary>已暂停: whoever has not got it yet gets nothing until it is continued.</summary>
    Paused,

    Done,

    Recalled,

    /// <summary>待审核: waits for the word of those who pass notices.</summary>
    InReview,

    /// <summary>退回: was not passed.</summary>
    Returned,

    /// <summary>已停止: whoever had not got it never gets it; for the others it holds.</summary>
    Stopped,
}

/// <summary>To whom a notice goes, by the words of the staff and what they were taken to mean.</summary>
/// <param name="Words">The words used: 全体委员, 教育界委员, 周敏和王磊.</param>
/// <param name="People">Those who were meant when it was confirmed; fixed from then on.</param>
public sealed record Audience(string Words, IReadOnlyList<PersonId> People);

/// <summary>When and where to meet.</summary>
public sealed record MeetingTime(DateOnly On, string? Time, string? Place);

/// <summary>通知: a text to an audience, with or without a meeting.</summary>
public sealed record Notice : IRecord
{
    public required NoticeId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>The number told to the staff: <c>T260908-003</c>.</summary>
    public required string Number { get; init; }

    public required NoticeKind Kind { get; init; }

    public required string Topic { get; init; }

    public required string Text { get; init; }

    public MeetingTime? Meeting { get; init; }

    /// <summary>Answers are asked for until the end of this day.</summary>
    public DateOnly? AnswerBy { get; init; }

    public required Audience Audience { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    public NoticeState State { get; init; } = NoticeState.Sending;

    /// <summary>Counts what was sent of it: a message of an older edition that has not left yet never leaves.</summary>
    public int Edition { get; init; }

    /// <summary>Counts how often sending was begun or continued: what an earlier run had left over never leaves.</summary>
    public int Run { get; init; }

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public override string ToString() => $"Notice {Number}";
}
