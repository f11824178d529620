using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Whoever keeps in touch with a member sees, in passing, how that member's own contacts are going (BS-16): counts only, never texts.</summary>
internal sealed class Downstream(IContacts contacts, ILinks links)
{
    public async ValueTask<string?> OfAsync(Contact contact, Turn turn, ContactRules rules, CancellationToken cancellationToken)
    {
        if (contact.With is not [{ Id: { } id }] || turn.Who.Contacts.FirstOrDefault(p => p.Id == id) is not { Kind: PersonKind.Member } member)
        {
            return null;
        }

        var own = await links.ByAsync(turn.CommitteeId, id, cancellationToken);
        var made = await contacts.ByAsync(turn.CommitteeId, id, new DateOnly(turn.Today.Year, 1, 1), turn.Today, cancellationToken);
        return ContactWords.Downstream(member.Name, made.Count(c => c.Counts && !c.Upward && (c.Tier is null || c.Tier == rules.PublicTier)),
            own.Count(l => l.Tier == rules.PublicTier && l.CoversDay(turn.Today)));
    }
}
