using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Who or what is not covered (N-10). A gap belongs to the office, never to the person who is not linked.</summary>
internal static class CoverageGaps
{
    public static (int All, List<OpenItem> Gaps) Of(CoverageKind kind, Books books, DateOnly today) => kind switch
    {
        EveryoneLinked linked => People(linked, books, today),
        EverySectorLinks sectors => Sectors(sectors, books, today),
        EverySectorHasCommittee => Committees(books),
        _ => (0, []),
    };

    private static (int All, List<OpenItem> Gaps) People(EveryoneLinked kind, Books books, DateOnly today)
    {
        var (all, gaps) = (0, new List<OpenItem>());
        foreach (var person in books.Index.People.Values)
        {
            if (person.ErasedAt is not null || !kind.Posts.Any(post => books.Regulation.Holds(person, post, today)) || LinksHimself(kind, person, books, today))
            {
                continue;
            }

            all++;
            if (!books.Index.LinksWith.Of(person.Id).Any(l => l.Tier == kind.Tier && l.CoversDay(today)))
            {
                gaps.Add(new OpenItem(person.Id.ToString(), person.Name));
            }
        }

        return (all, gaps);
    }

    /// <summary>
    /// A leader is linked by nobody: whoever holds a post of the tier's linking side or of a tier above is not asked for on its linked side.
    /// Tiers are listed from the top.
    /// </summary>
    private static bool LinksHimself(EveryoneLinked kind, Person person, Books books, DateOnly today)
    {
        foreach (var tier in books.Regulation.Tiers)
        {
            if (tier.Linking.Posts.Any(post => books.Regulation.Holds(person, post, today)))
            {
                return true;
            }

            if (tier.Id == kind.Tier)
            {
                break;
            }
        }

        return false;
    }

    private static (int All, List<OpenItem> Gaps) Sectors(EverySectorLinks kind, Books books, DateOnly today)
    {
        var linking = books.Index.LinksBy.Owners.Where(o => o.Person is { } id && books.Index.People.ContainsKey(id))
            .Where(o => books.Index.LinksBy.Of(o).Any(l => Active(l, kind.Tier, today)))
            .Select(o => books.Index.People[o.Person!.Value].Sector).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var sectors = Bearers.Sectors(books.Index).ToList();
        return (sectors.Count, [.. sectors.Where(s => !linking.Contains(s)).Select(s => new OpenItem(s, s))]);
    }

    private static (int All, List<OpenItem> Gaps) Committees(Books books)
    {
        var sectors = Bearers.Sectors(books.Index).ToList();
        return (sectors.Count, [.. sectors.Where(s => books.Index.Chart?.CommitteeOf(s) is null).Select(s => new OpenItem(s, s))]);
    }

    private static bool Active(Link link, string tier, DateOnly today) => link.Tier == tier && link.CoversDay(today);
}
