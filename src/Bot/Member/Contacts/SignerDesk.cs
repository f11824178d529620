using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Tells those whose opinion on a contact is waited for (宝山: the 专委会, then the 专委办).</summary>
internal sealed class SignerDesk(RegulationShelf shelf, IPeople people)
{
    public async ValueTask<IReadOnlyList<OutboxEntry>> TellAsync(Contact contact, Turn turn, CancellationToken cancellationToken)
    {
        if (shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return [];
        }

        var known = (await people.FindAllAsync(turn.CommitteeId, [contact.By, .. contact.With.Select(w => w.Id).OfType<PersonId>()], cancellationToken)).ToDictionary(p => p.Id);
        var signer = ContactHandling.SigningCommittee(contact, known);
        if (ContactHandling.Waiting(contact, regulation, signer) is not { } step)
        {
            return [];
        }

        var all = (await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken))
            .Concat(await people.ListAsync(turn.CommitteeId, PersonKind.Staff, cancellationToken));
        var text = ReceiptWords.WaitsForYou(contact.Number, turn.Person!.Name, step.Name);
        return [.. all.Where(p => regulation.MayTake(step, p, signer, turn.Today))
            .Select(p => Errand.Tell(turn.CommitteeId, p.Id, text, turn.Now, headline: "联系记录已补充", about: contact.Number))];
    }
}
