using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>A constituent says a matter, in one bubble or several; it is read back, completed, and sent on with a number.</summary>
internal sealed partial class OpinionFeature(IOpinions opinions, OpinionStart start, OpinionRoute route, Addressee addressee) : IFeature
{
    private const int LongEnough = 10;

    /// <summary>Who tells a matter twice does so soon after; not everything ever told is read again for it.</summary>
    private const int Recent = 5;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.PublicMay(Act.SendOpinion) || turn.Address.Channel == Channel.WeCom)
        {
            return null;
        }

        if (turn.State.Open is OpinionDraft draft)
        {
            return Attachments.Of(turn.Heard) is { } attachment ? start.Attach(turn, draft, attachment)
                : turn.Words.Length == 0 ? null
                : await GoOnAsync(turn, draft, cancellationToken);
        }

        if (turn.State.Open is not null)
        {
            return null;
        }

        if (Attachments.Of(turn.Heard) is { } first)
        {
            return turn.Who.IsConstituent && turn.Who.Binding!.ConsentAt is not null
                ? start.Attach(turn, start.Empty(turn), first)
                : turn.Ask(new ConsentRequest { Attachments = [first] }, "consent", OpinionWords.AskConsentForMatter(turn.Committee)) with { Outbox = Fetch(turn, first) };
        }

        return turn.Words.Length == 0 ? null : await BeginAsync(turn, cancellationToken);
    }

    private static Storage.Outbox.OutboxEntry[] Fetch(Turn turn, Domain.Contacts.Attachment attachment) =>
        Attachments.HasBytes(attachment) ? [Errand.FetchMedia(turn.Address, attachment.Reference, turn.Now)] : [];

    private async ValueTask<Step?> BeginAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Beginning().IsMatch(turn.Words) || turn.Words is "我要反映" or "我想反映" or "反映" or "我要反映个事" or "我想反映个事" or "反映问题" or "写信")
        {
            return turn.Who.IsConstituent
                ? turn.Ask(start.Empty(turn), "content", OpinionWords.AskMatterPlain)
                : turn.Ask(new ConsentRequest(), "consent", OpinionWords.AskConsent(turn.Committee, null));
        }

        if (turn.Who.IsStranger && ConsentWords.Agrees(turn.Words) && turn.Words.Contains("同意", StringComparison.Ordinal))
        {
            return turn.Ask(new ConsentRequest(), "consent", OpinionWords.AskConsent(turn.Committee, null));
        }

        if (turn.Reading.Intent == Intent.Unsubscribe || EverydayWords.WantsFewer(turn.Words))
        {
            return turn.Say(OpinionWords.Stop);
        }

        var meant = turn.Who.IsConstituent && turn.Who.Binding!.ConsentAt is not null ? await addressee.InAsync(turn, cancellationToken) : null;
        if (meant is { Only: true } named)
        {
            return turn.Ask(start.Empty(turn) with { To = named.Member.Id }, "content", OpinionWords.GoesTo(named.Member.Name) + OpinionWords.AskMatter);
        }

        // Asked before the reading: 法院判了三年了还不执行，你们管不管 sounds like a question and has its answer.
        if (!Minors.Speak(turn.Words) && Elsewhere.Of(turn.Words) is { } elsewhere)
        {
            return turn.Say(elsewhere);
        }

        if (turn.Reading.Intent is not (Intent.SubmitOpinion or Intent.Complaint or Intent.LogContact or Intent.PlanVisit) || turn.Words.Length < 4)
        {
            // Longer words that were not understood may be a matter all the same: asking costs a word, losing it costs the person's trust.
            return turn.Reading.Intent is not (Intent.Help or Intent.QueryProgress) && turn.Words.Length >= LongEnough && !Minors.Speak(turn.Words)
                && turn.Words[^1] is not ('？' or '?' or '吗' or '呢')
                ? turn.Ask(start.Add(start.Empty(turn), turn.Words, null, out _), "matter", OpinionWords.IsMatter, MatterOptions)
                : null;
        }

        if (Minors.Speak(turn.Words))
        {
            return turn.Say(OpinionWords.Child);
        }

        if (turn.Who.IsStranger || turn.Who.Binding!.ConsentAt is null)
        {
            return turn.Ask(
                new ConsentRequest { Member = (turn.State.Parked as ConsentRequest)?.Member, Said = [Tidy.WithoutIdNumbers(turn.Words, out _)] },
                "consent",
                ConsentWords.IsLatin(turn.Words)
                    ? OpinionWords.AskConsentForMatter(turn.Committee) + "\n" + ConsentWords.InEnglish
                    : OpinionWords.AskConsentForMatter(turn.Committee));
        }

        if (await SameAsync(turn, cancellationToken) is { } same)
        {
            return turn.Say(OpinionWords.Already(same, turn.Committee.Office));
        }

        var empty = start.Empty(turn);
        var draft = start.Add(meant is { } member ? empty with { To = member.Member.Id } : empty, turn.Words, turn.ReadingAlone, out var dropped);
        return Matters.In(turn, turn.Words) is { Count: > 1 } parts ? OpinionStart.AskApart(turn, draft, parts) : ReadBack(turn, draft, dropped);
    }

    /// <summary>Whether two matters told at once go apart; whatever else is said joins them.</summary>
    private Step Parts(Turn turn, OpinionDraft draft) =>
        turn.Chosen == "apart" || Matters.SaysApart(turn.Words) ? start.Apart(turn, draft)
        : turn.Chosen == "together" || Matters.SaysTogether(turn.Words) ? start.ReadBack(turn, draft with { Rest = [] })
        : Supplement(turn, draft with { Rest = [] });

    private Step ReadBack(Turn turn, OpinionDraft draft, bool idDropped)
    {
        var step = start.ReadBack(turn, draft);
        return idDropped ? step with { Reply = new Reply(OpinionWords.NoIdNumber + "\n" + step.Reply!.Text) } : step;
    }

    private async ValueTask<Step?> GoOnAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken)
    {
        if (Queries.Asked(turn))
        {
            return null;
        }

        if (Minors.Speak(turn.Words))
        {
            // Found out in the middle: what was begun is not kept either.
            return turn.Close(OpinionWords.Child);
        }

        if (Elsewhere.Of(turn.Words) is { } elsewhere)
        {
            return turn.Ask(draft, draft.Awaiting ?? "content", draft.Bubbles.Count == 0 ? elsewhere : elsewhere + "\n" + OpinionWords.StillAsked(draft), draft.Options);
        }

        if (draft.Awaiting is not ("route" or "member" or "street" or "sector" or "which") && Addressee.IsOffice(turn.Words))
        {
            draft = draft with { To = null, ToOffice = true };
            return turn.Ask(draft, draft.Awaiting ?? "content",
                OpinionWords.GoesToOffice(turn.Committee.Office) + (draft.Bubbles.Count == 0
                    ? OpinionWords.AskMatter
                    : OpinionWords.StillAsked(draft)),
                draft.Options);
        }

        if (draft.Awaiting is not ("route" or "member" or "street" or "sector" or "which") && await addressee.InAsync(turn, cancellationToken) is { } meant)
        {
            draft = draft with { To = meant.Member.Id, ToOffice = false };
            if (meant.Only)
            {
                return turn.Ask(draft, draft.Awaiting ?? "content",
                    OpinionWords.GoesTo(meant.Member.Name) + (draft.Bubbles.Count == 0 ? OpinionWords.AskMatter : OpinionWords.StillAsked(draft)),
                    draft.Options);
            }
        }

        switch (draft.Awaiting)
        {
            case "matter":
                return turn.Chosen == "no" || turn.Words.StartsWith("不是", StringComparison.Ordinal) ? turn.Close(OpinionWords.NoMatter)
                    : turn.Who.IsStranger || turn.Who.Binding!.ConsentAt is null
                        ? turn.Ask(new ConsentRequest { Said = turn.Chosen == "yes" || turn.Words.Length <= 3
                            ? draft.Bubbles
                            : OpinionStart.With(draft.Bubbles, Tidy.WithoutIdNumbers(turn.Words, out _)) },
                            "consent", OpinionWords.AskConsentForMatter(turn.Committee))
                    : turn.Chosen == "yes" || turn.Words.Length <= 3 ? start.ReadBack(turn, draft)
                    : Supplement(turn, draft);
            case "named":
                return Naming.Of(turn.Words, turn.Chosen) is { } named
                    ? await route.NextAsync(turn, draft with { Named = named }, cancellationToken)
                    : Wish.In(turn) is not null ? turn.Ask(OpinionStart.Wishing(draft, turn.Words), "named", OpinionWords.AlsoNoted + OpinionWords.AskNamed, NamedOptions)
                    : turn.Words.Length >= 6 ? Supplement(turn, draft)
                    : turn.Ask(Wish.MayBe(turn.Words) ? OpinionStart.Wishing(draft, turn.Words) : draft, "named",
                        (Wish.MayBe(turn.Words) ? OpinionWords.AlsoNoted : string.Empty) + OpinionWords.AskNamed, NamedOptions);
            case "parts":
                return Parts(turn, draft);
            case "route" or "member" or "street" or "sector" or "which":
                return await route.AnswerAsync(turn, draft, cancellationToken);
            default:
                return await TellAsync(turn, draft, cancellationToken);
        }
    }

    private async ValueTask<Step> TellAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Bubbles.Count > 0 && (Done().IsMatch(turn.Words) || Wish.IsNothingMore(turn.Words)))
        {
            return await AskNamedAsync(turn, draft, cancellationToken);
        }

        if (draft.Bubbles.Count == 0)
        {
            return ReadBack(turn, start.Add(draft, turn.Words, turn.ReadingAlone, out var dropped), dropped);
        }

        if (Wish.In(turn) is not { } wish || Tidy.WithoutIdNumbers(turn.Words, out var numbered) != turn.Words || numbered)
        {
            return Supplement(turn, draft);
        }

        // 还有路灯也不亮，希望早点修: what stands before the wish is matter and goes with it.
        var (more, whole) = Wish.Apart(turn.Words, wish);
        draft = draft with { Suggestion = draft.Suggestion is { } earlier && earlier != whole ? $"{earlier}；{whole}" : whole,
            Bubbles = OpinionStart.With(draft.Bubbles, turn.Words), Matter = more is null ? draft.Matter : OpinionStart.With(draft.Matter, more) };
        return await AskNamedAsync(turn, draft, cancellationToken);
    }

    private Step Supplement(Turn turn, OpinionDraft draft) => ReadBack(turn, start.Add(draft, turn.Words, null, out var dropped), dropped);

    /// <summary>Whoever gave no name has none to be told.</summary>
    private async ValueTask<Step> AskNamedAsync(Turn turn, OpinionDraft draft, CancellationToken cancellationToken) =>
        draft.Named is not null ? await route.NextAsync(turn, draft, cancellationToken)
        : turn.Person!.Name.Length == 0 && !Outward.Introduces(draft.Text)
        ? await route.NextAsync(turn, draft with { Named = false }, cancellationToken)
        : turn.Ask(draft, "named", OpinionWords.AskNamed, NamedOptions);

    private static readonly Option[] MatterOptions = [new("yes", "是，我要反映"), new("no", "不是")];

    private static readonly Option[] NamedOptions = [new("yes", "写"), new("no", "不写")];

    /// <summary>行了就这样, 没别的了.</summary>
    [GeneratedRegex("^(?:行了?|好了?|嗯+|对|没了|没有了)[，, ]*(?:就|先)?(?:这样|这些|这么多|到这|没别的|没了|没有了|不用了|够了)(?:吧|了|啊)*[。！]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Done();

    [GeneratedRegex("^(?:我)?(?:想|要|来)?(?:反映|反应|说)(?:一?下|一?个|点|件)?(?:事|事儿|事情|情况|问题)[。！吧]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Beginning();

    private async ValueTask<Opinion?> SameAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!Retold.MayBe(turn.State, turn.Words))
        {
            return null;
        }

        var own = await opinions.FromAsync(turn.CommitteeId, turn.Person!.Id, Recent, cancellationToken);
        return own.FirstOrDefault(o => o.State is not (OpinionState.Closed or OpinionState.Withdrawn) && o.Original.Contains(turn.Words) && o.At > turn.Now.AddDays(-90));
    }
}
