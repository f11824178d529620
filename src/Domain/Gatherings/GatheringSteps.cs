using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Gatherings;

/// <summary>How a gathering moves on, and what people may answer to it.</summary>
public static class GatheringSteps
{
    private static readonly (GatheringState From, GatheringState To)[] Allowed =
    [
        (GatheringState.Draft, GatheringState.InReview), (GatheringState.InReview, GatheringState.Draft), (GatheringState.InReview, GatheringState.SigningUp),
        (GatheringState.SigningUp, GatheringState.SignUpClosed), (GatheringState.SigningUp, GatheringState.Running),
        (GatheringState.SignUpClosed, GatheringState.Running), (GatheringState.Running, GatheringState.Over), (GatheringState.Over, GatheringState.Archived),
        (GatheringState.Draft, GatheringState.Cancelled), (GatheringState.InReview, GatheringState.Cancelled),
        (GatheringState.SigningUp, GatheringState.Cancelled), (GatheringState.SignUpClosed, GatheringState.Cancelled),
    ];

    /// <summary>Refusal <c>gathering.state</c> when that step does not follow.</summary>
    public static Result<Gathering> Move(this Gathering gathering, GatheringState to) =>
        Allowed.Contains((gathering.State, to)) ? gathering with { State = to } : new Refusal("gathering.state");

    /// <summary>改期: every answer goes back to 待确认, because it was given for another day (C-34).</summary>
    public static Result<Gathering> Reschedule(this Gathering gathering, DateOnly on, string? time, string? place)
    {
        if (gathering.State is not (GatheringState.SigningUp or GatheringState.SignUpClosed))
        {
            return new Refusal("gathering.state");
        }

        return gathering with
        {
            On = on,
            Time = time,
            Place = place ?? gathering.Place,
            State = GatheringState.SigningUp,
            People = [.. gathering.People.Select(a => new Attendance(a.Person, Attending.Unanswered))],
        };
    }

    /// <summary>Signs up, asks for leave or declines. Refusals <c>gathering.closed</c>, <c>gathering.must-attend</c>, <c>gathering.reason</c>.</summary>
    public static Result<Gathering> Answer(this Gathering gathering, PersonId person, Attending answer, string? reason, DateTimeOffset at)
    {
        if (gathering.State != GatheringState.SigningUp)
        {
            return new Refusal("gathering.closed");
        }

        if (answer == Attending.Declined && gathering.MustAttend)
        {
            return new Refusal("gathering.must-attend");
        }

        if (answer == Attending.LeaveAsked && string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("gathering.reason");
        }

        return answer is Attending.SignedUp or Attending.LeaveAsked or Attending.Declined
            ? Put(gathering, new Attendance(person, answer, reason, at))
            : new Refusal("gathering.answer");
    }

    /// <summary>Grants or refuses leave; who is refused is expected.</summary>
    public static Result<Gathering> DecideLeave(this Gathering gathering, PersonId person, bool granted, DateTimeOffset at) =>
        gathering.Of(person) is { State: Attending.LeaveAsked } asked
            ? Put(gathering, asked with { State = granted ? Attending.LeaveGranted : Attending.SignedUp, At = at })
            : new Refusal("gathering.no-leave-asked");

    /// <summary>签到. Whoever comes without having signed up is marked so.</summary>
    public static Result<Gathering> SignIn(this Gathering gathering, PersonId person, DateTimeOffset at)
    {
        if (gathering.State != GatheringState.Running)
        {
            return new Refusal("gathering.not-running");
        }

        var before = gathering.Of(person);
        return before is { Attended: true }
            ? gathering
            : Put(gathering, new Attendance(person, before is { State: Attending.SignedUp } ? Attending.Present : Attending.WalkIn, null, at));
    }

    private static Gathering Put(Gathering gathering, Attendance attendance) =>
        gathering with { People = [.. gathering.People.Where(a => a.Person != attendance.Person), attendance] };
}
