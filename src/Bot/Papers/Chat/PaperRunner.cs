using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>Brings a printed paper to the phone that asked for it.</summary>
internal sealed class PaperRunner(PaperDesk desk, IPeople people, IEnumerable<IMessenger> messengers, TimeProvider clock) : IErrandRunner
{
    private readonly Dictionary<Channel, IMessenger> messengers = messengers.ToDictionary(m => m.Channel);

    public IReadOnlyCollection<string> Kinds { get; } = ["paper"];

    public async Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var errand = Errand.Read(entry);
        if (await desk.MakeAsync(errand.Paper!, cancellationToken) is not { } paper)
        {
            return new ErrandResult(new OutboxVerdict.Dropped("nothing to print"));
        }

        if (await AddressAsync(entry, errand, cancellationToken) is not { } address)
        {
            return new ErrandResult(new OutboxVerdict.Dropped(DeliveryWords.NotBound));
        }

        return await messengers[address.Channel].SendFileAsync(address, new OutgoingFile(entry.Id, paper.FileName, paper.Bytes, errand.Paper!), cancellationToken) switch
        {
            SendOutcome.Accepted => new ErrandResult(new OutboxVerdict.Sent()),
            SendOutcome.Retry retry => new ErrandResult(new OutboxVerdict.Later(clock.GetUtcNow() + retry.After, retry.Why)),
            SendOutcome.Refused refused => new ErrandResult(new OutboxVerdict.Dropped(refused.Words)),
            _ => new ErrandResult(new OutboxVerdict.Dropped(DeliveryWords.WindowClosed)),
        };
    }

    /// <summary>Where it was asked for, or else where the person is reached: WeCom before the official account.</summary>
    private async Task<Address?> AddressAsync(OutboxEntry entry, Errand errand, CancellationToken cancellationToken)
    {
        if (errand is { User: { } user, Channel: { } channel })
        {
            return new Address(entry.Committee, channel, user);
        }

        var bindings = await people.BindingsOfAsync(entry.Committee, [errand.Person!.Value], cancellationToken);
        return bindings.Where(b => b is { Reachable: true, Suspended: false } && messengers.ContainsKey(b.Channel)).OrderByDescending(b => b.Channel)
            .Select(b => (Address?)b.Address).FirstOrDefault();
    }
}
