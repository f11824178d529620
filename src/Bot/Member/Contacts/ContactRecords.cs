using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Member.Manners;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>From drafts to records and back.</summary>
internal static class ContactRecords
{
    /// <summary>Stands in the place of the content where only a measure was asked for.</summary>
    private const string OnlySuggestion = "（见建议）";

    public static Contact Of(ContactDraft draft, Turn turn, string number, ContactRules rules, IReadOnlyList<Person> newcomers)
    {
        var flags = new List<string>();
        if (Questions.IsLate(draft.On!.Value, rules, turn.Today))
        {
            flags.Add(ContactFlags.Late);
        }

        if (draft.IsGrave || SensitiveWords.AreIn(draft.Content) || SensitiveWords.AreIn(draft.Suggestion))
        {
            flags.Add(ContactFlags.OfficeOnly);
        }

        var tier = TierOf(draft, turn.Who);
        var organ = ContactSides.OrganFor(turn.Person!, [.. draft.With.Select(p => p.Known?.Id).OfType<PersonId>()],
            turn.Who.Links.Where(l => tier is null || l.Tier == tier), draft.On.Value);
        // From below: the tier is that of the link between the two, which the counting finds by itself.
        var upward = tier is null && draft.With.Any(p => p.Known is { } known && turn.Who.Leaders.Any(l => l.Id == known.Id));
        return new Contact
        {
            Id = draft.Id,
            Committee = turn.CommitteeId,
            Number = number,
            By = turn.Person!.Id,
            ForOrgan = organ?.Organ,
            Tier = organ?.Tier ?? tier ?? (upward || draft.With.Any(p => p.Known is { Peer: true }) ? null : rules.PublicTier),
            Upward = upward,
            With = [.. draft.With.Select(p =>
                newcomers.FirstOrDefault(n => p.State == PartyState.Joins && n.Name == p.Said) is { } newcomer
                ? new ContactParty(newcomer.Name, newcomer.Id)
                : p.ToParty())],
            On = draft.On.Value,
            OnUntil = draft.OnUntil,
            Time = draft.Time,
            Place = draft.Place,
            Way = draft.Way!.Value,
            WayWords = draft.WayWords,
            Content = draft.Content ?? OnlySuggestion,
            Suggestion = draft.Suggestion,
            Cells = draft.Cells,
            Resolved = draft.Resolved,
            FollowUp = draft.FollowUp,
            Attachments = draft.Attachments,
            Flags = flags,
            Source = "chat",
            SubmittedAt = turn.Now,
        };
    }

    /// <summary>The record as a draft that can be told on; the new one gets an id of its own.</summary>
    public static ContactDraft ToDraft(Contact contact, Who who, DateTimeOffset now) => new()
    {
        Id = ContactId.New(now),
        With = [.. contact.With.Select(p => Party(p, who))],
        On = contact.On,
        OnUntil = contact.OnUntil,
        Time = contact.Time,
        Place = contact.Place,
        Way = contact.Way,
        WayWords = contact.WayWords,
        Content = contact.Content == OnlySuggestion ? null : contact.Content,
        Suggestion = contact.Suggestion,
        Cells = contact.Cells,
        Resolved = contact.Resolved,
        FollowUp = contact.FollowUp,
        Attachments = contact.Attachments,
    };

    /// <summary>People who join the list with this contact, and their links: active within the regulation's range, beyond it awaiting consent.</summary>
    public static (IReadOnlyList<Person> People, IReadOnlyList<Link> Links) Newcomers(ContactDraft draft, Turn turn, ContactRules rules)
    {
        var people = new List<Person>();
        var links = new List<Link>();
        var linked = DraftDesk.LinkedCount(turn, rules);
        foreach (var (index, party) in draft.With.Where(p => p.State == PartyState.Joins).DistinctBy(p => p.Said).Index())
        {
            var person = new Person { Id = PersonId.New(turn.Now.AddMilliseconds(index)), Committee = turn.CommitteeId,
                Kind = PersonKind.Constituent, Name = party.Said, Sector = turn.Person!.Sector };
            people.Add(person);
            links.Add(LinkTo(person.Id, turn, rules, linked + index));
        }

        return (people, links);
    }

    public static Link LinkTo(PersonId person, Turn turn, ContactRules rules, int linked) => new()
    {
        Id = LinkId.New(turn.Now.AddMilliseconds(linked)),
        Committee = turn.CommitteeId,
        Tier = rules.PublicTier,
        By = turn.Person!.Id,
        With = person,
        From = turn.Today,
        State = rules.MaxLinks is { } most && linked >= most ? LinkState.AwaitingConsent : LinkState.Active,
    };

    public static DraftParty Party(ContactParty party, Who who) =>
        who.Contacts.Concat(who.Leaders).FirstOrDefault(p => p.Id == party.Id) is { } known
            ? new DraftParty(party.Name, PartyState.Known, [new Candidate(known.Id, known.Name, PartyFinder.Facts(known))])
            : party.Id is { } id ? new DraftParty(party.Name, PartyState.Known, [new Candidate(id, party.Name, string.Empty) { Peer = true }])
            : new DraftParty(party.Name, PartyState.AsSaid, []);

    private static string? TierOf(ContactDraft draft, Who who) =>
        draft.With.Select(p => p.Known?.Id).Where(id => id is not null).Select(id => who.Links.FirstOrDefault(l => l.With == id)?.Tier).FirstOrDefault(tier => tier is not null);
}
