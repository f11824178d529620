using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Flows.Offices;

/// <summary>话题: marks a contact just submitted with the subjects and flags that the regulation lists for its tier; several are allowed.</summary>
internal sealed class TopicFlow(RegulationShelf shelf, IContacts contacts, IPeople people) : Flow(shelf)
{
    protected override string Name => "话题";

    protected override bool Hears(Turn turn) => turn.MemberMay(Act.Record);

    protected override async ValueTask<Step?> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        if (Said.After(call.Words, "话题", "选话题", "标话题") is not { } said || said.Length > 80)
        {
            return null;
        }

        var number = call.Turn.State.LastNumber;
        if (number is null || await contacts.NumberedAsync(call.Turn.CommitteeId, number, cancellationToken) is not { } contact || contact.By != call.Turn.Person!.Id)
        {
            return call.Say(TopicWords.NoContact);
        }

        var met = (await people.FindAllAsync(call.Turn.CommitteeId, [contact.By, .. contact.With.Select(w => w.Id).OfType<PersonId>()], cancellationToken)).ToDictionary(p => p.Id);
        var offered = Offered(call.Regulation, TierOfContact.Find(call.Regulation, contact, contact.By, call.Turn.Who.Links, id => met.GetValueOrDefault(id)));
        var chosen = Said.Names(said).Select(one => Of(one, offered)).Where(one => one is not null).Select(one => one!).Distinct().ToList();
        if (chosen.Count == 0)
        {
            // A number in answer means the subject; anything else is heard as it is.
            var asked = call.Turn.Ask(new Menu(), "topic", TopicWords.Offer(contact, offered), [.. offered.Take(9).Select((o, i) => new Option($"话题{i + 1}", o))]);
            return asked with { Reply = new Reply(asked.Reply!.Text) };
        }

        if (contact.State == ContactState.Withdrawn)
        {
            return call.Refuse(new Refusal("contact.state"));
        }

        var flags = call.Regulation.Offers.Flags;
        var marked = contact with
        {
            Topics = [.. contact.Topics.Union(chosen.Where(c => !flags.Contains(c)))],
            Flags = [.. contact.Flags.Union(chosen.Where(flags.Contains))],
        };
        var route = call.Regulation.Routes.FirstOrDefault(r => chosen.Exists(c => c == r.Category));
        return call.Say(TopicWords.Marked(marked, chosen) + (route is null ? string.Empty : TopicWords.Routed(route.Category))) with { Changes = [marked] };
    }

    private static List<string> Offered(Regulation regulation, string? tier) =>
        [.. (regulation.Tiers.FirstOrDefault(t => t.Id == tier) ?? regulation.PublicTier)?.Topics.SelectMany(t => t.Parts.Count is 0 or > 5 ? [t.Label] : t.Parts.Select(part => $"{t.Label}·{part}").Prepend(t.Label)) ?? [], .. regulation.Offers.Flags.Where(f => OfTier(regulation, f))];

    /// <summary>A mark that some tiers list among their own subjects is offered there.</summary>
    private static bool OfTier(Regulation regulation, string flag) => !regulation.Tiers.Any(t => t.Topics.Any(topic => topic.Label == flag));

    private static int? Digits(string said) =>
        int.TryParse(said, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? number
        : Choice.Number(said);

    private static string? Of(string said, List<string> offered) =>
        Digits(said) is { } number
            ? offered.ElementAtOrDefault(number - 1)
            : offered.FirstOrDefault(o => o == said) ?? offered.FirstOrDefault(o => said.Length >= 2 && o.Contains(said, StringComparison.Ordinal));
}

/// <summary>What is said about subjects.</summary>
internal static class TopicWords
{
    public const string NoContact = "先报一次联系，提交以后说“话题”。";

    public static string Offer(Contact contact, IReadOnlyList<string> offered) =>
        $"{contact.Number}（{DayWords.Names(contact.With)}）谈的是：\n{string.Join('\n', offered.Select((o, i) => $"{i + 1} {o}"))}\n回数字；几项一起说“话题1、3”。";

    /// <summary>The mark alone sends nothing on: the words that go the way of their own are the member's to choose.</summary>
    public static string Routed(string category) => $"要送专门渠道，请再说“{category}：……”。";

    public static string Marked(Contact contact, IReadOnlyList<string> chosen) => $"{contact.Number}已标：{string.Join('、', chosen)}。";
}
