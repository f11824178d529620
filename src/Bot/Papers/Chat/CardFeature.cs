using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>服务卡: 卡送到了, 卡寄出了 by the member; 收到…的卡 by the office. Only where the regulation has cards.</summary>
internal sealed partial class CardFeature(RegulationShelf shelf, IRecords<ServiceCard> cards, IPeople people, ILinks links) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > 80 || !turn.IsFree || shelf.Find(turn.CommitteeId) is not { } regulation || !regulation.Duties.Any(d => d.Measure is CardMeasure))
        {
            return null;
        }

        if (turn.MemberMay(Act.Record) && (Handed().IsMatch(turn.Words) || Sent().IsMatch(turn.Words)))
        {
            return await MoveAsync(turn, Handed().IsMatch(turn.Words), cancellationToken);
        }

        return turn.StaffMay(Act.Record) && Received().Match(turn.Words) is { Success: true } received
            ? await ReceiveAsync(turn, regulation, received.Groups["who"].Value, cancellationToken)
            : null;
    }

    private async ValueTask<Step> MoveAsync(Turn turn, bool handed, CancellationToken cancellationToken)
    {
        var known = await OfYearAsync(turn, cancellationToken);
        var open = turn.Who.Links.Zip(turn.Who.Contacts, (link, person) => (Link: link, Person: person, Card: known.FirstOrDefault(c => c.Link == link.Id)))
            .Where(c => handed ? c.Card?.HandedOverOn is null : c.Card is { HandedOverOn: not null, SentOn: null }).ToList();
        var named = open.Where(c => turn.Words.Contains(c.Person.Name, StringComparison.Ordinal)).ToList();
        var meant = named.Count > 0 ? named
            : open.Count == 1 || turn.Words.Contains('都', StringComparison.Ordinal) || turn.Words.Contains('全', StringComparison.Ordinal) ? open
            : [];
        if (meant.Count == 0)
        {
            return turn.Say(open.Count == 0 ? PaperWords.NoCards : PaperWords.NotWhichCard(handed ? "送到了" : "寄出了"));
        }

        var changes = meant.Select((c, i) => Moved(c.Card ?? New(turn, c.Link, i), handed, turn.Today)).ToList();
        var names = meant.ConvertAll(c => c.Person.Name);
        return turn.Close(handed ? PaperWords.CardsHanded(names) : PaperWords.CardsSent(names)) with { Changes = changes };
    }

    private async ValueTask<Step?> ReceiveAsync(Turn turn, Regulation regulation, string who, CancellationToken cancellationToken)
    {
        var member = (await people.ListAsync(turn.CommitteeId, PersonKind.Member, cancellationToken)).FirstOrDefault(m => who.Contains(m.Name, StringComparison.Ordinal));
        if (member is null)
        {
            return await WhoseAsync(turn, regulation, who.TrimEnd('的').Trim(), cancellationToken);
        }

        var known = (await OfYearAsync(turn, cancellationToken)).Where(c => c.Member == member.Id && c.ReceivedOn is null).ToList();
        var own = (await links.ByAsync(turn.CommitteeId, member.Id, cancellationToken)).Where(l => l.Tier == regulation.PublicTier?.Id && l.CoversDay(turn.Today)).ToList();
        var names = (await people.FindAllAsync(turn.CommitteeId, [.. own.Select(l => l.With)], cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        var meant = own.Where(l => names.TryGetValue(l.With, out var name) && who.Contains(name, StringComparison.Ordinal)).ToList();
        var got = meant.Count > 0 ? meant : own;
        var changes = new List<IRecord>();
        foreach (var (index, link) in got.Index())
        {
            if ((known.Find(c => c.Link == link.Id) ?? New(turn, link, index)).Receive(turn.Person!.Name, turn.Today, turn.Today).Ok(out var card, out _))
            {
                changes.Add(card);
            }
        }

        return turn.Say(changes.Count == 0 ? PaperWords.NoCards : PaperWords.CardsReceived(member.Name, [.. got.Select(l => names[l.With])])) with { Changes = changes };
    }

    /// <summary>收到 with the constituent's name alone: the card of the one member who keeps in touch with them; with several it is asked.</summary>
    private async ValueTask<Step?> WhoseAsync(Turn turn, Regulation regulation, string name, CancellationToken cancellationToken)
    {
        if ((await people.NamedAsync(turn.CommitteeId, name, cancellationToken)).Where(p => p.Kind == PersonKind.Constituent).ToList() is not [var constituent])
        {
            return turn.Say(PaperWords.WhoseCard(name, []));
        }

        var linking = (await links.WithAsync(turn.CommitteeId, constituent.Id, cancellationToken))
            .Where(l => l.By is not null && l.Tier == regulation.PublicTier?.Id && l.CoversDay(turn.Today)).ToList();
        var members = await people.FindAllAsync(turn.CommitteeId, [.. linking.Select(l => l.By!.Value).Distinct()], cancellationToken);
        return members is [var one]
            ? await ReceiveAsync(turn, regulation, $"{one.Name}、{name}", cancellationToken)
            : turn.Say(PaperWords.WhoseCard(name, [.. members.Select(m => m.Name)]));
    }

    private async Task<List<ServiceCard>> OfYearAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await cards.ListAsync(turn.CommitteeId, cancellationToken)).Where(c => c.Year == turn.Today.Year && c.RevokedOn is null)];

    private static ServiceCard Moved(ServiceCard card, bool handed, DateOnly today) =>
        (handed ? card.HandOver(today, today) : card.Send(today, today)).Ok(out var moved, out _) ? moved : card;

    private static ServiceCard New(Turn turn, Link link, int index) => new()
    {
        Id = ServiceCardId.New(turn.Now.AddMilliseconds(index)), Committee = turn.CommitteeId, Link = link.Id, Member = link.By!.Value,
            Constituent = link.With, Year = turn.Today.Year,
    };

    [GeneratedRegex("卡.{0,6}(送到|送出|送去|交到|给)了?|(送到|送出|送|交|发)了?.{0,8}卡", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Handed();

    [GeneratedRegex("卡.{0,6}(寄出|寄回|寄|交回)了?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Sent();

    [GeneratedRegex("^收到了?(?<who>.{2,60}?)的?(服务)?卡", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Received();
}
