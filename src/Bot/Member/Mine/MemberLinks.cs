using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>Finds the tier in which a member may keep in touch with another member (常委联系委员), as the regulation's posts say.</summary>
internal sealed class MemberLinks(IPeople people, RegulationShelf shelf)
{
    /// <summary>
    /// The member of that name whom the speaker, who leads others by their post, has met, or to whom they have reported, linked or not
    /// (东城 附件3 三（一） counts both); null for whoever leads nobody: they mean one of the public.
    /// </summary>
    public async ValueTask<Person?> PeerAsync(string name, Turn turn, CancellationToken cancellationToken)
    {
        var members = (await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Where(p => p.Kind == PersonKind.Member && p.Id != turn.Person!.Id).ToList();
        if (members is not [var member] || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        var reports = turn.Words.Contains("汇报", StringComparison.Ordinal);
        // Leaders meet any member (东城 附件3 三（一）: 常委、委员); a member reports to whoever leads.
        return Leads(turn.Person!) || (reports && Leads(member)) ? member : null;

        bool Leads(Person one) => regulation.Tiers.Any(t => !t.Linked.Public && t.Linking.Posts.Any(p => regulation.Holds(one, p, turn.Today)));
    }

    /// <summary>Those of the public on the committee's roster who have that name.</summary>
    public async ValueTask<IReadOnlyList<Person>> PublicAsync(string name, Turn turn, CancellationToken cancellationToken) =>
        [.. (await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Where(p => p is { Kind: PersonKind.Constituent, ErasedAt: null })];

    /// <summary>Whether somebody else on the roster of members has that name.</summary>
    public async ValueTask<bool> IsMemberAsync(string name, Turn turn, CancellationToken cancellationToken) =>
        (await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Any(p => p.Kind == PersonKind.Member && p.Id != turn.Person!.Id);

    /// <summary>The link to the one member of that name, with its tier; null when the name is no member's or no tier joins the two.</summary>
    public async ValueTask<(Link Link, Tier Tier, int Linked)?> ToAsync(string name, Turn turn, CancellationToken cancellationToken)
    {
        var members = (await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Where(p => p.Kind == PersonKind.Member && p.Id != turn.Person!.Id).ToList();
        if (members is not [var member] || shelf.Find(turn.CommitteeId) is not { } regulation)
        {
            return null;
        }

        if (Linking.TierBetween(regulation, turn.Person!, member, turn.Today) is not { } tier)
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
            State = (tier.Max is { } most && linked >= most) || Linking.IsOutsideBasis(tier, turn.Person, member) ? LinkState.AwaitingConsent : LinkState.Active,
        };
        return (link, tier, linked);
    }
}
