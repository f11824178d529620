using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>Finds the tier in which a member may keep in touch with another member (常委联系委员), as the regulation's posts say.</summary>
internal sealed class MemberLinks(IPeople people, RegulationShelf shelf)
{
    /// <summary>The link to the one member of that name, with its tier; null when the name is no member's or no tier joins the two.</summary>
    public async ValueTask<(Link Link, Tier Tier, int Linked)?> ToAsync(string name, Turn turn, CancellationToken cancellationToken)
    {
        var members = (await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Where(p => p.Kind == PersonKind.Member && p.Id != turn.Person!.Id).ToList();
        if (members is not [var member] || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        var tier = regulation.Tiers.FirstOrDefault(t => !t.Linked.Public && Holds(turn.Person!, t.Linking.Posts) && Holds(member, t.Linked.Posts));
        if (tier is null)
        {
            return null;
        }

        var linked = turn.Who.Links.Count(l => l.Tier == tier.Id);
        var link = new Link
        {
            Id = LinkId.New(turn.Now),
            Committee = turn.CommitteeId,
            Tier = tier.Id,
            By = turn.Person!.Id,
            With = member.Id,
            From = turn.Today,
            State = tier.Max is { } most && linked >= most ? LinkState.AwaitingConsent : LinkState.Active,
        };
        return (link, tier, linked);

        bool Holds(Person person, IReadOnlyList<string> posts) =>
            person.Posts.Any(held => held.CoversDay(turn.Today) && posts.Any(regulation.WithImplied(held.Name).Contains));
    }
}
