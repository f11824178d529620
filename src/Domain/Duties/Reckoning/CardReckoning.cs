using WeLiaison.Domain.Cards;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Duties.Reckoning;

/// <summary>Service cards: one for each link and year. The member is reminded; the constituent never is.</summary>
internal static class CardReckoning
{
    public static IEnumerable<Tally> Count(Case one, CardMeasure measure) =>
        [measure.Stage == CardStage.Entry ? Entries(one) : Stage(one, measure.Stage)];

    private static Tally Stage(Case one, CardStage stage)
    {
        var day = one.Duty.Due as OnDay;
        var usual = one.PeriodDue!.Value;

        // A card is received from whoever was linked on that day; it is handed to everybody who is linked.
        var asOf = stage == CardStage.Received && usual < one.Last ? usual : one.Last;
        var cards = Cards(one).ToList();
        var (counted, open, late) = (new List<Evidence>(), new List<OpenItem>(), false);
        foreach (var link in LinkReckoning.Covering(one, one.Regulation.PublicTier?.Id, asOf))
        {
            var due = DueOf(link, day, usual);
            var on = cards.Where(c => c.Link == link.Id || c.Constituent == link.With).Select(c => stage == CardStage.Received ? c.ReceivedOn : c.HandedOverOn).Min();
            if (on is { } done && done <= one.Today)
            {
                late |= done > due;
                counted.Add(new Evidence(EvidenceKind.Card, link.Id.ToString(), done));
            }
            else
            {
                open.Add(new OpenItem(link.With.ToString(), one.Books.NameOf(link.With), due));
            }
        }

        return new Tally(counted.Count + open.Count, counted.Count) { Counted = counted, Open = open, Due = open.Count > 0 ? open.Min(o => o.Due) : usual, AnyLate = late };
    }

    private static Tally Entries(Case one)
    {
        var cards = Cards(one).ToList();
        var linked = one.Index.LinksBy.Of(one.Bearer).ToList();
        var (counted, open) = (new List<Evidence>(), new List<OpenItem>());
        foreach (var filed in one.Index.Contacts.MadeBy(one.Bearer, one.Period.From, one.Last))
        {
            var contact = filed.Contact;
            if (!contact.Counts || !contact.With.Any(w => linked.Exists(l => l.With == w.Id && l.CoversDay(contact.On))))
            {
                continue;
            }

            if (contact.Confirmations.Values.Contains(OtherSide.Confirmed) || cards.Exists(c => !c.Awaits(contact.Id)))
            {
                counted.Add(new Evidence(EvidenceKind.Contact, contact.Id.ToString(), contact.On));
            }
            else
            {
                open.Add(new OpenItem(contact.Id.ToString(), $"{string.Join('、', contact.With.Select(w => w.Name))}（{contact.On.Month}月{contact.On.Day}日）"));
            }
        }

        return new Tally(counted.Count + open.Count, counted.Count) { Counted = counted, Open = open, RoundOpen = one.Today <= one.Period.To };
    }

    private static DateOnly DueOf(Link link, OnDay? day, DateOnly usual) =>
        day?.LinkGraceDays is { } grace && link.From.AddDays(grace) > usual ? link.From.AddDays(grace) : usual;

    private static IEnumerable<ServiceCard> Cards(Case one) =>
        one.Index.Cards.Of(one.Person!.Id).Where(c => c.Year == one.Period.From.Year && c.RevokedOn is null);
}
