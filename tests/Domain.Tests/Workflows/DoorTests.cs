using WeLiaison.Domain.Gatherings;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Places;
using WeLiaison.Domain.Tests.Duties;

namespace WeLiaison.Domain.Tests.Workflows;

public sealed class DoorTests
{
    private static readonly DateTimeOffset At = new(2026, 9, 10, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly PersonId[] People = [.. Enumerable.Range(0, 5).Select(i => PersonId.New(At.AddSeconds(i)))];

    [Fact]
    public void Whoever_answered_stands_at_the_door_as_they_answered_and_who_did_not_come_was_absent()
    {
        var open = Opened();
        Assert.Equal([Attending.SignedUp, Attending.LeaveGranted, Attending.LeaveAsked, Attending.Unanswered], open.People.Select(a => a.State));
        var come = Expect.Value(Expect.Value(open.SignIn(People[0], At)).SignIn(People[4], At));
        var over = Expect.Value(come.Close(At.AddHours(3)));
        Assert.Equal(GatheringState.Over, over.State);
        Assert.Equal(Attending.Present, over.Of(People[0])!.State);
        Assert.Equal(Attending.LeaveGranted, over.Of(People[1])!.State);
        Assert.Equal(Attending.Absent, over.Of(People[2])!.State);
        Assert.Equal(Attending.Absent, over.Of(People[3])!.State);
        Assert.Equal(Attending.WalkIn, over.Of(People[4])!.State);
    }

    [Fact]
    public void A_closed_door_lets_nobody_in()
    {
        var over = Expect.Value(Opened().Close(At));
        Assert.Equal("gathering.not-running", Expect.Refusal(over.SignIn(People[0], At)).Code);
        Assert.Equal("gathering.state", Expect.Refusal(over.Close(At)).Code);
    }

    [Fact]
    public void A_place_keeps_its_line_after_it_is_closed_and_notes_nothing_more()
    {
        var place = new Place { Id = PlaceId.New(At), Committee = CommitteeId.Of("hezhou"), Kind = "委员联络站", Name = "八步街道联络站" };
        var today = new DateOnly(2026, 9, 10);
        Assert.Equal("place.date-ahead", Expect.Refusal(place.Note(new PlaceActivity(today.AddDays(1), "接待", People[0]), today)).Code);
        Assert.Equal("place.text", Expect.Refusal(place.Close(" ", today)).Code);
        var closed = Expect.Value(Expect.Value(place.Note(new PlaceActivity(today, "接待三人", People[0]), today)).Close("搬迁", today));
        Assert.Equal((1, today), (closed.Activities.Count, closed.ClosedOn!.Value));
        Assert.Equal("place.closed", Expect.Refusal(closed.Note(new PlaceActivity(today, "接待", People[0]), today)).Code);
    }

    private static Gathering Opened()
    {
        var notice = new Notice
        {
            Id = NoticeId.New(At), Committee = CommitteeId.Of("dongcheng"), Number = "T260908-001", Kind = NoticeKind.MustAttend, Topic = "座谈会", Text = "开会", Meeting = new MeetingTime(new DateOnly(2026, 9, 10), "09:00", "三楼"),
            Audience = new Audience("四人", People[..4]), By = People[0], At = At,
        };
        Receipt Of(int person, Answer answer, LeaveRuling ruling = LeaveRuling.None) => new() { Committee = notice.Committee, Notice = notice.Id, Person = People[person], Answer = answer, Ruling = ruling };
        return Door.Of(notice, [Of(0, Answer.Attends), Of(1, Answer.Leave, LeaveRuling.Granted), Of(2, Answer.Leave, LeaveRuling.Asked), Of(3, Answer.None)], GatheringId.New(At), "会议", People[0], "4821", new DateOnly(2026, 9, 10), At);
    }
}
