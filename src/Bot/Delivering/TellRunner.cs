using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Bot.Delivering;

/// <summary>
/// Brings words to a person: to the address that asked, or to whichever of the person's accounts takes them,
/// WeCom before the official account. What no account takes now is held for the person's next word.
/// </summary>
internal sealed class TellRunner(
    IPeople people, INotices notices, IDeliveries deliveries, ITurnLedger ledger, IEnumerable<IMessenger> messengers, TimeProvider clock) : IErrandRunner
{
    private readonly Dictionary<Channel, IMessenger> messengers = messengers.ToDictionary(m => m.Channel);

    public IReadOnlyCollection<string> Kinds { get; } = ["say", "tell", "notice"];

    public async Task<ErrandResult> RunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        var errand = Errand.Read(entry);
        if (errand.Notice is { } about && await notices.FindAsync(entry.Committee, about, cancellationToken) is { } current)
        {
            if (current.State == NoticeState.Recalled || errand.Edition < current.Edition)
            {
                // Recalled or changed before it left: what no longer holds must not arrive.
                return new ErrandResult(new OutboxVerdict.Dropped(DeliveryWords.Overtaken));
            }

            if (await IsHeldBackAsync(entry, errand, current, cancellationToken))
            {
                // Continuing sends it anew to whoever has not got it.
                return new ErrandResult(new OutboxVerdict.Withdrawn());
            }
        }

        var message = new Outgoing(entry.Id, errand.Text)
        {
            Options = errand.Options,
            Headline = errand.Headline,
            Brief = errand.Brief,
            When = errand.When,
            Task = errand.Task ?? (errand.Notice is { } notice ? $"notice-{notice}" : null),
            // Words to an address alone can be held for nobody: better said twice than not at all.
            MayHaveLeft = entry.MayHaveLeft && errand.Person is not null,
        };
        SendOutcome? last = null;
        foreach (var address in await AddressesAsync(entry.Committee, errand, cancellationToken))
        {
            if (!messengers.TryGetValue(address.Channel, out var messenger))
            {
                continue;
            }

            var outcome = await messenger.SendAsync(address, message, cancellationToken);
            switch (outcome)
            {
                case SendOutcome.Accepted accepted:
                    return new ErrandResult(new OutboxVerdict.Sent(), async token =>
                    [
                        .. await ReceiptAsync(entry, errand, DeliveryState.Accepted, address.Channel, null, token, accepted.Message),
                        .. Card(entry, errand, address, message.Task, accepted.CardRight),
                        .. accepted.Shortened ? await HeldAsync(entry, errand, token) : [],
                    ]);
                case SendOutcome.Retry retry:
                    return new ErrandResult(new OutboxVerdict.Later(clock.GetUtcNow() + retry.After, retry.Why) { MayHaveLeft = retry.MayHaveLeft });
                case SendOutcome.Refused { Gone: true }:
                    await MarkGoneAsync(address, cancellationToken);
                    break;
            }

            last = last is SendOutcome.WindowClosed ? last : outcome;
        }

        return last switch
        {
            SendOutcome.WindowClosed closed => await HoldAsync(entry, errand, closed.Words, cancellationToken),
            SendOutcome.Refused refused => await UndeliveredAsync(entry, errand, DeliveryState.Failed, refused.Words, cancellationToken),
            // Somebody who has left may come back; a notice without an account goes to the office's telephone list.
            _ when errand.Notice is null && errand.Person is not null => await HoldAsync(entry, errand, DeliveryWords.NotBound, cancellationToken),
            // Who has unfollowed may follow again, and finds the notice then.
            _ when await HasLeftAsync(entry.Committee, errand, cancellationToken) => await HoldAsync(entry, errand, DeliveryWords.NotFollowing, cancellationToken),
            _ => await UndeliveredAsync(entry, errand, DeliveryState.Unreachable, DeliveryWords.NotBound, cancellationToken),
        };
    }

    /// <summary>Paused or stopped before it left, or left over from before a pause. What may have left already is brought to its end.</summary>
    private async Task<bool> IsHeldBackAsync(OutboxEntry entry, Errand errand, Notice notice, CancellationToken cancellationToken) =>
        errand is { Run: { } run, Person: { } person } && !entry.MayHaveLeft
        && (notice.State is NoticeState.Paused or NoticeState.Stopped || run < notice.Run
            || await notices.ReceiptAsync(entry.Committee, notice.Id, person, cancellationToken) is { Delivery: DeliveryState.Accepted });

    private async Task<IReadOnlyList<Address>> AddressesAsync(CommitteeId committee, Errand errand, CancellationToken cancellationToken)
    {
        if (errand is { User: { } user, Channel: { } channel })
        {
            return [new Address(committee, channel, user)];
        }

        var bindings = await people.BindingsOfAsync(committee, [errand.Person!.Value], cancellationToken);
        return [.. bindings.Where(b => b is { Reachable: true, Suspended: false }).OrderByDescending(b => b.Channel).Select(b => b.Address)];
    }

    private async Task<bool> HasLeftAsync(CommitteeId committee, Errand errand, CancellationToken cancellationToken) =>
        errand.Person is { } person && (await people.BindingsOfAsync(committee, [person], cancellationToken)).Any(b => b is { Reachable: false, Suspended: false });

    private async Task<ErrandResult> HoldAsync(OutboxEntry entry, Errand errand, string words, CancellationToken cancellationToken)
    {
        if (errand.Person is null)
        {
            // An answer on an address whose person is unknown: nobody to hold it for.
            return new ErrandResult(new OutboxVerdict.Dropped(words));
        }

        await TellSenderAsync(entry, errand, cancellationToken);
        return new ErrandResult(
            new OutboxVerdict.Dropped(DeliveryWords.Held),
            async token => [.. await ReceiptAsync(entry, errand, DeliveryState.Unreachable, null, words, token), .. await HeldAsync(entry, errand, token)]);
    }

    private async Task<IReadOnlyList<IRecord>> HeldAsync(OutboxEntry entry, Errand errand, CancellationToken cancellationToken) =>
        errand.Person is not { } person || await deliveries.HeldAsync(entry.Committee, entry.Id, cancellationToken) is not null
            ? []
            : [new HeldMessage { Id = entry.Id, Committee = entry.Committee, Person = person, Text = Held(errand), HeldAt = clock.GetUtcNow() }];

    /// <summary>A question waits with its choices; a notice's own are known from its kind.</summary>
    private static string Held(Errand errand) => errand.Notice is null ? new Reply(errand.Text) { Options = errand.Options }.Rendered : errand.Text;

    private async Task<ErrandResult> UndeliveredAsync(OutboxEntry entry, Errand errand, DeliveryState state, string words, CancellationToken cancellationToken)
    {
        await TellSenderAsync(entry, errand, cancellationToken);
        return new ErrandResult(new OutboxVerdict.Dropped(words), token => ReceiptAsync(entry, errand, state, null, words, token));
    }

    private async Task TellSenderAsync(OutboxEntry entry, Errand errand, CancellationToken cancellationToken)
    {
        if (errand is { Sender: { } sender, Person: { } person } && await people.FindAsync(entry.Committee, person, cancellationToken) is { } wanted)
        {
            var words = DeliveryWords.ResultNotDelivered(errand.About, wanted.Name);
            await ledger.CommitAsync([], [Errand.Tell(entry.Committee, sender, words, clock.GetUtcNow())], cancellationToken);
        }
    }

    private async Task<IReadOnlyList<IRecord>> ReceiptAsync(OutboxEntry entry, Errand errand, DeliveryState state, Channel? channel, string? words,
        CancellationToken cancellationToken, long? message = null)
    {
        if (errand is not { Notice: { } notice, Person: { } person }
            || await notices.ReceiptAsync(entry.Committee, notice, person, cancellationToken) is not { } receipt
            || (receipt.Delivery == DeliveryState.Accepted && state != DeliveryState.Accepted))
        {
            return [];
        }

        return [receipt with { Delivery = state, Channel = channel ?? receipt.Channel, FailureWords = words, Message = message }];
    }

    private IEnumerable<IRecord> Card(OutboxEntry entry, Errand errand, Address address, string? subject, string? right)
    {
        if (right is not null && subject is not null && errand.Person is { } person)
        {
            yield return new SentCard { Id = entry.Id, Committee = entry.Committee, Person = person, User = address.User, Subject = subject,
                Rights = [new CardRight(right, clock.GetUtcNow())] };
        }
    }

    private async Task MarkGoneAsync(Address address, CancellationToken cancellationToken)
    {
        if (await people.BindingAsync(address, cancellationToken) is { Reachable: true } binding)
        {
            await ledger.CommitAsync([binding with { Reachable = false }], [], cancellationToken);
        }
    }
}
