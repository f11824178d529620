using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>What a turn's commit promises, whatever engine stands behind it.</summary>
public abstract class TurnsContract(StorageFixture fixture)
{
    private ITurnLedger Ledger => fixture.House.Get<ITurnLedger>();

    private string Stranger { get; } = $"baoshan/oa/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    [Fact]
    public async Task A_stranger_has_no_conversation_and_no_reply()
    {
        var conversation = await Ledger.LoadAsync(Stranger, default);
        Assert.Equal(0, conversation.Sequence);
        Assert.True(conversation.State.IsEmpty);
        Assert.Null(await Ledger.FindReplyAsync(Stranger, A.Key(), default));
    }

    [Fact]
    public async Task A_settled_message_is_found_with_its_reply_and_the_state_after_it()
    {
        var message = A.Message(Stranger, 1, "记下了", "第一");
        Assert.Equal(CommitOutcome.Committed, (await Ledger.CommitAsync(message, default)).Outcome);
        Assert.Equal("记下了", A.Words((await Ledger.FindReplyAsync(Stranger, message.Key, default))!.Value));
        var conversation = await Ledger.LoadAsync(Stranger, default);
        Assert.Equal((1, "第一", A.Now), (conversation.Sequence, A.Words(conversation.State), conversation.At));
    }

    [Fact]
    public async Task It_is_found_after_a_restart()
    {
        var message = A.Message(Stranger, 1, "记下了", "第一");
        await Ledger.CommitAsync(message, default);
        await using var later = await fixture.OpenAnotherAsync();
        var ledger = later.Get<ITurnLedger>();
        Assert.Equal("记下了", A.Words((await ledger.FindReplyAsync(Stranger, message.Key, default))!.Value));
        Assert.Equal("第一", A.Words((await ledger.LoadAsync(Stranger, default)).State));
    }

    [Fact]
    public async Task An_empty_reply_and_an_empty_state_are_kept_as_such()
    {
        var message = A.Message(Stranger, 1, string.Empty, string.Empty);
        await Ledger.CommitAsync(message, default);
        await using var later = await fixture.OpenAnotherAsync();
        Assert.True((await later.Get<ITurnLedger>().FindReplyAsync(Stranger, message.Key, default))!.Value.IsEmpty);
        Assert.True((await later.Get<ITurnLedger>().LoadAsync(Stranger, default)).State.IsEmpty);
    }

    [Fact]
    public async Task A_repeat_changes_nothing_and_gets_the_first_reply()
    {
        var first = A.Message(Stranger, 1, "第一次", "一");
        await Ledger.CommitAsync(first, default);
        var repeat = A.Message(Stranger, 2, "第二次", "二") with { Key = first.Key, Changes = [A.Person()] };
        var result = await Ledger.CommitAsync(repeat, default);
        Assert.Equal((CommitOutcome.Repeated, "第一次"), (result.Outcome, A.Words(result.Reply)));
        Assert.Equal("一", A.Words((await Ledger.LoadAsync(Stranger, default)).State));
        var people = fixture.House.Get<IPeople>();
        Assert.Null(await people.FindAsync(A.Baoshan, ((Person)repeat.Changes[0]).Id, default));
    }

    [Fact]
    public async Task A_repeat_of_the_same_turn_is_a_repeat_too()
    {
        var first = A.Message(Stranger, 1, "第一次");
        await Ledger.CommitAsync(first, default);
        Assert.Equal(CommitOutcome.Repeated, (await Ledger.CommitAsync(first, default)).Outcome);
    }

    [Fact]
    public async Task The_same_key_of_another_address_is_another_message()
    {
        var first = A.Message(Stranger, 1);
        await Ledger.CommitAsync(first, default);
        Assert.Equal(CommitOutcome.Committed, (await Ledger.CommitAsync(first with { Address = Stranger + "-other" }, default)).Outcome);
    }

    [Fact]
    public async Task A_turn_made_from_an_older_conversation_is_stale()
    {
        await Ledger.CommitAsync(A.Message(Stranger, 1), default);
        await Ledger.CommitAsync(A.Message(Stranger, 2), default);
        Assert.Equal(CommitOutcome.Stale, (await Ledger.CommitAsync(A.Message(Stranger, 2), default)).Outcome);
        Assert.Equal(CommitOutcome.Stale, (await Ledger.CommitAsync(A.Message(Stranger, 4), default)).Outcome);
        Assert.Equal(CommitOutcome.Committed, (await Ledger.CommitAsync(A.Message(Stranger, 3), default)).Outcome);
    }

    [Fact]
    public async Task A_turn_overtaken_by_another_instance_is_stale_and_the_next_look_sees_what_happened()
    {
        await using var other = await fixture.OpenAnotherAsync();
        await Ledger.CommitAsync(A.Message(Stranger, 1, "一", "一"), default);
        await other.Get<ITurnLedger>().CommitAsync(A.Message(Stranger, 2, "二", "二"), default);
        Assert.Equal(CommitOutcome.Stale, (await Ledger.CommitAsync(A.Message(Stranger, 2, "另", "另"), default)).Outcome);
        Assert.Equal((2, "二"), await LoadedAsync());
        Assert.Equal(CommitOutcome.Committed, (await Ledger.CommitAsync(A.Message(Stranger, 3, "三", "三"), default)).Outcome);
    }

    [Fact]
    public async Task A_repeat_that_another_instance_settled_is_a_repeat_here()
    {
        await using var other = await fixture.OpenAnotherAsync();
        var message = A.Message(Stranger, 1, "那边答的");
        Assert.Equal(0, (await Ledger.LoadAsync(Stranger, default)).Sequence);
        await other.Get<ITurnLedger>().CommitAsync(message, default);
        var result = await Ledger.CommitAsync(message with { Reply = A.Bytes("这边答的") }, default);
        Assert.Equal((CommitOutcome.Repeated, "那边答的"), (result.Outcome, A.Words(result.Reply)));
    }

    [Fact]
    public async Task Of_many_deliveries_of_one_message_at_once_exactly_one_is_settled()
    {
        await using var other = await fixture.OpenAnotherAsync();
        var message = A.Message(Stranger, 1);
        ITurnLedger[] ledgers = [Ledger, other.Get<ITurnLedger>()];
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            ledgers[i % 2].CommitAsync(message with { Reply = A.Bytes($"答{i}") }, default))));
        var settled = Assert.Single(results, r => r.Outcome == CommitOutcome.Committed);
        Assert.All(results, r => Assert.Equal(A.Words(settled.Reply), A.Words(r.Reply)));
    }

    [Fact]
    public async Task The_keys_of_the_last_messages_stay_known_and_the_newest_reply_always()
    {
        var messages = new List<SettledMessage>();
        for (var i = 1; i <= 64; i++)
        {
            messages.Add(A.Message(Stranger, i, new string('答', i * 7), $"第{i}"));
            await Ledger.CommitAsync(messages[^1], default);
        }

        await using var later = await fixture.OpenAnotherAsync();
        var ledger = later.Get<ITurnLedger>();
        foreach (var message in messages)
        {
            Assert.NotNull(await ledger.FindReplyAsync(Stranger, message.Key, default));
            Assert.Equal(CommitOutcome.Repeated, (await ledger.CommitAsync(message with { Sequence = 65 }, default)).Outcome);
        }

        Assert.Equal(messages[^1].Reply.ToArray(), (await ledger.FindReplyAsync(Stranger, messages[^1].Key, default))!.Value.ToArray());
    }

    [Fact]
    public async Task A_turn_is_true_as_a_whole_or_not_at_all()
    {
        var known = A.Person();
        Assert.True(await Ledger.CommitAsync([known], [], default));
        var fresh = A.Person("新人");
        var entry = A.Entry(lane: Stranger);
        var overtaken = A.Message(Stranger, 1) with { Changes = [fresh, known with { Revision = 7 }], Outbox = [entry] };
        Assert.Equal(CommitOutcome.Stale, (await Ledger.CommitAsync(overtaken, default)).Outcome);
        Assert.Null(await fixture.House.Get<IPeople>().FindAsync(A.Baoshan, fresh.Id, default));
        Assert.Null(await Ledger.FindReplyAsync(Stranger, overtaken.Key, default));
        Assert.Equal(0, (await Ledger.LoadAsync(Stranger, default)).Sequence);
        Assert.Equal(CommitOutcome.Committed, (await Ledger.CommitAsync(overtaken with { Changes = [fresh] }, default)).Outcome);
    }

    [Fact]
    public async Task A_failing_turn_does_not_fail_those_committed_with_it()
    {
        var known = A.Person();
        await Ledger.CommitAsync([known], [], default);
        var turns = Enumerable.Range(0, 200).Select(i => A.Message($"{Stranger}/{i}", 1) with
        {
            Changes = i % 3 == 0 ? [A.Person(), known with { Revision = 9 }] : [A.Person()],
        }).ToList();
        var results = await Task.WhenAll(turns.Select(t => Task.Run(() => Ledger.CommitAsync(t, default))));
        for (var i = 0; i < turns.Count; i++)
        {
            Assert.Equal(i % 3 == 0 ? CommitOutcome.Stale : CommitOutcome.Committed, results[i].Outcome);
            var person = await fixture.House.Get<IPeople>().FindAsync(A.Baoshan, ((Person)turns[i].Changes[0]).Id, default);
            Assert.Equal(i % 3 != 0, person is not null);
        }
    }

    [Fact]
    public async Task Turns_of_many_people_at_once_are_all_there_in_order()
    {
        const int People = 50;
        const int Messages = 20;
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            for (var i = 1; i <= Messages; i++)
            {
                var before = await Ledger.LoadAsync($"{Stranger}/{person}", default);
                Assert.Equal(i - 1, before.Sequence);
                var message = A.Message($"{Stranger}/{person}", i, state: A.Words(before.State) + i);
                Assert.Equal(CommitOutcome.Committed, (await Ledger.CommitAsync(message, default)).Outcome);
            }
        })));
        await using var later = await fixture.OpenAnotherAsync();
        var whole = "{}"[2..] + string.Concat(Enumerable.Range(1, Messages));
        for (var person = 0; person < People; person++)
        {
            Assert.Equal(whole, A.Words((await later.Get<ITurnLedger>().LoadAsync($"{Stranger}/{person}", default)).State));
        }
    }

    [Fact]
    public async Task Outbox_entries_of_a_turn_are_announced_and_claimable()
    {
        var outbox = fixture.House.Get<IOutbox>();
        var entry = A.Entry(lane: Stranger) with { Priority = 9 };
        await Ledger.CommitAsync(A.Message(Stranger, 1) with { Outbox = [entry] }, default);
        await outbox.WaitForNewAsync(default).WaitAsync(TimeSpan.FromSeconds(10));
        var claimed = await outbox.ClaimAsync("turns", A.Now, TimeSpan.FromMinutes(1), 1000, default);
        Assert.Contains(claimed, c => c.Id == entry.Id);
    }

    private async Task<(long Sequence, string State)> LoadedAsync()
    {
        var conversation = await Ledger.LoadAsync(Stranger, default);
        return (conversation.Sequence, A.Words(conversation.State));
    }
}
