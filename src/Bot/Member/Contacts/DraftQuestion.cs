using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>What is to be asked next.</summary>
/// <param name="Name">The question's name, one of <see cref="Questions"/>.</param>
/// <param name="Awaiting">How the reader of Chinese calls it.</param>
/// <param name="Text">The words.</param>
public sealed record DraftQuestion(string Name, string Awaiting, string Text)
{
    public IReadOnlyList<Option> Options { get; init; } = [];
}

/// <summary>Names of questions, as stored with a draft.</summary>
internal static class Questions
{
    public const string Which = "which";
    public const string Guess = "guess";
    public const string Unlisted = "unlisted";
    public const string FullName = "full-name";
    public const string Persons = "persons";
    public const string Date = "date";
    public const string Way = "way";
    public const string Place = "place";
    public const string ProposedPlace = "proposed-place";
    public const string Content = "content";
    public const string Own = "own-";
    public const string Twin = "twin";
    public const string Another = "another";
    public const string Heard = "heard";
    public const string Confirm = "confirm";

    /// <summary>The first thing that is missing or unclear in a draft; the last question is whether to submit it.</summary>
    public static DraftQuestion Next(ContactDraft draft, ContactRules rules, int linked, DateOnly today, string called = "您") =>
        Who(draft, rules, linked, called) ?? When(draft) ?? (IsAhead(draft, today) ? null : How(draft, rules)) ?? new(Confirm, SlotNames.Confirm, string.Empty);

    /// <summary>Told after the grace of its year (G-04).</summary>
    public static bool IsLate(DateOnly on, ContactRules rules, DateOnly today) => today > rules.LastEntryDay(on.Year);

    public static bool IsAhead(ContactDraft draft, DateOnly today) => draft.On > today || (draft.IsPlanned && draft.On == today);

    private static DraftQuestion? Who(ContactDraft draft, ContactRules rules, int linked, string called)
    {
        foreach (var party in draft.With)
        {
            switch (party.State)
            {
                case PartyState.Which:
                    return new(Which, SlotNames.Persons, ContactWords.Which(party, called))
                    {
                        Options = [.. party.Candidates.Select(c => new Option(c.Id.ToString(), c.Words))],
                    };
                case PartyState.Guess:
                    return new(Guess, SlotNames.Confirm, ContactWords.Guess(party, called));
                case PartyState.Unlisted:
                    return new(Unlisted, SlotNames.Choice, ContactWords.Unlisted(party.Said, rules, linked, called)) { Options = ContactWords.UnlistedOptions(rules, linked) };
                case PartyState.Joins when !PersonNames.IsFull(party.Said):
                    return new(FullName, SlotNames.Persons, ContactWords.FullName(party.Said));
            }
        }

        return draft.With.Count == 0 ? new(Persons, SlotNames.Persons, ContactWords.WithWhom) : null;
    }

    private static DraftQuestion? When(ContactDraft draft) => draft switch
    {
        { NoSuchDay: { } words } => new(Date, SlotNames.Date, ContactWords.NoSuchDay(words)),
        { On: null, Way: null, Place: null } => new(Date, SlotNames.Date, ContactWords.WhenAndWhere),
        { On: null } => new(Date, SlotNames.Date, ContactWords.When),
        _ => null,
    };

    private static DraftQuestion? How(ContactDraft draft, ContactRules rules)
    {
        if (draft.ProposedPlace is { } place)
        {
            return new(ProposedPlace, SlotNames.Confirm, ContactWords.ProposedPlace(place));
        }

        if (draft.Way is not { } way)
        {
            return new(Way, SlotNames.Method, ContactWords.How) { Options = ContactWords.Ways };
        }

        if (draft.Place is null && rules.Needs("place", way))
        {
            return new(Place, SlotNames.Place, ContactWords.Where);
        }

        return What(draft, rules, way);
    }

    /// <summary>Where the form has a cell of its own for suggestions, content is wanted beside them, and the card asks for them; elsewhere either will do.</summary>
    private static DraftQuestion? What(ContactDraft draft, ContactRules rules, ContactWay way)
    {
        if (draft.Content is null && (rules.Needs("suggestion", way) || draft.Suggestion is null))
        {
            return new(Content, SlotNames.Content, ContactWords.What);
        }

        return rules.Own.FirstOrDefault(a => rules.Holds(a, way) && !draft.Cells.ContainsKey(a.Slot)) is { } own
            ? new(Own + own.Slot, Own + own.Slot, ContactWords.AskCell(own.Label, own.Optional))
            : null;
    }
}
