using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Tests;

public sealed class ClockTests
{
    [Fact]
    public async Task A_timer_that_a_jump_makes_due_fires_at_once_and_one_that_is_not_waits_on()
    {
        var clock = new AdjustableTimeProvider();
        var soon = Task.Delay(TimeSpan.FromMinutes(5), clock);
        var later = Task.Delay(TimeSpan.FromHours(5), clock);

        clock.JumpTo(clock.GetUtcNow().AddHours(1));

        await soon.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.False(later.IsCompleted);
        clock.JumpTo(clock.GetUtcNow().AddHours(4));
        await later.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_periodic_timer_ticks_once_for_a_jump_and_goes_on()
    {
        var clock = new AdjustableTimeProvider();
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        for (var tick = 0; tick < 3; tick++)
        {
            var next = timer.WaitForNextTickAsync().AsTask();
            Assert.False(next.IsCompleted);
            clock.JumpTo(clock.GetUtcNow().AddHours(1));
            Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(5)));
        }
    }

    [Fact]
    public void A_jump_back_only_changes_what_time_it_is()
    {
        var clock = new AdjustableTimeProvider();
        var waiting = Task.Delay(TimeSpan.FromMinutes(5), clock);
        var past = DateTimeOffset.UnixEpoch.AddYears(50);
        clock.JumpTo(past);
        Assert.InRange(clock.GetUtcNow(), past, past.AddMinutes(1));
        Assert.False(waiting.IsCompleted);
    }
}
