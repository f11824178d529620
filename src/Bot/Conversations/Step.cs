using WeLiaison.Domain.Kernel;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Conversations;

/// <summary>
/// What a feature makes of a turn: the state after it, the words, the records and errands that become true with it.
/// Nothing is saved until the whole turn commits, so a turn may be worked twice without harm.
/// </summary>
public sealed record Step(ConversationState State, Reply? Reply)
{
    public IReadOnlyList<IRecord> Changes { get; init; } = [];

    public IReadOnlyList<OutboxEntry> Outbox { get; init; } = [];
}
