using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>Adds to a contact that is on record. What stood there before stays in its corrections.</summary>
internal sealed class Supplement(IContacts contacts, DraftDesk desk)
{
    /// <summary>The draft was the same occasion as a contact on record: what is new in it goes there.</summary>
    public async ValueTask<Step> AddAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        if (open.Twin is not { } number || await contacts.NumberedAsync(turn.CommitteeId, number, cancellationToken) is not { } contact || contact.By != turn.Person!.Id)
        {
            return await desk.NextAsync(turn, open.With(open.Draft with { IsAnother = true }), null, string.Empty, cancellationToken);
        }

        var added = To(contact, turn, open.Draft.Content, open.Draft.Suggestion, open.Draft.Attachments);
        var rest = open.Drafts.Count > 1
            ? await desk.NextAsync(turn, open.Rest(), null, $"{ReceiptWords.Added(number)}\n{ContactWords.NowThe(open.Done + 2, open.Drafts[1])}", cancellationToken)
            : turn.Close(ReceiptWords.Added(number));
        return rest with { State = rest.State with { LastNumber = number }, Changes = [added] };
    }

    public static Contact To(Contact contact, Turn turn, string? content, string? suggestion, IReadOnlyList<Attachment> attachments)
    {
        var corrections = new List<ContactCorrection>(contact.Corrections);
        var whole = content is null ? contact.Content : TextMerging.Merge(contact.Content, content, string.Empty);
        Note(corrections, turn, "content", contact.Content, whole);
        var asked = suggestion is null ? contact.Suggestion : TextMerging.Merge(contact.Suggestion, suggestion, string.Empty);
        Note(corrections, turn, "suggestion", contact.Suggestion, asked);
        return contact with { Content = whole, Suggestion = asked, Attachments = [.. contact.Attachments, .. attachments], Corrections = corrections };
    }

    public static void Note(List<ContactCorrection> corrections, Turn turn, string field, string? before, string? after, string? reason = null)
    {
        if (before != after)
        {
            corrections.Add(new ContactCorrection(turn.Now, turn.Writer?.Id ?? turn.Person!.Id, field, before, after, reason ?? (turn.Writer is null ? "本人补充" : "工作人员代补")));
        }
    }
}
