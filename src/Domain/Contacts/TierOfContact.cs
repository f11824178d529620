using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Contacts;

/// <summary>In which tier a contact stands: as recorded, or by the link, or by who met whom. Duties, figures and papers all ask here.</summary>
public static class TierOfContact
{
    /// <summary>Null when the regulation has no tier for such a contact.</summary>
    /// <param name="regulation">The committee's.</param>
    /// <param name="contact">The record.</param>
    /// <param name="by">For whom it is asked: the author or a co-visitor.</param>
    /// <param name="links">That person's links, of any time.</param>
    /// <param name="find">People by id.</param>
    public static string? Find(Regulation regulation, Contact contact, PersonId by, IEnumerable<Link> links, Func<PersonId, Person?> find)
    {
        if (contact.Tier is not null)
        {
            return contact.Tier;
        }

        foreach (var link in links)
        {
            if (link.CoversDay(contact.On) && contact.With.Any(w => w.Id == link.With))
            {
                return link.Tier;
            }
        }

        var met = contact.With.Select(w => w.Id is { } id ? find(id) : null).ToList();
        if (met.TrueForAll(p => p is null or { Kind: PersonKind.Constituent }))
        {
            return regulation.PublicTier?.Id;
        }

        return regulation.Tiers.FirstOrDefault(tier =>
            find(by) is { } author && tier.Linking.Posts.Any(post => regulation.Holds(author, post, contact.On))
            && met.Exists(p => p is not null && tier.Linked.Posts.Any(post => regulation.Holds(p, post, contact.On))))?.Id;
    }
}
