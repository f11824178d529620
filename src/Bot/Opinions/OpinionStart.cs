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
    public const int MostAttachments = 9;

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

    /// <summary>One more; what comes after very many bubbles is written behind the last, so that nothing is lost.</summary>
    public static IReadOnlyList<string> With(IReadOnlyList<string> bubbles, string said) =>
        bubbles.Count < MostBubbles ? [.. bubbles, said] : [.. bubbles.Take(MostBubbles - 1), $"{bubbles[^1]}\n{said}"];

    /// <summary>One more, as many as a letter carries.</summary>
    public static IReadOnlyList<Attachment> With(IReadOnlyList<Attachment> attachments, Attachment attachment) =>
        attachments.Count < MostAttachments ? [.. attachments, attachment] : attachments;

    /// <summary>One more bubble.</summary>
    public OpinionDraft Add(OpinionDraft draft, string bubble, Reading? reading, out bool idDropped)
    {
        var kept = Tidy.WithoutIdNumbers(bubble, out idDropped);
        // A wish read out of a bubble with a number in it may be a piece of the number's own phrase.
        var wish = idDropped ? null : reading?.Slots.Suggestion;
        return draft with
        {
            Bubbles = With(draft.Bubbles, kept),
            Matter = With(draft.Matter, Tidy.Matter(kept, wish)),
            Suggestion = wish ?? draft.Suggestion,
            Place = draft.Place ?? reading?.Slots.Place,
        };
    }

    public Step Attach(Turn turn, OpinionDraft draft, Attachment attachment)
    {
        var full = draft.Attachments.Count == MostAttachments;
        draft = draft with { Attachments = With(draft.Attachments, attachment), Place = draft.Place ?? (attachment.Kind == "location" ? attachment.Note : null) };
        if (full)
        {
            return turn.Ask(draft, draft.Awaiting ?? "content", OpinionWords.NoMoreAttachments(MostAttachments), draft.Options);
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
        var text = draft.Text + (Wish.IsToldIn(draft.Text, draft.Suggestion) ? string.Empty : $"建议：{draft.Suggestion}");
        return turn.Ask(draft, "suggestion", OpinionWords.ReadBack(text, draft.Bubbles.Count, pictures, draft.Attachments.Count - pictures, draft.Suggestion is not null));
    }
}
