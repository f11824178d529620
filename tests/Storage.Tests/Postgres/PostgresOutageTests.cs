using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Servers;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Postgres;

/// <summary>The server goes and comes back; what was acknowledged is there, and what was not can be done again.</summary>
public sealed class PostgresOutageTests : IAsyncLifetime
{
    private readonly PostgresServer server = new();
    private readonly TempFolder folder = new();

    public Task InitializeAsync() => server.MakeAsync();

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_start_without_the_server_is_a_start_and_the_schema_follows()
    {
        await using var house = await OpenAsync();
        var ledger = house.Get<ITurnLedger>();
        await Assert.ThrowsAsync<StorageUnavailableException>(async () => await ledger.LoadAsync("a", default));
        await server.StartAsync();
        Assert.Equal(CommitOutcome.Committed, (await ledger.CommitAsync(A.Message("a", 1), default)).Outcome);
    }

    [Fact]
    public async Task What_was_acknowledged_outlives_the_servers_crash_and_nothing_is_settled_twice()
    {
        await server.StartAsync();
        await using var house = await OpenAsync();
        var ledger = house.Get<ITurnLedger>();
        var acknowledged = new long[8];
        var callers = Enumerable.Range(0, acknowledged.Length).Select(person => Task.Run(async () =>
        {
            for (var i = 1; i < 100_000; i++)
            {
                try
                {
                    Assert.Equal(CommitOutcome.Committed, (await ledger.CommitAsync(A.Message($"p{person}", i), default)).Outcome);
                    Volatile.Write(ref acknowledged[person], i);
                }
                catch (StorageUnavailableException)
                {
                    return;
                }
            }
        })).ToArray();
        await ServerProcess.UntilAsync(() => Task.FromResult(acknowledged.Sum() > 200), "200 messages are settled");
        await server.KillAsync();
        await Task.WhenAll(callers);
        await server.StartAsync();
        for (var person = 0; person < acknowledged.Length; person++)
        {
            await AgainAsync(async () => await ledger.FindReplyAsync($"p{person}", A.Key(), default));
            var now = await ledger.LoadAsync($"p{person}", default);
            Assert.InRange(now.Sequence, acknowledged[person], acknowledged[person] + 1);
            Assert.Equal(CommitOutcome.Committed, (await ledger.CommitAsync(A.Message($"p{person}", now.Sequence + 1), default)).Outcome);
        }
    }

    private static Task AgainAsync(Func<Task> call) => ServerProcess.UntilAsync(
        async () =>
        {
            try
            {
                await call();
                return true;
            }
            catch (StorageUnavailableException)
            {
                return false;
            }
        },
        "the server is used again");

    private Task<House> OpenAsync() => House.OpenAsync(new Dictionary<string, string?>
    {
        ["Storage:DataFolder"] = folder.Path,
        ["Storage:Engine"] = "postgres",
        ["Storage:ConnectionString"] = server.ConnectionString,
        ["Storage:EncryptionKey"] = Convert.ToBase64String(new byte[32]),
    });
}
