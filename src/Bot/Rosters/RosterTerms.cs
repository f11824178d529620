using WeLiaison.Documents.Rosters;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Rosters;

/// <summary>Which words a roster's columns may hold in this committee.</summary>
internal static class RosterTerms
{
    public static IReadOnlyDictionary<string, IReadOnlyList<RosterTerm>> Of(Regulation regulation, OrganChart? chart)
    {
        var terms = new Dictionary<string, IReadOnlyList<RosterTerm>>(StringComparer.Ordinal)
        {
            ["posts"] = [.. regulation.Posts.Select(p => p.Tick is { } tick && tick != p.Name && regulation.Posts.All(q => q.Name != tick) ? new RosterTerm(p.Name, tick) : new RosterTerm(p.Name, "政协" + p.Name))],
            ["tier"] = [.. regulation.Tiers.Select(t => new RosterTerm(t.Id, t.Name))],
        };
        if (regulation.Offers.Marks.Count > 0)
        {
            terms["marks"] = [.. regulation.Offers.Marks.Select(m => new RosterTerm(m))];
        }

        // Until the office has drawn up its organs, a roster may bring any sector; afterwards a slip of the pen is noticed.
        if (chart is { Sectors.Count: > 0 })
        {
            terms["sector"] = [.. chart.Sectors.Select(s => new RosterTerm(s.Name, s.Name.TrimEnd('界')))];
        }

        return terms;
    }
}
