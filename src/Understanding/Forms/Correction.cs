using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>What a correction has come to so far.</summary>
internal sealed class Correction(Turn turn, Slots filled, string form)
{
    private readonly List<string> persons = [];
    private readonly List<string> removed = [];

    public Turn Turn => turn;

    public Message Message => turn.Message;

    public Slots Filled => filled;

    public string Form => form;

    public Slots Slots { get; set; } = Slots.Empty;

    /// <summary>The slot that an earlier clause named (地点不对，应该是…).</summary>
    public string? Label { get; set; }

    /// <summary>True once a word of correcting was seen.</summary>
    public bool Marked { get; set; }

    public bool Shifted { get; set; }

    public int Clauses { get; set; }

    /// <summary>The day that was filled in and is denied: a bare number that follows is the right one.</summary>
    public DateOnly? OldDay { get; set; }

    public void Add(PersonSpan person)
    {
        var name = Message.Quote(person.Start, person.Kind == PersonKind.Titled ? person.End : person.NameEnd);
        if (!persons.Contains(name) && !removed.Contains(name))
        {
            persons.Add(name);
            turn.Findings.Note(SlotNames.Persons, person.Start, person.End, "put right");
            turn.Findings.Mention(ContactList.Resolve(turn.Words, name, turn.Utterance.Contacts));
        }
    }

    public void Remove(string name)
    {
        if (!removed.Contains(name))
        {
            removed.Add(name);
            persons.Remove(name);
        }
    }

    public bool IsFilled(string name, PersonSpan person) => filled.Persons.Contains(name) || person.Kind is PersonKind.Listed or PersonKind.Titled;

    public void Clear(string slot)
    {
        if (!turn.Findings.Cleared.Contains(slot))
        {
            turn.Findings.Cleared.Add(slot);
        }
    }

    /// <summary>The text given before without the clause that these words are in.</summary>
    public void Without(string words)
    {
        if (Rest(filled.Content, words) is { } content)
        {
            Slots = Slots with { Content = content.Length == 0 ? null : content };
            if (content.Length == 0)
            {
                Clear(SlotNames.Content);
            }
        }
        else if (Rest(filled.Suggestion, words) is { } suggestion)
        {
            Slots = Slots with { Suggestion = suggestion.Length == 0 ? null : suggestion };
            if (suggestion.Length == 0)
            {
                Clear(SlotNames.Suggestion);
            }
        }
        else
        {
            Clear(SlotNames.Content);
        }
    }

    /// <summary>Puts new words in the place of old ones in the place, the matter or the suggestion; false if none has them.</summary>
    public bool Replace(string old, string renewed)
    {
        if (filled.Place is { } place && place.Contains(old, StringComparison.Ordinal))
        {
            Slots = Slots with { Place = place.Replace(old, renewed, StringComparison.Ordinal) };
            return true;
        }

        if (filled.Content is { } content && content.Contains(old, StringComparison.Ordinal))
        {
            Slots = Slots with { Content = content.Replace(old, renewed, StringComparison.Ordinal) };
            return true;
        }

        if (filled.Suggestion is { } suggestion && suggestion.Contains(old, StringComparison.Ordinal))
        {
            Slots = Slots with { Suggestion = suggestion.Replace(old, renewed, StringComparison.Ordinal) };
            return true;
        }

        return false;
    }

    public Slots? Result()
    {
        var result = Slots with { Persons = persons, PersonsRemoved = removed };
        var changes = result.Date is not null || result.DateEnd is not null || result.Time is not null || result.TimeEnd is not null
            || result.Place is not null || result.Method is not null || result.Channel is not null || result.Content is not null
            || result.Suggestion is not null || result.Phone is not null || result.Org is not null || result.Position is not null
            || result.Address is not null || result.Party is not null || result.Resolved is not null || result.FollowUp is not null
            || persons.Count + removed.Count > 0
            || turn.Findings.Cleared.Count > 0;
        return changes ? result : null;
    }

    private static string? Rest(string? text, string words)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var clauses = text.Split(['，', '；', '。', ','], StringSplitOptions.RemoveEmptyEntries);
        var kept = clauses.Where(clause => !Shares(Folding.Fold(clause), words)).ToArray();
        return kept.Length == clauses.Length ? null : string.Join('，', kept);
    }

    private static bool Shares(string clause, string words) =>
        clause.Contains(words, StringComparison.Ordinal) || (words.Length >= 2 && words.Count(c => clause.Contains(c, StringComparison.Ordinal)) * 10 >= words.Length * 8);
}
