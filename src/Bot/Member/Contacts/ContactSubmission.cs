using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Member.OnBehalf;
using WeLiaison.Bot.Staff;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Storage.Numbers;
using WeLiaison.Storage.Outbox;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>提交: the draft becomes a record with a number, in the same commit as the words that say so.</summary>
internal sealed class ContactSubmission(IContactRules rules, INumbers numbers, IContacts contacts, OtherSideDesk otherSide, OfficeDesk office,
    OpenRounds rounds, Downstream downstream, DraftDesk desk)
{
    private const int WorthReporting = 8;

    public async ValueTask<Step> SubmitAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        var its = rules[turn.CommitteeId];
        var (newcomers, links) = ContactRecords.Newcomers(open.Draft, turn, its);
        var number = await numbers.NextAsync(turn.CommitteeId, 'L', turn.Today, cancellationToken);
        var contact = await rounds.MarkAsync(ContactRecords.Of(open.Draft, turn, number, its, newcomers) with { EnteredBy = turn.Writer?.Id }, cancellationToken);
        var (asked, questions) = await otherSide.AskAsync(contact, turn, cancellationToken);
        var thisYear = await contacts.ByAsync(turn.CommitteeId, contact.By, new DateOnly(contact.On.Year, 1, 1), new DateOnly(contact.On.Year, 12, 31), cancellationToken);
        var outbox = new List<OutboxEntry>(questions);
        foreach (var link in links.Where(l => l.State == LinkState.AwaitingConsent))
        {
            var name = newcomers.First(n => n.Id == link.With).Name;
            outbox.AddRange(await office.TellAsync(turn.CommitteeId, ReceiptWords.JoinAsked(turn.Person!.Name, name), turn.Now, cancellationToken, about: number));
        }

        if (asked.Flags.Contains(ContactFlags.Late))
        {
            outbox.AddRange(await office.TellAsync(turn.CommitteeId, ReceiptWords.LateAsked(turn.Person!.Name, number), turn.Now, cancellationToken, about: number));
        }

        if (turn.Writer is { } writer)
        {
            outbox.Add(Errand.Tell(turn.CommitteeId, asked.By, OnBehalfWords.ToMember(writer.Name, asked, turn.Today), turn.Now,
                headline: OnBehalfWords.Headline, about: number, sender: writer.Id));
        }

        var receipt = ReceiptWords.Receipt(asked, its, thisYear, turn.Today, links, newcomers, turn.Called);
        if (await downstream.OfAsync(asked, turn, its, cancellationToken) is { } theirs)
        {
            receipt += "\n" + theirs;
        }

        var step = open.Drafts.Count > 1
            ? await GoOnAsync(turn, open, receipt, cancellationToken)
            : Finish(turn, asked, turn.Writer is null ? receipt : receipt + OnBehalfWords.MemberTold(turn.Person!.Name));
        return step with
        {
            State = step.State with { LastNumber = number },
            Changes = [asked, .. newcomers, .. links, .. await FulfilledAsync(asked, cancellationToken)],
            Outbox = outbox,
        };
    }

    private async ValueTask<Step> GoOnAsync(Turn turn, ContactDialogue open, string receipt, CancellationToken cancellationToken)
    {
        var rest = open.Rest();
        return await desk.NextAsync(turn, rest, null, $"{receipt}\n{ContactWords.NowThe(rest.Done + 1, rest.Draft)}", cancellationToken);
    }

    private static Step Finish(Turn turn, Contact contact, string receipt)
    {
        if (turn.Writer is not null || contact.Flags.Contains(ContactFlags.OfficeOnly) || contact.Content.Length + (contact.Suggestion?.Length ?? 0) < WorthReporting)
        {
            return turn.Close(receipt);
        }

        // A menu never stands in the way: whatever else is said next is heard as it is.
        var offer = turn.Ask(new Menu { AsksWhether = true }, SlotNames.Choice, $"{receipt}\n{ReceiptWords.OfferReport}", ReceiptWords.OfferOptions(contact.Number));
        return offer with { Reply = new Reply(offer.Reply!.Text) };
    }

    /// <summary>A plan to see the same person about that day has been carried out.</summary>
    private async ValueTask<IReadOnlyList<IRecord>> FulfilledAsync(Contact contact, CancellationToken cancellationToken)
    {
        var plans = await contacts.PlansByAsync(contact.Committee, contact.By, cancellationToken);
        return plans.FirstOrDefault(p => p is { Became: null, CancelledAt: null } && Math.Abs(p.On.DayNumber - contact.On.DayNumber) <= 3
                && p.With.Any(planned => contact.With.Any(met => met.Name == planned.Name))) is { } plan
            ? [plan with { Became = contact.Id }]
            : [];
    }
}
