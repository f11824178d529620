using Microsoft.Extensions.Logging;
using WeLiaison.Storage.Conversations;
using WeLiaison.Storage.Database;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Storage.Upkeep;

/// <inheritdoc/>
internal sealed class StorageUpkeep(IDatabase database, ConversationTable conversations, ILogger<StorageUpkeep> logger) : IUpkeep
{
    private const int StepRows = 200;

    private static readonly TimeSpan RepliesKept = TimeSpan.FromHours(48);
    private static readonly TimeSpan StateKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan DroppedKept = TimeSpan.FromDays(180);

    public async Task<int> TrimAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var trimmed = 0;
        var last = string.Empty;
        IReadOnlyList<(string Address, Remembered Conversation)> page;
        do
        {
            page = await conversations.AtRestAsync(last, now - RepliesKept, StepRows, cancellationToken);
            var steps = page.Where(p => p.Conversation.HasReplies || IsForgettable(p.Conversation, now))
                .Select(p => conversations.Rewrite(p.Address, Trimmed(p.Conversation, now)))
                .ToList();
            if (steps.Count > 0)
            {
                await database.WriteAsync(new WriteUnit(steps), cancellationToken);
            }

            trimmed += steps.Count;
            last = page.Count > 0 ? page[^1].Address : last;
        }
        while (page.Count == StepRows);

        await database.WriteAsync(new WriteUnit(new SqlStep(OutboxSql.ForgetDropped, [now - DroppedKept], Must: false)), cancellationToken);
        logger.RepliesForgotten(trimmed);
        return trimmed;
    }

    public Task BackupAsync(string file, CancellationToken cancellationToken) => database.BackupAsync(file, cancellationToken);

    private static bool IsForgettable(Remembered conversation, DateTimeOffset now) => now - conversation.At > StateKept && !conversation.State.IsEmpty;

    private static Remembered Trimmed(Remembered conversation, DateTimeOffset now) =>
        IsForgettable(conversation, now) ? conversation.KeysOnly() : conversation.WithoutReplies();
}
