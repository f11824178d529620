using System.Globalization;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Notices;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Delivering;

/// <summary>
/// What the platform accepted and then did not deliver (TEMPLATESENDJOBFINISH, subscribe_msg_sent_event) stands in the notice's ledger as
/// failed, so that 谁没收到 names the person; its words wait for the person's next one. Anything else is told to the office, to telephone.
/// </summary>
internal sealed class FateRunner(IPeople people, INotices notices, IDeliveries deliveries, ITurnLedger ledger, OfficeDesk office, TimeProvider clock) : IErrandRunner
{
    /// <summary>How long after the platform's word: by then what was sent is on record.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int MostReceipts = 50;

    public IReadOnlyCollection<string> Kinds { get; } = ["fate"];

    public async Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var errand = Errand.Read(entry);
        if (await people.BindingAsync(new Address(entry.Committee, errand.Channel!.Value, errand.User!), cancellationToken) is not { } binding)
        {
            return new ErrandResult(new OutboxVerdict.Dropped(DeliveryWords.NotBound));
        }

        var message = long.Parse(errand.About!, CultureInfo.InvariantCulture);
        if (await FindAsync(entry.Committee, binding.Person, message, cancellationToken) is not null)
        {
            return new ErrandResult(new OutboxVerdict.Sent(), token => FailedAsync(entry, binding.Person, message, errand.Text, token));
        }

        var person = await people.FindAsync(entry.Committee, binding.Person, cancellationToken);
        await ledger.CommitAsync([],
            await office.TellAsync(entry.Committee,
                DeliveryWords.FailedToOffice(person is { Name.Length: > 0 } ? person.Name : DeliveryWords.Nameless, errand.Text), clock.GetUtcNow(),
                cancellationToken),
            cancellationToken);
        return new ErrandResult(new OutboxVerdict.Sent());
    }

    private async Task<Receipt?> FindAsync(CommitteeId committee, PersonId person, long message, CancellationToken cancellationToken) =>
        (await notices.ReceiptsOfAsync(committee, person, MostReceipts, cancellationToken)).FirstOrDefault(r => r.Message == message);

    private async Task<IReadOnlyList<IRecord>> FailedAsync(OutboxEntry entry, PersonId person, long message, string words, CancellationToken cancellationToken)
    {
        if (await FindAsync(entry.Committee, person, message, cancellationToken) is not { Answer: Answer.None } receipt)
        {
            // Answered meanwhile: it is known, however it came.
            return [];
        }

        var failed = receipt with { Delivery = DeliveryState.Failed, FailureWords = words };
        var notice = await notices.FindAsync(entry.Committee, receipt.Notice, cancellationToken);
        var text = notice is null ? string.Empty : NoticeWords.Whole(notice);
        var held = await deliveries.HeldForAsync(entry.Committee, person, cancellationToken);
        return notice is null or { State: NoticeState.Recalled } || held.Any(h => h.Text == text)
            ? [failed]
            : [failed, new HeldMessage { Id = Errand.Following(entry.Id), Committee = entry.Committee, Person = person, Text = text, HeldAt = clock.GetUtcNow() }];
    }
}
