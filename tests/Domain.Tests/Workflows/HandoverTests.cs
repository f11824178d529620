using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Tests.Workflows;

/// <summary>转办: seven moves, each in the history; no answer leaves unreviewed.</summary>
public sealed class HandoverTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly Today = new(2026, 9, 8);
    private static readonly PersonId Staff = PersonId.New(Now);

    [Fact]
    public void A_body_that_says_it_is_not_theirs_gives_it_back_and_another_gets_it()
    {
        var all = Moved(Begun("区城管局"), HandoverState.RefusalAsked, "不归我们管");
        all = Ok(Moved(all, HandoverState.Released, null).HandOver("区交通支队", null, Staff, Now, Today));

        Assert.Equal([HandoverState.Released, HandoverState.AwaitingReceipt], all.Select(h => h.State));
        Assert.Equal("区交通支队", Assert.Single(all, h => h.IsOpen).To);
    }

    [Fact]
    public void The_same_body_gets_it_again_only_after_it_is_done()
    {
        Assert.Equal("handover.twice", Refusal(Begun("区教委").HandOver("区教委", null, Staff, Now, Today)).Code);
        var done = Moved(Moved(Begun("区教委"), HandoverState.Answered, "已办"), HandoverState.Passed, null);
        Assert.True(done.HandOver("区教委", null, Staff, Now, Today).Ok(out _, out _));
    }

    [Fact]
    public void A_day_behind_and_a_body_without_a_name_are_refused()
    {
        Assert.Equal("handover.due", Refusal(Array.Empty<Handover>().HandOver("区教委", Today.AddDays(-1), Staff, Now, Today)).Code);
        Assert.Equal("handover.to", Refusal(Array.Empty<Handover>().HandOver("局", null, Staff, Now, Today)).Code);
        Assert.True(Array.Empty<Handover>().HandOver("区教委", Today, Staff, Now, Today).Ok(out _, out _));
    }

    [Fact]
    public void With_several_bodies_the_one_meant_is_asked_for_unless_only_one_can_be()
    {
        var all = Ok(Begun("区教委").HandOver("区交通支队", null, Staff, Now, Today));
        Assert.Equal("区教委、区交通支队", Refusal(all.Move(null, null, HandoverState.Answered, Staff, Now, "已办")).Detail);

        all = Ok(all.Move("区教委", null, HandoverState.Answered, Staff, Now, "已办")).All;
        Assert.Equal("区教委", Ok(all.Move(null, HandoverState.Answered, HandoverState.Passed, Staff, Now, null)).Moved.To);
    }

    [Fact]
    public void It_is_late_the_day_after_until_the_body_has_answered()
    {
        var all = Ok(Array.Empty<Handover>().HandOver("区教委", Today.AddDays(3), Staff, Now, Today));
        Assert.False(all[0].IsLate(Today.AddDays(3)));
        Assert.True(all[0].IsLate(Today.AddDays(4)));
        Assert.False(Moved(all, HandoverState.Answered, "已办")[0].IsLate(Today.AddDays(4)));
    }

    [Fact]
    public void However_the_steps_are_tried_no_answer_passes_that_was_not_answered_and_every_move_is_in_the_history()
    {
        var random = new Random(20260908);
        var states = Enum.GetValues<HandoverState>();
        for (var round = 0; round < 500; round++)
        {
            var all = Begun("区教委");
            for (var step = 0; step < 12; step++)
            {
                var before = all[0];
                if (!all.Move(null, null, states[random.Next(states.Length)], Staff, Now, random.Next(2) == 0 ? "话" : null).Ok(out var moved, out _))
                {
                    continue;
                }

                all = moved.All;
                Assert.Equal(before.Steps.Count + 1, all[0].Steps.Count);
                Assert.True(all[0].State != HandoverState.Passed || (before.State == HandoverState.Answered && all[0].Answer is not null));
                Assert.True(before.IsOpen);
            }
        }
    }

    private static IReadOnlyList<Handover> Begun(string to) => Ok(Array.Empty<Handover>().HandOver(to, null, Staff, Now, Today));

    private static IReadOnlyList<Handover> Moved(IReadOnlyList<Handover> all, HandoverState to, string? text) => Ok(all.Move(null, null, to, Staff, Now, text)).All;

    private static T Ok<T>(Result<T> result)
        where T : notnull => result.Ok(out var value, out var refusal) ? value : throw new Xunit.Sdk.XunitException(refusal.Code);

    private static Refusal Refusal<T>(Result<T> result)
        where T : notnull => result.Ok(out _, out var refusal) ? throw new Xunit.Sdk.XunitException("accepted") : refusal;
}
