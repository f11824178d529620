using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>Passes everything on to the real ledger and notes which records became true.</summary>
internal sealed class WatchingLedger(ITurnLedger real) : ITurnLedger
{
    private readonly List<IRecord> seen = [];

    /// <summary>What was committed since the last time of asking.</summary>
    public IReadOnlyList<IRecord> Take()
    {
        IReadOnlyList<IRecord> taken = [.. seen];
        seen.Clear();
        return taken;
    }

    public ValueTask<Conversation> LoadAsync(string address, CancellationToken cancellationToken) => real.LoadAsync(address, cancellationToken);

    public async Task<CommitResult> CommitAsync(SettledMessage settled, CancellationToken cancellationToken)
    {
        var result = await real.CommitAsync(settled, cancellationToken);
        if (result.Outcome == CommitOutcome.Committed)
        {
            seen.AddRange(settled.Changes);
        }

        return result;
    }

    public async Task<bool> CommitAsync(IReadOnlyList<IRecord> changes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellationToken)
    {
        var committed = await real.CommitAsync(changes, outbox, cancellationToken);
        if (committed)
        {
            seen.AddRange(changes);
        }

        return committed;
    }
}
