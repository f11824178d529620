using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Begins and grows a draft: every bubble, picture, voice and place of one statement goes into the same draft and is read back.</summary>
internal sealed class OpinionStart
{
    private const int MostBubbles = 30;
    private const int MostAttachments = 9;

    public OpinionDraft Empty(Turn turn) => new()
    {
        Id = OpinionId.New(turn.Now),
        To = turn.State.Scanned ?? (turn.Who.Members.Count == 1 ? turn.Who.Members[0].Id : null),
    };

    public ValueTask<Step> BeginAsync(Turn turn, IReadOnlyList<string> said, IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var draft = Empty(turn) with { Attachments = attachments };
        foreach (var bubble in said)
        {
            draft = Add(draft, bubble, null, out _);
        }

        if (Attachments.Of(turn.Heard) is { } attachment)
        {
            return ValueTask.FromResult(Attach(turn, draft, attachment));
        }

        return ValueTask.FromResult(ReadBack(turn, draft));
    }

    /// <summary>One more bubble.</summary>
    public OpinionDraft Add(OpinionDraft draft, string bubble, Reading? reading, out bool idDropped)
    {
        var kept = Tidy.WithoutIdNumbers(bubble, out idDropped);
        // A wish read out of a bubble with a number in it may be a piece of the number's own phrase.
        var wish = idDropped ? null : reading?.Slots.Suggestion;
        return draft with
        {
            Bubbles = draft.Bubbles.Count < MostBubbles ? [.. draft.Bubbles, kept] : draft.Bubbles,
            Matter = draft.Matter.Count < MostBubbles ? [.. draft.Matter, Tidy.Matter(kept, wish)] : draft.Matter,
            Suggestion = wish ?? draft.Suggestion,
            Place = draft.Place ?? reading?.Slots.Place,
        };
    }

    public Step Attach(Turn turn, OpinionDraft draft, Attachment attachment)
    {
        if (draft.Attachments.Count < MostAttachments)
        {
            draft = draft with { Attachments = [.. draft.Attachments, attachment], Place = draft.Place ?? (attachment.Kind == "location" ? attachment.Note : null) };
        }

        var step = draft.Bubbles.Count == 0
            ? turn.Ask(draft, "content", attachment.Kind switch
            {
                "location" => OpinionWords.OnlyLocation,
                "image" => OpinionWords.OnlyPicture,
                "voice" => OpinionWords.VoiceUnclear,
                "video" => OpinionWords.VideoKept,
                "link" => OpinionWords.LinkKept,
                _ => OpinionWords.FileKept,
            })
            : ReadBack(turn, draft);
        return Attachments.HasBytes(attachment) ? step with { Outbox = [Errand.FetchMedia(turn.Address, attachment.Reference, turn.Now)] } : step;
    }

    /// <summary>What has been understood so far, with the open question.</summary>
    public Step ReadBack(Turn turn, OpinionDraft draft)
    {
        if (draft.Bubbles.Count == 0)
        {
            return turn.Ask(draft, "content", OpinionWords.AskMatterPlain);
        }

        var pictures = draft.Attachments.Count(a => a.Kind == "image");
        var text = draft.Text + (draft.Suggestion is null ? string.Empty : $"建议：{draft.Suggestion}");
        return turn.Ask(draft, "suggestion", OpinionWords.ReadBack(text, draft.Bubbles.Count, pictures, draft.Attachments.Count - pictures, draft.Suggestion is not null));
    }
}
