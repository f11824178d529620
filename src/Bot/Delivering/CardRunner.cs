using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Delivering;

/// <summary>Makes the buttons of an answered card go dead. A card that cannot be changed any more stays as it is: a tap on it is answered all the same.</summary>
internal sealed class CardRunner(IEnumerable<IMessenger> messengers, TimeProvider clock) : IErrandRunner
{
    private readonly Dictionary<Channel, IMessenger> messengers = messengers.ToDictionary(m => m.Channel);

    public IReadOnlyCollection<string> Kinds { get; } = ["card"];

    public async Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var errand = Errand.Read(entry);
        var address = new Address(entry.Committee, errand.Channel!.Value, errand.User!);
        if (!messengers.TryGetValue(address.Channel, out var messenger))
        {
            return new ErrandResult(new OutboxVerdict.Dropped(DeliveryWords.NotBound));
        }

        return new ErrandResult(await messenger.SettleCardAsync(address, errand.About!, errand.Text, cancellationToken) switch
        {
            SendOutcome.Accepted => new OutboxVerdict.Sent(),
            SendOutcome.Retry retry => new OutboxVerdict.Later(clock.GetUtcNow() + retry.After, retry.Why),
            SendOutcome.Refused refused => new OutboxVerdict.Dropped(refused.Words),
            _ => new OutboxVerdict.Dropped(DeliveryWords.CardSettledBefore),
        });
    }
}
