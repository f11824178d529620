using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Puts what a message says into a draft; what it does not say stays as it was.</summary>
internal static class DraftFilling
{
    private static readonly string[] Adding = ["还有", "也在", "也来", "也去", "加上", "再加", "一起", "另外", "漏了"];

    private static readonly string[] Only = ["只", "就", "不是", "改成", "改为", "换成", "应该是", "是", "没有", "没来", "没去", "单独", "一个人"];

    public static ContactDraft Start(Slots told, Reading reading, string message, Who who, ContactRules rules, DateTimeOffset now) =>
        Fill(new ContactDraft { Id = ContactId.New(now) }, told, reading, message, who, rules);

    public static ContactDraft Fill(ContactDraft draft, Slots told, Reading reading, string message, Who who, ContactRules rules)
    {
        draft = Clear(draft, reading.Cleared);
        draft = draft with
        {
            With = Parties(draft.With, told, reading, message, who),
            NoSuchDay = reading.ImpossibleDate,
            Time = told.Time ?? draft.Time,
            Place = told.Place is { } place && LooseWords.MayBePlace(place) ? place : draft.Place,
            ProposedPlace = told.Place is null ? draft.ProposedPlace : null,
            Resolved = told.Resolved ?? draft.Resolved,
            FollowUp = told.FollowUp ?? draft.FollowUp,
            Content = told.Content is { } content && !TextMerging.IsOnlyOpening(content)
                ? TextMerging.Merge(draft.Content,
                    TextMerging.WithoutOpening(LooseWords.WithClauseEnd(LooseWords.WithClauseBefore(content, message), message)), message)
                : draft.Content,
            Suggestion = (told.Suggestion ?? TextMerging.AddedSuggestion(told, message)) is { } suggestion
                ? TextMerging.Merge(draft.Suggestion, suggestion, message)
                : draft.Suggestion,
        };
        if (told.Date is { } day)
        {
            draft = draft with { On = day, OnUntil = told.DateEnd is { } end && end > day ? end : null, NoSuchDay = null, IsAnother = false };
        }

        if (WayReading.Of(told, reading.Evidence, message, rules) is var (way, words))
        {
            draft = Meet(draft, way, words, rules);
            draft = way == ContactWay.UnitVisit && draft.Place is null ? draft with { Place = WayReading.UnitOf(message) } : draft;
        }

        return LooseWords.AtTheirs(LooseWords.AtNamedHome(draft, message));
    }

    /// <summary>Sets the way of contact. A call has no place.</summary>
    public static ContactDraft Meet(ContactDraft draft, ContactWay way, string? words, ContactRules rules) => draft with
    {
        Way = way,
        WayWords = words is { Length: > 0 and <= 12 } && words[0] is not ('看' or '去' or '聊' or '见' or '碰' or '找') && words[^1] != '了' ? words : rules.Label(way),
        Place = way is ContactWay.Phone or ContactWay.Online or ContactWay.TextMessage or ContactWay.Letter ? null : draft.Place,
        IsAnother = false,
    };

    private static IReadOnlyList<DraftParty> Parties(IReadOnlyList<DraftParty> old, Slots told, Reading reading, string message, Who who)
    {
        var said = told.Persons.Where(p => !PersonNames.IsNobody(p) && p != who.Person?.Name).Distinct().ToList();
        if (said.Count == 0 && told.PersonsRemoved.Count == 0)
        {
            return old;
        }

        var named = said.Select(name => PartyFinder.Find(name, reading, who)).ToList();
        if (told.PersonsRemoved.Count == 0 && named.Count < old.Count && named.TrueForAll(n => old.Any(p => p.Words == n.Words))
            && !Only.Any(word => message.Contains(word, StringComparison.Ordinal)))
        {
            // 闻国庆那个在镇政府: one of several is named; the others were there, too.
            return old;
        }

        var adds = old.Count == 0 || told.PersonsRemoved.Count > 0 || Adding.Any(word => message.Contains(word, StringComparison.Ordinal));
        var kept = adds ? old.Where(p => !told.PersonsRemoved.Any(gone => Means(p, gone))) : [];
        return [.. kept.Where(p => !named.Any(n => n.Words == p.Words)), .. named];
    }

    private static bool Means(DraftParty party, string words) =>
        party.Words == words || party.Said == words || party.Candidates.Any(c => c.Name == words)
        || (words.Length >= 2 && party.Words.Length >= 2 && words[0] == party.Words[0] && words.Length != party.Words.Length)
        || (words.Length == 2 && words[0] is '老' or '小' && party.Words.StartsWith(words[1]));

    private static ContactDraft Clear(ContactDraft draft, IReadOnlyList<string> cleared)
    {
        foreach (var slot in cleared)
        {
            draft = slot switch
            {
                SlotNames.Date or SlotNames.DateEnd => draft with { OnUntil = null, On = slot == SlotNames.Date ? null : draft.On },
                SlotNames.Time or SlotNames.TimeEnd => draft with { Time = null },
                SlotNames.Place => draft with { Place = null },
                SlotNames.Method or SlotNames.Channel => draft with { Way = null, WayWords = null },
                SlotNames.Content => draft with { Content = null },
                SlotNames.Suggestion => draft with { Suggestion = null },
                SlotNames.Persons => draft with { With = [] },
                _ => draft,
            };
        }

        return draft;
    }
}
