using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Media;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Delivering;

/// <summary>Fetches pictures, voices and files before the platform forgets them.</summary>
internal sealed class MediaRunner(IDeliveries deliveries, IMediaStore store, IEnumerable<IMessenger> messengers) : IErrandRunner
{
    private readonly Dictionary<Channel, IMessenger> messengers = messengers.ToDictionary(m => m.Channel);

    public IReadOnlyCollection<string> Kinds { get; } = ["media"];

    public async Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var errand = Errand.Read(entry);
        if (await deliveries.MediaAsync(entry.Committee, errand.Media!, cancellationToken) is not null)
        {
            return new ErrandResult(new OutboxVerdict.Sent());
        }

        var address = new Address(entry.Committee, errand.Channel!.Value, errand.User!);
        if (await messengers[address.Channel].FetchAsync(address, errand.Media!, cancellationToken) is not { } fetched)
        {
            return new ErrandResult(new OutboxVerdict.Dropped("the platform no longer has it"));
        }

        var stored = await store.SaveAsync(entry.Committee, fetched.Bytes, fetched.ContentType, cancellationToken);
        return new ErrandResult(new OutboxVerdict.Sent(), async token => await deliveries.MediaAsync(entry.Committee, errand.Media!, token) is not null
            ? []
            : [new MediaFile { Committee = entry.Committee, Reference = errand.Media!, StoredAs = stored, ContentType = fetched.ContentType, Bytes = fetched.Bytes.Length }]);
    }
}
