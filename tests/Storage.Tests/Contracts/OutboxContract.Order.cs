using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>The order in which entries leave.</summary>

public abstract partial class OutboxContract
{
    [Fact]
    public async Task Entries_of_a_lane_leave_in_order_one_at_a_time()
    {
        var first = A.Entry("lane") with { DueAt = A.Now.AddMinutes(-2) };
        var second = A.Entry("lane") with { DueAt = A.Now.AddMinutes(-1) };
        var elsewhere = A.Entry("elsewhere");
        await PutAsync(second, first, elsewhere);
        Assert.Equal([first.Id, elsewhere.Id], (await ClaimAsync()).Select(e => e.Id));
        Assert.Empty(await ClaimAsync("two"));
        await Outbox.SettleAsync("one", first, new OutboxVerdict.Sent(), [], default);
        Assert.Equal(second.Id, Assert.Single(await ClaimAsync("two")).Id);
    }

    [Fact]
    public async Task An_entry_put_off_holds_back_its_lane_but_nothing_more_urgent()
    {
        var first = A.Entry("lane") with { DueAt = A.Now.AddMinutes(-2) };
        var second = A.Entry("lane") with { DueAt = A.Now.AddMinutes(-1) };
        var urgent = A.Entry("lane") with { Priority = 9 };
        await PutAsync(first, second);
        var claimed = Assert.Single(await ClaimAsync());
        Assert.True(await Outbox.SettleAsync("one", claimed, new OutboxVerdict.Later(A.Now.AddHours(1), "quota"), [], default));
        Assert.Empty(await ClaimAsync());
        await PutAsync(urgent);
        Assert.Equal(urgent.Id, Assert.Single(await ClaimAsync()).Id);
        await Outbox.SettleAsync("one", urgent, new OutboxVerdict.Sent(), [], default);
        var again = Assert.Single(await ClaimAsync(now: A.Now.AddHours(1)));
        Assert.Equal((first.Id, 1), (again.Id, again.Attempts));
    }

    [Fact]
    public async Task A_reminder_still_ahead_holds_nothing_back()
    {
        var tomorrow = A.Entry("lane") with { DueAt = A.Now.AddDays(1), Priority = 9 };
        var now = A.Entry("lane");
        await PutAsync(tomorrow, now);
        Assert.Equal(now.Id, Assert.Single(await ClaimAsync()).Id);
        await Outbox.SettleAsync("one", now, new OutboxVerdict.Sent(), [], default);
        Assert.Empty(await ClaimAsync());
        Assert.Equal(tomorrow.Id, Assert.Single(await ClaimAsync(now: tomorrow.DueAt)).Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_the_order_of_coming_and_falling_due_a_lane_leaves_by_priority_and_age(int seed)
    {
        var random = new Random(seed);
        var waiting = new List<OutboxEntry>();
        for (var now = A.Now; now < A.Now.AddMinutes(300); now = now.AddMinutes(1))
        {
            if (now < A.Now.AddMinutes(200))
            {
                var more = Enumerable.Range(0, random.Next(4)).Select(_ => A.Entry($"lane{random.Next(3)}") with { Priority = random.Next(2), DueAt = now.AddMinutes(random.Next(-30, 10)) }).ToArray();
                waiting.AddRange(more);
                await PutAsync(more);
            }

            var fronts = waiting.Where(e => e.DueAt <= now).GroupBy(e => e.Lane).Select(l => l.OrderByDescending(e => e.Priority).ThenBy(e => e.DueAt).ThenBy(e => e.Id).First().Id);
            var claimed = await ClaimAsync(now: now);
            Assert.Equal(fronts.Order(), claimed.Select(e => e.Id).Order());
            foreach (var entry in claimed)
            {
                var later = random.Next(4) == 0;
                await Outbox.SettleAsync("one", entry, later ? new OutboxVerdict.Later(now, "busy") : new OutboxVerdict.Sent(), [], default);
                waiting.RemoveAll(e => e.Id == entry.Id && !later);
            }

            Assert.True(now < A.Now.AddMinutes(299) || waiting.Count == 0);
        }
    }

    [Fact]
    public async Task The_urgent_go_first_and_then_the_older()
    {
        var bulk = A.Entry("a") with { Priority = 0, DueAt = A.Now.AddHours(-9) };
        var older = A.Entry("b") with { DueAt = A.Now.AddMinutes(-2) };
        var newer = A.Entry("c") with { DueAt = A.Now.AddMinutes(-1) };
        var urgent = A.Entry("d") with { Priority = 9 };
        await PutAsync(bulk, newer, older, urgent);
        Assert.Equal([urgent.Id, older.Id, newer.Id], (await ClaimAsync(count: 3)).Select(e => e.Id));
        Assert.Equal(bulk.Id, Assert.Single(await ClaimAsync()).Id);
    }
}
