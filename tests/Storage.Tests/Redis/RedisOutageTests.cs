using WeLiaison.Storage.Shared;
using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Servers;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;
using WeLiaison.Storage.Upkeep;

namespace WeLiaison.Storage.Tests.Redis;

/// <summary>Redis may lag, forget or be gone: turns go on, and nothing is lost or done twice.</summary>
public sealed class RedisOutageTests : IAsyncLifetime
{
    private const string Address = "baoshan/oa/outage";

    private readonly RedisServer redis = new();
    private readonly TempFolder folder = new();
    private House house = null!;

    private ITurnLedger Ledger => house.Get<ITurnLedger>();

    public async Task InitializeAsync()
    {
        await redis.StartAsync();
        house = await OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        await redis.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Turns_go_on_while_redis_is_away_and_after_it_came_back_empty()
    {
        await SettleAsync(1);
        await redis.KillAsync();
        await SettleAsync(2);
        await using (var restarted = await OpenAsync())
        {
            Assert.Equal(2, (await restarted.Get<ITurnLedger>().LoadAsync(Address, default)).Sequence);
        }

        await redis.StartAsync();
        await SettleAsync(3);
        await ServerProcess.UntilAsync(
            async () =>
            {
                // Any look that misses Redis tells it what the database knows.
                await Ledger.FindReplyAsync(Address, A.Key(), default);
                return (await redis.SendAsync($"HGET weliaison:conversation:{Address} sequence")).Contains('3');
            },
            "Redis knows of the third message");
    }

    [Fact]
    public async Task A_start_without_redis_is_a_start()
    {
        await redis.KillAsync();
        await using var other = await OpenAsync();
        Assert.Equal(CommitOutcome.Committed, (await other.Get<ITurnLedger>().CommitAsync(A.Message(Address, 1), default)).Outcome);
    }

    [Fact]
    public async Task A_redis_that_is_behind_costs_one_stale_turn_and_is_told()
    {
        await SettleAsync(1);
        await RedisKnowsAsync(1);
        await SettleAsync(2);
        await RedisKnowsAsync(2);
        await redis.SendAsync($"HSET weliaison:conversation:{Address} sequence 1");
        await using var other = await OpenAsync();
        var ledger = other.Get<ITurnLedger>();
        var behind = await ledger.LoadAsync(Address, default);
        Assert.Equal(1, behind.Sequence);
        Assert.Equal(CommitOutcome.Stale, (await ledger.CommitAsync(A.Message(Address, 2) with { From = behind }, default)).Outcome);
        Assert.Null(await ledger.FindReplyAsync(Address, A.Key(), default));
        Assert.Equal(2, (await ledger.LoadAsync(Address, default)).Sequence);
        await RedisKnowsAsync(2);
    }

    [Fact]
    public async Task A_database_restored_from_a_backup_has_the_last_word()
    {
        await SettleAsync(1);
        await house.Get<IUpkeep>().BackupAsync(folder["backup.db"], default);
        await SettleAsync(2);
        await SettleAsync(3);
        await RedisKnowsAsync(3);
        await house.DisposeAsync();
        File.Move(folder["backup.db"], folder["weliaison.db"], overwrite: true);
        house = await OpenAsync();
        var message = A.Message(Address, 0);
        CommitResult result;
        var attempts = 0;
        do
        {
            Assert.Null(await Ledger.FindReplyAsync(Address, message.Key, default));
            var now = await Ledger.LoadAsync(Address, default);
            result = await Ledger.CommitAsync(message with { Sequence = now.Sequence + 1 }, default);
        }
        while (result.Outcome == CommitOutcome.Stale && ++attempts < 4);
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
        await RedisKnowsAsync(2);
    }

    [Fact]
    public async Task What_nobody_can_open_is_as_good_as_lost()
    {
        await SettleAsync(1);
        await RedisKnowsAsync(1);
        await redis.SendAsync($"HSET weliaison:conversation:{Address} sequence 7 body rubbish");
        await using var other = await OpenAsync();
        Assert.Equal(1, (await other.Get<ITurnLedger>().LoadAsync(Address, default)).Sequence);
        await RedisKnowsAsync(1);
    }

    [Fact]
    public async Task Another_instance_finds_the_conversation_in_redis_and_nothing_readable_is_there()
    {
        var message = A.Message(Address, 1, "您好，王秀兰", "13812345678");
        await Ledger.CommitAsync(message, default);
        await RedisKnowsAsync(1);
        var stored = await redis.SendAsync($"HGET weliaison:conversation:{Address} body");
        Assert.DoesNotContain("13812345678", stored, StringComparison.Ordinal);
        await using var other = await OpenAsync();
        Assert.Equal("您好，王秀兰", A.Words((await other.Get<ITurnLedger>().FindReplyAsync(Address, message.Key, default))!.Value));
    }

    [Fact]
    public async Task What_is_only_shared_says_that_it_is_away()
    {
        var shared = house.Get<ISharedStore>();
        await shared.SetAsync("token", "v", TimeSpan.FromHours(1), default);
        await redis.KillAsync();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => shared.GetAsync("token", default));
        await redis.StartAsync();
        await ServerProcess.UntilAsync(
            async () =>
            {
                try
                {
                    return await shared.CompareAndSetAsync("token", null, "w", TimeSpan.FromHours(1), default) || await shared.GetAsync("token", default) == "w";
                }
                catch (StorageUnavailableException)
                {
                    return false;
                }
            },
            "Redis is used again");
    }

    private Task<House> OpenAsync() => House.OpenAsync(new Dictionary<string, string?>
    {
        ["Storage:DataFolder"] = folder.Path,
        ["Storage:Redis"] = redis.Address,
    });

    private Task RedisKnowsAsync(long sequence) => ServerProcess.UntilAsync(
        async () => (await redis.SendAsync($"HGET weliaison:conversation:{Address} sequence")).Contains($"\n{sequence}\r", StringComparison.Ordinal),
        $"Redis knows of message {sequence}");

    private async Task SettleAsync(long sequence)
    {
        var message = A.Message(Address, sequence);
        Assert.Null(await Ledger.FindReplyAsync(Address, message.Key, default));
        Assert.Equal(sequence - 1, (await Ledger.LoadAsync(Address, default)).Sequence);
        Assert.Equal(CommitOutcome.Committed, (await Ledger.CommitAsync(message, default)).Outcome);
        Assert.Equal(CommitOutcome.Repeated, (await Ledger.CommitAsync(message, default)).Outcome);
    }
}
