using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>Those whom a member keeps in touch with in one tier, and how many the regulation wants there.</summary>
/// <param name="Name">Of the tier: 常委联系委员; none where the committee has one tier only.</param>
/// <param name="Range">5至6名; none where the regulation sets none.</param>
/// <param name="People">Oldest link first.</param>
internal sealed record TierList(string? Name, string? Range, IReadOnlyList<Person> People)
{
    /// <summary>The tiers in which the member links somebody, or should.</summary>
    public static IReadOnlyList<TierList> Of(Turn turn, Regulation? regulation, ContactRules rules)
    {
        if (regulation is null)
        {
            return [new TierList(null, rules.RangeWords, [.. turn.Who.Contacts.DistinctBy(p => p.Id)])];
        }

        var lists = new List<TierList>();
        foreach (var tier in regulation.Tiers)
        {
            var own = turn.Who.Links.Zip(turn.Who.Contacts).Where(l => l.First.Tier == tier.Id).Select(l => l.Second).DistinctBy(p => p.Id).ToList();
            if (own.Count > 0 || (!tier.Linking.IsOrgan && tier.Linking.Posts.Any(post => regulation.Holds(turn.Person!, post, turn.Today))))
            {
                lists.Add(new TierList(tier.Name, ContactRules.Range(tier.Min, tier.Max), own));
            }
        }

        return lists switch
        {
            [] => [new TierList(null, rules.RangeWords, [])],
            [var only] => [only with { Name = null }],
            _ => lists,
        };
    }
}
