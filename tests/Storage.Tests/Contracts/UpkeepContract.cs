using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;
using WeLiaison.Storage.Upkeep;

namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>What is forgotten, and what never is.</summary>
public abstract class UpkeepContract(StorageFixture fixture)
{
    private readonly string address = $"baoshan/oa/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    [Fact]
    public async Task Replies_go_after_two_days_of_rest_the_state_after_a_month_and_keys_never()
    {
        var message = A.Message(address, 1, "您好", "{\"open\":1}");
        await fixture.House.Get<ITurnLedger>().CommitAsync(message, default);
        Assert.Equal((true, "您好", "{\"open\":1}"), await AfterTrimAsync(A.Now.AddHours(47), message));
        Assert.Equal((true, string.Empty, "{\"open\":1}"), await AfterTrimAsync(A.Now.AddHours(49), message));
        Assert.Equal((true, string.Empty, string.Empty), await AfterTrimAsync(A.Now.AddDays(31), message));
        await using var later = await fixture.OpenAnotherAsync();
        Assert.Equal(CommitOutcome.Committed, (await later.Get<ITurnLedger>().CommitAsync(A.Message(address, 2), default)).Outcome);
        Assert.Equal(CommitOutcome.Repeated, (await later.Get<ITurnLedger>().CommitAsync(message with { Sequence = 3 }, default)).Outcome);
    }

    [Fact]
    public async Task Many_conversations_are_trimmed_in_steps_and_only_once()
    {
        var ledger = fixture.House.Get<ITurnLedger>();
        var old = A.Now.AddYears(-1);
        await Task.WhenAll(Enumerable.Range(0, 450).Select(i => ledger.CommitAsync(A.Message($"{address}/{i:000}", 1, state: string.Empty) with { At = old }, default)));
        Assert.Equal(450, await fixture.House.Get<IUpkeep>().TrimAsync(old.AddDays(3), default));
        Assert.Equal(0, await fixture.House.Get<IUpkeep>().TrimAsync(old.AddDays(3), default));
    }

    private async Task<(bool Known, string Reply, string State)> AfterTrimAsync(DateTimeOffset now, SettledMessage message)
    {
        await using var later = await fixture.OpenAnotherAsync();
        await later.Get<IUpkeep>().TrimAsync(now, default);
        var ledger = later.Get<ITurnLedger>();
        var reply = await ledger.FindReplyAsync(address, message.Key, default);
        return (reply is not null, A.Words(reply.GetValueOrDefault()), A.Words((await ledger.LoadAsync(address, default)).State));
    }
}
