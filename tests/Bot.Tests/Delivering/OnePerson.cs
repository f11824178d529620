using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Tests.Delivering;

/// <summary>What is kept of one address, in memory: its conversation and the count of its window.</summary>
internal sealed class OnePerson : ITurnLedger, IDeliveries
{
    private SendWindow? window;

    public static Address Address { get; } = new(CommitteeId.Of("baoshan"), Channel.OfficialAccount, "oKx3Q5rT8vW1yZ2aB4cD6eF7gH9i");

    public ConversationState State { get; set; } = ConversationState.Empty;

    public ValueTask<Conversation> LoadAsync(string address, CancellationToken cancellationToken) => ValueTask.FromResult(new Conversation(1, State.ToBytes(), default));

    public Task<bool> CommitAsync(IReadOnlyList<IRecord> changes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellationToken)
    {
        window = Assert.IsType<SendWindow>(Assert.Single(changes));
        return Task.FromResult(true);
    }

    public Task<SendWindow?> WindowAsync(Address address, CancellationToken cancellationToken) => Task.FromResult(window);

    public Task<CommitResult> CommitAsync(SettledMessage settled, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<HeldMessage>> HeldForAsync(CommitteeId committee, PersonId person, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<HeldMessage?> HeldAsync(CommitteeId committee, Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SentCard>> CardsAsync(CommitteeId committee, string subject, PersonId? person, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<MediaFile?> MediaAsync(CommitteeId committee, string reference, CancellationToken cancellationToken) => throw new NotSupportedException();
}
