using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>In which tier a contact stands: as recorded, or by the link, or by who met whom.</summary>
internal static class TierOfContact
{
    public static string? Find(Case one, Contact contact)
    {
        if (contact.Tier is not null)
        {
            return contact.Tier;
        }

        foreach (var link in one.Index.LinksBy.Of(one.Bearer))
        {
            if (link.CoversDay(contact.On) && contact.With.Any(w => w.Id == link.With))
            {
                return link.Tier;
            }
        }

        var met = contact.With.Select(w => w.Id is { } id ? one.Index.People.GetValueOrDefault(id) : null).ToList();
        if (met.TrueForAll(p => p is null or { Kind: PersonKind.Constituent }))
        {
            return one.Regulation.PublicTier?.Id;
        }

        return one.Regulation.Tiers.FirstOrDefault(tier =>
            one.Person is { } by && tier.Linking.Posts.Any(post => one.Regulation.Holds(by, post, contact.On))
            && met.Exists(p => p is not null && tier.Linked.Posts.Any(post => one.Regulation.Holds(p, post, contact.On))))?.Id;
    }
}
