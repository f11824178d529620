using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>Begins and grows a draft: every bubble, picture, voice and place of one statement goes into the same draft and is read back.</summary>
internal sealed class OpinionStart
{
    private const int MostBubbles = 30;
    public const int MostAttachments = 9;

    private static readonly Option[] PartOptions = [new("apart", "分开反映"), new("together", "合成一件")];

    public OpinionDraft Empty(Turn turn) => new()
    {
        Id = OpinionId.New(turn.Now),
        Begun = turn.Now,
        To = turn.State.Scanned ?? (turn.Who.Members.Count == 1 ? turn.Who.Members[0].Id : null),
    };

    public ValueTask<Step> BeginAsync(Turn turn, IReadOnlyList<string> said, IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken, PersonId? to = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var draft = Empty(turn) with { Attachments = attachments };
        draft = to is null ? draft : draft with { To = to };
        foreach (var bubble in said)
        {
            draft = Add(draft, bubble, turn.Saying(bubble).ReadingAlone, out _);
        }

        if (Attachments.Of(turn.Heard) is { } attachment)
        {
            return ValueTask.FromResult(Attach(turn, draft, attachment));
        }

        return ValueTask.FromResult(said is [var only] && Matters.In(turn, only) is { Count: > 1 } parts ? AskApart(turn, draft, parts) : ReadBack(turn, draft));
    }

    /// <summary>Two matters in one telling: apart each finds its own office sooner.</summary>
    public static Step AskApart(Turn turn, OpinionDraft draft, IReadOnlyList<string> parts) =>
        turn.Ask(draft with { Rest = parts }, "parts", OpinionWords.AskApart(parts), PartOptions) with { Outbox = Nudged(turn, draft) };

    /// <summary>The first of several matters alone; the others wait for it.</summary>
    public Step Apart(Turn turn, OpinionDraft draft) =>
        ReadBack(turn, Alone(turn, draft with { Bubbles = [], Matter = [], Suggestion = null, Place = null }, draft.Rest[0]) with { Rest = [.. draft.Rest.Skip(1)] });

    /// <summary>The next of several matters, when the one before it has been sent; null when it was the last.</summary>
    public Step? Following(Turn turn, OpinionDraft sent) => sent.Rest is not [var next, ..] ? null
        : ReadBack(turn, Alone(turn, Empty(turn) with { To = sent.To, ToOffice = sent.ToOffice, Named = sent.Named, Rest = [.. sent.Rest.Skip(1)] }, next));

    /// <summary>A wish said where something else was asked.</summary>
    public static OpinionDraft Wishing(OpinionDraft draft, string wish) =>
        draft with { Suggestion = draft.Suggestion is { } earlier ? $"{earlier}；{wish}" : wish, Bubbles = With(draft.Bubbles, wish) };

    private OpinionDraft Alone(Turn turn, OpinionDraft draft, string matter) => Add(draft, matter, turn.Saying(matter).ReadingAlone, out _);

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

        draft = Timed(turn, draft);
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
            : draft.Awaiting is "named" or "route" or "member" or "street" or "sector" or "which"
                ? turn.Ask(draft, draft.Awaiting,
                    (attachment.Kind == "voice" ? OpinionWords.VoiceUnclear : OpinionWords.AlsoNoted) + "\n" + OpinionWords.StillAsked(draft),
                    draft.Options)
            : attachment.Kind == "voice"
                ? ReadBack(turn,
                    draft) is { Reply: { } back } heard ? heard with { Reply = back with { Text = OpinionWords.VoiceUnclear + "\n" + back.Text } }
            : ReadBack(turn, draft)
            : ReadBack(turn, draft);
        return step with { Outbox = [.. Attachments.HasBytes(attachment)
            ? [Errand.FetchMedia(turn.Address, attachment.Reference, turn.Now)]
            : Array.Empty<Storage.Outbox.OutboxEntry>(),
            .. Nudged(turn, draft)] };
    }

    /// <summary>What has been understood so far, with the open question.</summary>
    public Step ReadBack(Turn turn, OpinionDraft draft)
    {
        if (draft.Bubbles.Count == 0)
        {
            return turn.Ask(draft, "content", OpinionWords.AskMatterPlain);
        }

        draft = Timed(turn, draft);
        var pictures = draft.Attachments.Count(a => a.Kind == "image");
        var text = draft.Text + (Wish.IsToldIn(draft.Text, draft.Suggestion) ? string.Empty : $"建议：{draft.Suggestion}");
        return turn.Ask(draft, "suggestion",
            OpinionWords.ReadBack(text, draft.Bubbles.Count, pictures, draft.Attachments.Count - pictures,
                draft.Suggestion is not null)) with { Outbox = Nudged(turn, draft) };
    }

    /// <summary>A letter begins with its first word, not with 我要反映.</summary>
    private static OpinionDraft Timed(Turn turn, OpinionDraft draft) => draft.Bubbles.Count + draft.Attachments.Count == 1 ? draft with { Begun = turn.Now } : draft;

    /// <summary>The question of the next morning, once for a letter: with its first word.</summary>
    private static Storage.Outbox.OutboxEntry[] Nudged(Turn turn, OpinionDraft draft) => draft.Begun == turn.Now ? [Member.Contacts.NudgeRunner.Tomorrow(turn)] : [];
}
