using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Opinions;
using WeLiaison.Bot.Member.Reports;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Permissions;
using WeLiaison.Storage.Outbox;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>A picture, voice, place or file from a member: into the open draft, or asked what it is for.</summary>
internal sealed class AttachFeature(IContacts contacts) : IFeature
{
    private const int MostAttachments = 30;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.Record))
        {
            return null;
        }

        if (turn.State.Open is AttachmentQuestion question && turn.Words.Length > 0)
        {
            return await PlaceAsync(turn, question, cancellationToken);
        }

        if (Attachments.Of(turn.Heard) is not { } attachment)
        {
            return null;
        }

        return turn.State.Open switch
        {
            ContactDialogue open => Attach(turn, open, attachment) is var step && Attachments.HasBytes(attachment) ? step with { Outbox = Fetch(turn, [attachment]) } : step,
            AttachmentQuestion more => Again(turn, more, attachment),
            null => Ask(turn, attachment),
            _ => null,
        };
    }

    /// <summary>The platform forgets what it holds for us after three days.</summary>
    public static IReadOnlyList<OutboxEntry> Fetch(Turn turn, IReadOnlyList<Attachment> attachments) =>
        [.. attachments.Where(Attachments.HasBytes).Select(a => Errand.FetchMedia(turn.Address, a.Reference, turn.Now))];

    private static Step Attach(Turn turn, ContactDialogue open, Attachment attachment)
    {
        var draft = open.Draft;
        if (draft.Attachments.Count >= MostAttachments)
        {
            return turn.Say(AttachWords.TooMany);
        }

        if (attachment.Kind == "location")
        {
            var located = draft with { Attachments = [.. draft.Attachments, attachment], ProposedPlace = attachment.Note is { Length: > 0 } label ? label + "附近" : null };
            return located.ProposedPlace is null
                ? turn.Ask(open.With(located), open.Awaiting ?? SlotNames.Place, AttachWords.Nameless, open.Options)
                : DraftDesk.Ask(turn, open.With(located), new(Questions.ProposedPlace, SlotNames.Confirm, ContactWords.ProposedPlace(located.ProposedPlace)), string.Empty);
        }

        var attached = open.With(draft with { Attachments = [.. draft.Attachments, attachment] });
        var words = attachment.Kind == "voice" ? AttachWords.NotHeard : AttachWords.Attached(attached.Draft.Attachments, attachment);
        return draft.IsBlank
            ? turn.Ask(attached, SlotNames.Content, words + ContactWords.WhenAndWhere)
            : turn.Ask(attached, open.Awaiting ?? SlotNames.Confirm, words + (open.Question == Questions.Confirm ? ContactWords.Submit : string.Empty), open.Options);
    }

    private static Step Ask(Turn turn, Attachment attachment) => attachment.Kind == "voice"
        ? turn.Say(AttachWords.NotHeard) with { Outbox = Fetch(turn, [attachment]) }
        : turn.Ask(new AttachmentQuestion { Attachments = [attachment] }, SlotNames.Choice, AttachWords.WhatFor(attachment), AttachWords.Uses);

    /// <summary>Several pictures in a row are one question.</summary>
    private static Step Again(Turn turn, AttachmentQuestion open, Attachment attachment)
    {
        var all = open with { Attachments = [.. open.Attachments.Take(MostAttachments - 1), attachment] };
        return turn.Ask(all, SlotNames.Choice, AttachWords.MoreCame(all.Attachments.Count), AttachWords.Uses);
    }

    private async ValueTask<Step?> PlaceAsync(Turn turn, AttachmentQuestion question, CancellationToken cancellationToken)
    {
        switch (turn.Chosen ?? AttachWords.Meant(turn.Words))
        {
            case "attach":
                var today = await contacts.ByAsync(turn.CommitteeId, turn.Person!.Id, turn.Today, turn.Today, cancellationToken);
                if (today.Where(c => c.State != ContactState.Withdrawn).MaxBy(c => c.SubmittedAt) is { } contact)
                {
                    return turn.Close(AttachWords.AttachedTo(contact.Number, DayWords.Names(contact.With))) with
                    {
                        Changes = [Supplement.To(contact, turn, null, null, question.Attachments)],
                        Outbox = Fetch(turn, question.Attachments),
                    };
                }

                var blank = ContactDialogue.Blank(turn.Now);
                return turn.Ask(blank.With(blank.Draft with { Attachments = question.Attachments }), SlotNames.Content, AttachWords.BeginWith) with
                {
                    Outbox = Fetch(turn, question.Attachments),
                };
            case "matter":
                return turn.Ask(new ReportTelling { Attachments = question.Attachments }, SlotNames.Content, AttachWords.TellMatter) with
                {
                    Outbox = Fetch(turn, question.Attachments),
                };
            case "look":
                return turn.Close(AttachWords.JustLooked);
        }

        return null;
    }
}
