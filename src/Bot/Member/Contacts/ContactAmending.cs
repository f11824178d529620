using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Puts a record right by the words that say what is wrong with it; what stood there before stays in its corrections.</summary>
internal static class ContactAmending
{
    /// <summary>The record as it should be, with what changed in words; null when the words change nothing, or leave something out that has to be there.</summary>
    public static (Contact Amended, string Changes)? Amend(Contact contact, Turn turn, ContactRules its, string? reason = null)
    {
        var shown = ContactDialogue.Of([ContactRecords.ToDraft(contact, turn.Who, turn.Now)], turn.Now) with { Awaiting = SlotNames.Confirm };
        var before = shown.Draft;
        var reading = turn.ReadAs(shown.ForReader()!);
        var after = DraftCutting.Cut(before, turn) ?? DraftFilling.Fill(before, reading.Slots, reading, turn.Words, turn.Who, its);
        var changes = ContactCard.Changes(before, after, turn.Today);
        return changes.Length == 0 || Questions.Next(after, its, 0, turn.Today).Name != Questions.Confirm || Questions.IsAhead(after, turn.Today)
            ? null
            : (Amended(contact, after, turn, reason), changes);
    }

    private static Contact Amended(Contact contact, ContactDraft after, Turn turn, string? reason)
    {
        var corrections = new List<ContactCorrection>(contact.Corrections);
        Supplement.Note(corrections, turn, "with", DayWords.Names(contact.With), string.Join('、', after.With.Select(p => p.Words)), reason);
        Supplement.Note(corrections, turn, "on", contact.On.ToString("yyyy-MM-dd"), after.On!.Value.ToString("yyyy-MM-dd"), reason);
        Supplement.Note(corrections, turn, "time", contact.Time, after.Time, reason);
        Supplement.Note(corrections, turn, "place", contact.Place, after.Place, reason);
        Supplement.Note(corrections, turn, "way", contact.WayWords, after.WayWords, reason);
        Supplement.Note(corrections, turn, "content", contact.Content, after.Content ?? contact.Content, reason);
        Supplement.Note(corrections, turn, "suggestion", contact.Suggestion, after.Suggestion, reason);
        return contact with
        {
            With = [.. after.With.Select(p => p.ToParty())],
            On = after.On.Value,
            OnUntil = after.OnUntil,
            Time = after.Time,
            Place = after.Place,
            Way = after.Way!.Value,
            WayWords = after.WayWords,
            Content = after.Content ?? contact.Content,
            Suggestion = after.Suggestion,
            Corrections = corrections,
        };
    }
}
