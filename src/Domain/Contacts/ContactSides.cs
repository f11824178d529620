using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Domain.Contacts;

/// <summary>For whom a contact counts besides the person who made it.</summary>
public static class ContactSides
{
    /// <summary>
    /// The organ on whose behalf the contact was made, with its tier: the person belongs to it, and it is linked with somebody met
    /// (苍南 tier 2: any of a 专委会's staff or members acts for it). None when no organ link is concerned.
    /// </summary>
    /// <param name="by">Who made the contact.</param>
    /// <param name="with">The people met.</param>
    /// <param name="links">The links in which those people are kept in touch with.</param>
    /// <param name="on">The day of the contact.</param>
    public static (string Organ, string Tier)? OrganFor(Person by, IReadOnlyCollection<PersonId> with, IEnumerable<Link> links, DateOnly on)
    {
        foreach (var link in links)
        {
            if (link.ByOrgan is { } organ && link.CoversDay(on) && with.Contains(link.With) && Belongs(by, organ, on))
            {
                return (organ, link.Tier);
            }
        }

        return null;
    }

    private static bool Belongs(Person person, string organ, DateOnly on) =>
        person.SpecialCommittee == organ || person.Posts.Any(p => p.Organ == organ && p.CoversDay(on));
}
