using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>Entries leave once, in order within their lane, the urgent first.</summary>
public abstract partial class OutboxContract(StorageFixture fixture) : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(90);

    private IOutbox Outbox => fixture.House.Get<IOutbox>();

    /// <summary>Tests share the outbox: each begins with an empty one.</summary>
    public async Task InitializeAsync()
    {
        for (var far = A.Now.AddYears(1); await Outbox.ClaimAsync("sweeper", far, Lease, 1000, default) is { Count: > 0 } left; far = far.AddHours(1))
        {
            foreach (var entry in left)
            {
                await Outbox.SettleAsync("sweeper", entry, new OutboxVerdict.Sent(), [], default);
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_is_claimed_is_what_was_put_in()
    {
        var entry = A.Entry(payload: "{\"say\":\"您好\"}") with { Kind = "notice", Priority = 7, DueAt = A.Now.AddMinutes(-3) };
        await PutAsync(entry);
        var claimed = Assert.Single(await ClaimAsync());
        Assert.Equal(A.Words(entry.Payload), A.Words(claimed.Payload));
        Assert.Equal(entry, claimed with { Payload = entry.Payload });
    }

    [Fact]
    public async Task A_claimed_entry_is_nobody_elses_until_the_lease_ends()
    {
        await PutAsync(A.Entry());
        Assert.Single(await ClaimAsync("one"));
        Assert.Empty(await ClaimAsync("two"));
        Assert.Empty(await ClaimAsync("two", A.Now + Lease - TimeSpan.FromSeconds(1)));
        Assert.Equal(1, Assert.Single(await ClaimAsync("two", A.Now + Lease)).Attempts);
    }

    [Fact]
    public async Task An_entry_may_have_left_when_its_holder_died_or_heard_no_answer_but_not_when_it_was_refused()
    {
        var (refused, unheard, died) = (A.Entry("refused"), A.Entry("unheard"), A.Entry("died"));
        await PutAsync(refused, unheard, died);
        var first = await ClaimAsync("a");
        Assert.All(first, e => Assert.False(e.MayHaveLeft));
        Assert.True(await Outbox.SettleAsync("a", first.Single(e => e.Id == refused.Id), new OutboxVerdict.Later(A.Now, "busy"), [], default));
        Assert.True(await Outbox.SettleAsync("a", first.Single(e => e.Id == unheard.Id), new OutboxVerdict.Later(A.Now, "cut") { MayHaveLeft = true }, [], default));
        var second = await ClaimAsync("b", A.Now + TimeSpan.FromDays(1));
        Assert.Equal(["died", "unheard"], second.Where(e => e.MayHaveLeft).Select(e => e.Lane).Order());
        Assert.Contains(second, e => e.Id == refused.Id);
    }

    [Fact]
    public async Task A_withdrawn_entry_is_gone_and_is_not_listed_as_dropped()
    {
        await PutAsync(A.Entry());
        var before = await Outbox.DroppedAsync(A.Baoshan, 100, default);
        var claimed = Assert.Single(await ClaimAsync("a"));
        Assert.True(await Outbox.SettleAsync("a", claimed, new OutboxVerdict.Withdrawn(), [], default));
        Assert.Empty(await ClaimAsync("a", A.Now + TimeSpan.FromDays(1)));
        Assert.Equal(before.Count, (await Outbox.DroppedAsync(A.Baoshan, 100, default)).Count);
    }

    [Fact]
    public async Task A_lapsed_claim_that_another_took_over_settles_nothing()
    {
        var person = A.Person();
        await PutAsync(A.Entry());
        var slow = Assert.Single(await ClaimAsync("slow"));
        var taken = Assert.Single(await ClaimAsync("quick", A.Now + Lease));
        Assert.False(await Outbox.SettleAsync("slow", slow, new OutboxVerdict.Sent(), [person], default));
        Assert.Null(await fixture.House.Get<IPeople>().FindAsync(A.Baoshan, person.Id, default));
        Assert.True(await Outbox.SettleAsync("quick", taken, new OutboxVerdict.Sent(), [person], default));
        Assert.NotNull(await fixture.House.Get<IPeople>().FindAsync(A.Baoshan, person.Id, default));
    }

    [Fact]
    public async Task A_holder_that_takes_its_own_lapsed_claim_again_can_settle_only_the_new_one()
    {
        await PutAsync(A.Entry());
        var old = Assert.Single(await ClaimAsync());
        var renewed = Assert.Single(await ClaimAsync(now: A.Now + Lease));
        Assert.False(await Outbox.SettleAsync("one", old, new OutboxVerdict.Sent(), [], default));
        Assert.True(await Outbox.SettleAsync("one", renewed, new OutboxVerdict.Sent(), [], default));
    }

    [Fact]
    public async Task What_was_sent_or_dropped_is_never_claimed_again()
    {
        await PutAsync(A.Entry("a"), A.Entry("b"));
        foreach (var entry in await ClaimAsync())
        {
            OutboxVerdict verdict = entry.Lane == "a" ? new OutboxVerdict.Sent() : new OutboxVerdict.Dropped("gone");
            Assert.True(await Outbox.SettleAsync("one", entry, verdict, [], default));
            Assert.False(await Outbox.SettleAsync("one", entry, verdict, [], default));
        }

        Assert.Empty(await ClaimAsync(now: A.Now.AddDays(30)));
        Assert.Equal(("b", "gone", 1), (await Outbox.DroppedAsync(A.Baoshan, 1, default)).Select(d => (d.Lane, d.Why, d.Attempts)).Single());
        Assert.Empty(await Outbox.DroppedAsync(A.Jingjiang, 1, default));
        Assert.Equal((0, null), await Outbox.DepthAsync(default));
    }

    [Fact]
    public async Task A_settling_whose_records_have_moved_on_changes_nothing()
    {
        var person = A.Person();
        await fixture.House.Get<ITurnLedger>().CommitAsync([person], [A.Entry()], default);
        var entry = Assert.Single(await ClaimAsync());
        Assert.False(await Outbox.SettleAsync("one", entry, new OutboxVerdict.Sent(), [person with { Revision = 5 }], default));
        Assert.True(await Outbox.SettleAsync("one", entry, new OutboxVerdict.Sent(), [person with { Revision = 1, Name = "改" }], default));
    }

    [Fact]
    public async Task Many_dispatchers_at_once_send_every_entry_once_and_each_lane_in_order()
    {
        await using var other = await fixture.OpenAnotherAsync();
        var entries = Enumerable.Range(0, 200).Select(i => A.Entry($"lane{i % 20}") with { DueAt = A.Now.AddSeconds(-1000 + i) }).ToArray();
        await PutAsync(entries);
        var sent = new List<OutboxEntry>();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(d => Task.Run(async () =>
        {
            var outbox = d % 2 == 0 ? Outbox : other.Get<IOutbox>();
            while ((await outbox.DepthAsync(default)).Waiting > 0)
            {
                foreach (var entry in await outbox.ClaimAsync($"d{d}", A.Now, Lease, 7, default))
                {
                    lock (sent)
                    {
                        sent.Add(entry);
                    }

                    Assert.True(await outbox.SettleAsync($"d{d}", entry, new OutboxVerdict.Sent(), [], default));
                }
            }
        })));
        Assert.Equal(entries.Length, sent.Count);
        Assert.All(sent.GroupBy(e => e.Lane), lane => Assert.Equal(lane.OrderBy(e => e.DueAt).Select(e => e.Id), lane.Select(e => e.Id)));
    }

    [Fact]
    public async Task The_depth_tells_how_many_wait_and_since_when()
    {
        fixture.House.Clock.Pass(A.Now - fixture.House.Clock.GetUtcNow());
        await PutAsync(A.Entry("a") with { DueAt = A.Now.AddMinutes(-5) }, A.Entry("b"), A.Entry("c") with { DueAt = A.Now.AddDays(1) });
        Assert.Equal((3, A.Now.AddMinutes(-5)), await Outbox.DepthAsync(default));
    }

    [Fact]
    public async Task Waiting_for_something_new_can_be_given_up()
    {
        using var giveUp = new CancellationTokenSource();
        await PutAsync(A.Entry());
        await Outbox.WaitForNewAsync(default).WaitAsync(TimeSpan.FromSeconds(10));
        var waiting = Outbox.WaitForNewAsync(giveUp.Token);
        Assert.False(waiting.IsCompleted);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private Task<bool> PutAsync(params OutboxEntry[] entries) => fixture.House.Get<ITurnLedger>().CommitAsync([], entries, default);

    private Task<IReadOnlyList<OutboxEntry>> ClaimAsync(string holder = "one", DateTimeOffset? now = null, int count = 1000) =>
        Outbox.ClaimAsync(holder, now ?? A.Now, Lease, count, default);
}
