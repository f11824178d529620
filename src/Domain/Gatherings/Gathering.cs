using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Gatherings;

public enum GatheringState
{
    Draft,

    /// <summary>待审核.</summary>
    InReview,

    /// <summary>报名中.</summary>
    SigningUp,

    /// <summary>报名截止.</summary>
    SignUpClosed,

    /// <summary>进行中: sign-in is open.</summary>
    Running,

    /// <summary>已结束.</summary>
    Over,

    /// <summary>已归档.</summary>
    Archived,

    Cancelled,
}

public enum Attending
{
    /// <summary>待确认.</summary>
    Unanswered,

    SignedUp,

    LeaveAsked,

    LeaveGranted,

    Declined,

    /// <summary>已签到.</summary>
    Present,

    /// <summary>Present without having signed up.</summary>
    WalkIn,

    Absent,
}

/// <summary>One person's part in a gathering.</summary>
public sealed record Attendance(PersonId Person, Attending State, string? Reason = null, DateTimeOffset? At = null)
{
    public bool Attended => State is Attending.Present or Attending.WalkIn;
}

/// <summary>活动: a meeting or activity with sign-up, leave and sign-in.</summary>
public sealed record Gathering : IRecord
{
    public required GatheringId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    /// <summary>As listed under offers.gatherings, so that a duty can ask for it.</summary>
    public required string Kind { get; init; }

    public required string Topic { get; init; }

    /// <summary>Who convenes: the person, and the organ, sector, studio or street group in whose name.</summary>
    public required PersonId By { get; init; }

    public Bearer? InNameOf { get; init; }

    public required DateOnly On { get; init; }

    public string? Time { get; init; }

    public string? Place { get; init; }

    public bool MustAttend { get; init; }

    /// <summary>联系活动: attending it counts as a contact activity.</summary>
    public bool IsContact { get; init; }

    public IReadOnlyList<Attendance> People { get; init; } = [];

    /// <summary>The notice that invited to it.</summary>
    public NoticeId? Notice { get; init; }

    /// <summary>The number at the door while people sign in; also the scene of its code.</summary>
    public string? Door { get; init; }

    public string? Minutes { get; init; }

    public GatheringState State { get; init; } = GatheringState.Draft;

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    /// <summary>Took place: it can be counted from the day it ran.</summary>
    public bool Held => State is GatheringState.Running or GatheringState.Over or GatheringState.Archived;

    public Attendance? Of(PersonId person) => People.FirstOrDefault(a => a.Person == person);

    public override string ToString() => $"Gathering {Id}";
}
