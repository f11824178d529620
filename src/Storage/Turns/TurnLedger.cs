using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Conversations;
using WeLiaison.Storage.Database;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Records;

namespace WeLiaison.Storage.Turns;

/// <inheritdoc/>
internal sealed class TurnLedger(IDatabase database, ConversationTable table, IConversations conversations, RecordTables records, OutboxTable outbox) : ITurnLedger
{
    private const int ConversationStep = 0;

    public async ValueTask<Conversation> LoadAsync(string address, CancellationToken cancellationToken)
    {
        var conversation = await conversations.FindAsync(address, cancellationToken) ?? await ReadAsync(address, cancellationToken);
        return conversation.ToConversation();
    }

    public async Task<CommitResult> CommitAsync(SettledMessage settled, CancellationToken cancellationToken)
    {
        var before = settled.From?.Kept ?? await conversations.FindAsync(settled.Address, cancellationToken);
        if (before?.Sequence != settled.Sequence - 1)
        {
            before = await CorrectAsync(settled.Address, cancellationToken);
        }

        // Whoever moves the row on from this sequence has seen every key before it; so this look at the keys cannot be outdated by the commit.
        if (before.Knows(settled.Key, out _) || before.Sequence != settled.Sequence - 1)
        {
            return Outdated(before, settled.Key);
        }

        var after = before.After(settled);
        int refused;
        try
        {
            refused = await database.WriteAsync(Unit(table.Move(settled.Address, after), settled.Changes, settled.Outbox), cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            // It may be on record all the same: the next look must ask the database.
            conversations.Forget(settled.Address);
            throw;
        }

        if (refused == WriteUnit.Nothing)
        {
            conversations.Keep(settled.Address, after);
            outbox.Announce(settled.Outbox);
            return new CommitResult(CommitOutcome.Committed, settled.Reply);
        }

        return refused == ConversationStep
            ? Outdated(await CorrectAsync(settled.Address, cancellationToken), settled.Key)
            : new CommitResult(CommitOutcome.Stale, default);
    }

    public async Task<bool> CommitAsync(IReadOnlyList<IRecord> changes, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellationToken)
    {
        if (changes.Count + entries.Count == 0)
        {
            return true;
        }

        var refused = await database.WriteAsync(Unit(null, changes, entries), cancellationToken);
        if (refused != WriteUnit.Nothing)
        {
            return false;
        }

        outbox.Announce(entries);
        return true;
    }

    private static CommitResult Outdated(Remembered current, InboxKey key) => current.Knows(key, out var reply)
        ? new CommitResult(CommitOutcome.Repeated, reply)
        : new CommitResult(CommitOutcome.Stale, default);

    private WriteUnit Unit(SqlStep? first, IReadOnlyList<IRecord> changes, IReadOnlyList<OutboxEntry> entries)
    {
        var steps = new List<SqlStep>(1 + changes.Count + entries.Count);
        if (first is { } step)
        {
            steps.Add(step);
        }

        steps.AddRange(changes.Select(records.Write));
        steps.AddRange(entries.Select(outbox.Append));
        return new WriteUnit(steps);
    }

    private async ValueTask<Remembered> ReadAsync(string address, CancellationToken cancellationToken)
    {
        var conversation = await table.ReadAsync(address, cancellationToken);
        conversations.Keep(address, conversation);
        return conversation;
    }

    /// <summary>What was remembered did not fit: the database has the last word, also where it knows less.</summary>
    private async ValueTask<Remembered> CorrectAsync(string address, CancellationToken cancellationToken)
    {
        var conversation = await table.ReadAsync(address, cancellationToken);
        conversations.Correct(address, conversation);
        return conversation;
    }
}
