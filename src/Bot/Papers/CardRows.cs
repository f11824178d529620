using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Papers;

/// <summary>
/// The rows of a constituent's service card: what the member recorded, and whether the constituent has confirmed it (靖江 三（三）1).
/// A confirmation in chat is the entry on the card; only where the regulation has cards.
/// </summary>
public sealed class CardRows(RegulationShelf shelf, IRecords<ServiceCard> cards, ILinks links, IContacts contacts)
{
    /// <summary>The card with this contact confirmed; null where the regulation has no cards or the two were not linked that day.</summary>
    public async Task<ServiceCard?> ConfirmAsync(Contact contact, PersonId constituent, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (shelf.Find(contact.Committee) is not { } regulation || !HasCards(regulation)
            || await CardAsync(contact, constituent, regulation, now, cancellationToken) is not { } card)
        {
            return null;
        }

        var entry = new CardEntry(today, WayCodes.Of(contact.Way), ContactCells.Content(contact, withSuggestion: true), contact.Id, "chat");
        return card.Enter(entry, today).Ok(out var entered, out _) && entered != card ? entered : null;
    }

    /// <summary>The card of the year, for a link that may have none yet.</summary>
    public async Task<ServiceCard?> OfAsync(CommitteeId committee, PersonId member, PersonId constituent, int year, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (shelf.Find(committee) is not { } regulation || !HasCards(regulation))
        {
            return null;
        }

        var known = (await cards.ListAsync(committee, cancellationToken))
            .FirstOrDefault(c => c.Member == member && c.Constituent == constituent && c.Year == year && c.RevokedOn is null);
        if (known is not null)
        {
            return known;
        }

        var link = (await links.ByAsync(committee, member, cancellationToken))
            .FirstOrDefault(l => l.With == constituent && l.Tier == regulation.PublicTier?.Id && l.CoversDay(DateOnly.FromDateTime(now.DateTime)));
        return link is null
            ? null
            : new ServiceCard { Id = ServiceCardId.New(now), Committee = committee, Link = link.Id, Member = member, Constituent = constituent,
                Year = year };
    }

    /// <summary>What stands on the card of the year: every contact that counts, oldest first.</summary>
    public async Task<IReadOnlyList<Contact>> ContactsAsync(CommitteeId committee, PersonId member, PersonId constituent, int year, CancellationToken cancellationToken) =>
        [.. (await contacts.ByAsync(committee, member, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), cancellationToken)).Where(c => c.Counts && c.With.Any(w => w.Id == constituent)).OrderBy(c => c.On).ThenBy(c => c.SubmittedAt)];

    public static bool HasCards(Regulation regulation) => regulation.Duties.Any(d => d.On && d.Measure is CardMeasure);

    /// <summary>Whether the constituent has confirmed the row.</summary>
    public static bool IsConfirmed(Contact contact, PersonId constituent, ServiceCard? card) =>
        contact.Confirmations.GetValueOrDefault(constituent) == OtherSide.Confirmed || card?.Awaits(contact.Id) == false;

    private async Task<ServiceCard?> CardAsync(Contact contact, PersonId constituent, Regulation regulation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var link = (await links.ByAsync(contact.Committee, contact.By, cancellationToken))
            .FirstOrDefault(l => l.With == constituent && l.Tier == regulation.PublicTier?.Id && l.CoversDay(contact.On));
        if (link is null)
        {
            return null;
        }

        return (await cards.ListAsync(contact.Committee, cancellationToken)).FirstOrDefault(c => c.Link == link.Id && c.Year == contact.On.Year && c.RevokedOn is null)
            ?? new ServiceCard { Id = ServiceCardId.New(now), Committee = contact.Committee, Link = link.Id, Member = contact.By,
                Constituent = constituent, Year = contact.On.Year };
    }
}
