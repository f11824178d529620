using System.Buffers.Binary;
using System.Text;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Hosting;
using WeLiaison.Domain.People;
using WeLiaison.Storage;
using WeLiaison.Storage.Journal;
using WeLiaison.Storage.Turns;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Bot.Receiving;

/// <summary>
/// Stands in while the database is away: what arrives goes to this instance's disk as it came, sealed, and is acknowledged politely; when the
/// database is back it is handled in the order of arrival, and the answers follow as messages.
/// </summary>
public sealed class AwayDesk(ICallbackJournal journal, AccountBook accounts, Conductor conductor, ITurnLedger ledger, TimeProvider clock,
    ILogger<AwayDesk> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>True while earlier messages wait; what arrives now must queue behind them.</summary>
    public bool IsOpen => journal.Waiting > 0;

    /// <summary>Keeps a callback that cannot be worked now. It is on disk when this returns.</summary>
    public async Task<PassiveAnswer> TakeAsync(Account account, string query, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await journal.AppendAsync(Callback(account, query, body), cancellationToken);
        logger.CallbackJournalled(account.Committee, account.Channel);
        return new PassiveAnswer(ReceivingWords.Away);
    }

    /// <summary>Keeps a callback whose turn is late, until that turn is over. It is on disk when this returns.</summary>
    public Task<IJournalHold> HoldAsync(Account account, string query, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        journal.HoldAsync(Callback(account, query, body), cancellationToken);

    /// <summary>Works what waits; returns how many. Used by the loop and by tests.</summary>
    public async Task<int> ReplayAsync(CancellationToken cancellationToken) => journal.Waiting == 0 ? 0 : await journal.ReplayAsync(WorkAsync, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReplayAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.ReplayWaits(fault);
            }

            await Task.Delay(Pause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WorkAsync(JournalledCallback callback, CancellationToken cancellationToken)
    {
        var (query, body) = Unpack(callback.Body);
        var route = callback.Route.Split('/');
        if (accounts.Find(route[0], route[^1]) is not { } account || account.Receiver.Receive(body, CallbackQuery.Parse(query)) is not CallbackResult.Received received)
        {
            // The account's keys have changed since: nobody can open it any more, and keeping it would hold up all behind it.
            logger.JournalUnreadable(callback.Route);
            return;
        }

        var arrival = HeardFrom.Arrival(account, received.Message);
        try
        {
            if (await conductor.HandleAsync(arrival, cancellationToken) is { Text.Length: > 0 } answer)
            {
                await ledger.CommitAsync([], [Errand.Answer(arrival, answer.Text, clock.GetUtcNow())], cancellationToken);
            }
        }
        catch (Exception fault) when (fault is not (StorageUnavailableException or OperationCanceledException))
        {
            // A message that no turn can work must not stop those behind it; whoever sent it is told.
            logger.TurnFailed(account.Committee, account.Channel, "journal", fault);
            await ledger.CommitAsync([], [Errand.Answer(arrival, ReceivingWords.Failed, clock.GetUtcNow())], cancellationToken);
        }
    }

    private JournalledCallback Callback(Account account, string query, ReadOnlyMemory<byte> body) =>
        new($"{account.Committee}/{(account.Channel == Channel.OfficialAccount ? "oa" : "wecom")}", clock.GetUtcNow(), Pack(query, body.Span));

    private static byte[] Pack(string query, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(query);
        var packed = new byte[4 + head.Length + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(packed, head.Length);
        head.CopyTo(packed.AsSpan(4));
        body.CopyTo(packed.AsSpan(4 + head.Length));
        return packed;
    }

    private static (string Query, ReadOnlyMemory<byte> Body) Unpack(ReadOnlyMemory<byte> packed)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(packed.Span);
        return (Encoding.UTF8.GetString(packed.Span.Slice(4, length)), packed[(4 + length)..]);
    }
}
