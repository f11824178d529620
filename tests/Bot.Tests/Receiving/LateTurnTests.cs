using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Storage;
using WeLiaison.Storage.Journal;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Tests.Receiving;

/// <summary>What the platform is told when a turn is late or fails: nothing is acknowledged that is not kept somewhere.</summary>
[Collection(nameof(VectorHost))]
public sealed class LateTurnTests
{
    private static readonly JsonNode Vector = VectorHost.Vectors["good"]!.AsArray().First(v => v!["channel"]!.GetValue<string>() == "mp" && v["body"]!.GetValue<string>().Contains("<Encrypt>", StringComparison.Ordinal)
        && !v["description"]!.GetValue<string>().StartsWith("compatible", StringComparison.Ordinal))!;

    [Fact]
    public async Task Given_a_late_turn_and_a_disk_that_takes_nothing_Then_the_platform_gets_no_answer_before_the_turn_is_on_record()
    {
        var slow = new SlowLedger();
        var full = new FullJournal();
        var host = new VectorHost { Adjust = services => Put(services, slow, full) };
        await host.InitializeAsync();
        var answer = PostAsync(host);
        await full.Asked;
        Assert.False(answer.IsCompleted);
        slow.GoOn.SetResult();
        Assert.True((await answer).Length > 0);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Given_a_turn_that_fails_Then_the_person_is_asked_to_send_it_again()
    {
        var slow = new SlowLedger();
        slow.GoOn.SetException(new InvalidOperationException("A fault of our own."));
        var host = new VectorHost { Adjust = services => Put(services, slow, new FullJournal()) };
        await host.InitializeAsync();
        Assert.Contains("请再发一次", Open(await PostAsync(host)), StringComparison.Ordinal);
        await host.DisposeAsync();
    }

    private static void Put(IServiceCollection services, SlowLedger slow, FullJournal full)
    {
        services.Decorate<ITurnLedger>(real => slow.Around(real));
        services.AddSingleton<ICallbackJournal>(full);
    }

    private static async Task<byte[]> PostAsync(VectorHost host)
    {
        using var content = new StringContent(Vector["body"]!.GetValue<string>());
        using var response = await host.Http.PostAsync($"/callbacks/safe/oa?{Vector["query"]}", content);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static string Open(byte[] envelope)
    {
        var channel = VectorHost.Vectors["channels"]!["mp"]!;
        var cipher = MessageCipher.Create(channel["encodingAesKey"]!.GetValue<string>(), channel["receiveId"]!.GetValue<string>())!;
        Assert.Equal(CallbackFault.None, ReplyEnvelope.Open(cipher, channel["token"]!.GetValue<string>(), envelope, out var clear));
        return Encoding.UTF8.GetString(clear.Span);
    }

    /// <summary>Commits turns only when it is told to go on.</summary>
    private sealed class SlowLedger : ITurnLedger
    {
        private ITurnLedger real = null!;

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowLedger Around(ITurnLedger ledger)
        {
            real = ledger;
            return this;
        }

        public ValueTask<Conversation> LoadAsync(string address, CancellationToken cancellationToken) => real.LoadAsync(address, cancellationToken);

        public async Task<CommitResult> CommitAsync(SettledMessage settled, CancellationToken cancellationToken)
        {
            await GoOn.Task;
            return await real.CommitAsync(settled, cancellationToken);
        }

        public Task<bool> CommitAsync(IReadOnlyList<IRecord> changes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellationToken) => real.CommitAsync(changes, outbox, cancellationToken);
    }

    private sealed class FullJournal : ICallbackJournal
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => asked.Task;

        public long Waiting => 0;

        public Task AppendAsync(JournalledCallback callback, CancellationToken cancellationToken) => throw new StorageUnavailableException();

        public Task<IJournalHold> HoldAsync(JournalledCallback callback, CancellationToken cancellationToken)
        {
            asked.SetResult();
            throw new StorageUnavailableException();
        }

        public Task<int> ReplayAsync(Func<JournalledCallback, CancellationToken, Task> handle, CancellationToken cancellationToken) => Task.FromResult(0);
    }
}
