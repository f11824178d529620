using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Gatherings;

/// <summary>签到: the door of a gathering is open from the moment it begins until it is closed; who then is not there was absent.</summary>
public static class Door
{
    /// <summary>What a code's scene begins with, so that it cannot be taken for a member's.</summary>
    public const string ScenePrefix = "g-";

    /// <summary>Opens the door of a meeting that a notice invited to; whoever answered stands as they answered.</summary>
    public static Gathering Of(Notice notice, IEnumerable<Receipt> receipts, GatheringId id, string kind, PersonId by, string word, DateOnly today, DateTimeOffset at) => new()
    {
        Id = id,
        Committee = notice.Committee,
        Kind = kind,
        Topic = notice.Topic,
        By = by,
        On = notice.Meeting?.On ?? today,
        Time = notice.Meeting?.Time,
        Place = notice.Meeting?.Place,
        MustAttend = notice.Kind == NoticeKind.MustAttend,
        Notice = notice.Id,
        Door = word,
        State = GatheringState.Running,
        People = [.. receipts.Select(r => new Attendance(r.Person, Answered(r), r.Reason, r.AnsweredAt ?? at))],
    };

    /// <summary>Closes it: whoever was expected and did not come was absent. Refusal <c>gathering.state</c>.</summary>
    public static Result<Gathering> Close(this Gathering gathering, DateTimeOffset at) =>
        gathering.Move(GatheringState.Over).Ok(out var over, out var refusal)
            ? over with { People = [.. over.People.Select(a =>
                a.State is Attending.SignedUp or Attending.Unanswered or Attending.LeaveAsked ? a with { State = Attending.Absent, At = at } : a)] }
            : refusal;

    private static Attending Answered(Receipt receipt) => receipt.Answer switch
    {
        Answer.Attends or Answer.Received => Attending.SignedUp,
        Answer.Leave when receipt.Ruling is LeaveRuling.Asked => Attending.LeaveAsked,
        Answer.Leave when receipt.Ruling is LeaveRuling.Refused => Attending.SignedUp,
        Answer.Leave => Attending.LeaveGranted,
        Answer.Declines => Attending.Declined,
        _ => Attending.Unanswered,
    };
}
