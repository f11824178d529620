using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Directory;
using WeLiaison.Bot.Member;
using WeLiaison.Bot.Notices.Passing;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Numbers;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>Staff send a notice by saying it: text, audience, a preview with the count, one confirmation, and the outbox does the rest.</summary>
internal sealed class NoticeFeature(IPeople people, INumbers numbers, AudienceFinder audience, Sending sending, Approvers approvers) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length == 0)
        {
            return null;
        }

        if (turn.State.Open is NoticeDraft draft && NoticeScope.MayDraft(turn))
        {
            return NoticeQuestions.Asked(turn) is null ? await GoOnAsync(turn, draft, cancellationToken) : null;
        }

        if (!turn.IsFree || NoticeQuestions.Asked(turn) is not null)
        {
            return null;
        }

        var asks = turn.Words is "发通知" or "群发" or "发个通知" or "我要发通知" or "通知" || (turn.Who.IsMember && turn.Words is "谁没回" or "催一下" or "谁请假了");
        if (!NoticeScope.MayDraft(turn))
        {
            return turn.Who.IsMember && (asks || (turn.Words.StartsWith("通知", StringComparison.Ordinal) && turn.Words.AsSpan().IndexOfAny('：', ':') is > 2 and < 20)) ? turn.Say(NoticeWords.OnlyStaff) : null;
        }

        if (asks)
        {
            return turn.Ask(new NoticeDraft { Id = NoticeId.New(turn.Now) }, "topic", NoticeWords.AskText);
        }

        return (turn.Who.IsStaff && turn.Reading.Intent == Intent.BroadcastNotice) || turn.Words.StartsWith("通知", StringComparison.Ordinal)
            ? await ShowAsync(turn, NoticeText.Into(new NoticeDraft { Id = NoticeId.New(turn.Now) }, turn), cancellationToken)
            : null;
    }

    private async ValueTask<Step> GoOnAsync(Turn turn, NoticeDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Text is null)
        {
            return await ShowAsync(turn, NoticeText.Into(draft, turn), cancellationToken);
        }

        if (draft.Audience is null || draft.Awaiting == "audience")
        {
            // 名单, 发送: nobody is called so, and nobody can be shown before it is known who.
            return IsGoAhead(turn.Words) || turn.Words is "名单" or "看名单" or "送审" or "先发给我看"
                ? turn.Ask(draft, "audience", NoticeWords.AskAudience)
                : await ShowAsync(turn, draft with { Audience = turn.Reading.Slots.Audience ?? turn.Words }, cancellationToken);
        }

        if (draft.Awaiting == "namesakes")
        {
            // Nobody is written to while it is open which of two is meant.
            return (turn.Chosen ?? Choice.ByWord(turn.Words, draft.Options)) is { } meant ? await ShowAsync(turn, draft with { Audience = meant }, cancellationToken)
                : await ShowAsync(turn, draft, cancellationToken);
        }

        if (draft.Awaiting == "kind")
        {
            return await ShowAsync(turn, draft with { Kind = turn.Chosen == "may" || turn.Words.Contains("自愿", StringComparison.Ordinal) ? NoticeKind.MayAttend : NoticeKind.MustAttend }, cancellationToken);
        }

        if (draft.Awaiting == "add" && turn.Chosen is null && turn.Words.TrimEnd('。', '！', '吧', '了') is "发" or "发送" or "发出" or "发出去")
        {
            // 发送 says nothing about the line that is asked about; nobody reads it unasked.
            return turn.Ask(draft, "add", AudienceWords.AskToAdd(draft.Options[0].Value), draft.Options);
        }

        if (draft.Awaiting == "add" && (turn.Chosen ?? (YesNo.Of(turn.Words) is { } yes ? draft.Options[yes ? 0 : 1].Value : null)) is { } choice)
        {
            return await ShowAsync(turn, choice.Length == 0 ? draft : NoticeText.Add(draft, choice), cancellationToken);
        }

        var said = turn.Words.TrimEnd('。', '！', '吧', '了', '!');
        switch (draft.Awaiting == "again" ? turn.Chosen ?? said : said)
        {
            case "不发" or "不用" or "不用再发" or "不再发" when draft.Awaiting == "again":
                return turn.Close(NoticeWords.NotAgain);
            case var go when IsGoAhead(go):
                return await SendAsync(turn, draft, urgent: false, cancellationToken);
            case "紧急发送" or "马上发" or "现在就发" or "立即发送":
                return await SendAsync(turn, draft, urgent: true, cancellationToken);
            case "送审" or "送审核" or "请领导审" or "请秘书长看":
                return await SubmitAsync(turn, draft, cancellationToken);
            case "名单" or "看名单" or "看看名单":
                return await WithPeopleAsync(turn, draft, (found, _) => turn.Ask(draft, "confirm", NoticeWords.Names([.. found.Select(p => p.Name)]) + "\n" + NoticeWords.ConfirmHow), cancellationToken);
            case "先发给我看" or "发给我看看" or "试发" or "先发我看":
                var notice = NoticeText.Notice(turn, draft, [turn.Person!.Id], string.Empty);
                return turn.Ask(draft, "confirm", NoticeWords.TestSent) with { Outbox = [Errand.Tell(turn.CommitteeId, turn.Person!.Id, NoticeWords.Body(notice), turn.Now, headline: draft.Topic)] };
            default:
                // What corrects nothing may belong into the text, or may not: it is asked, because it would be read by everybody.
                var corrected = NoticeText.Correct(draft, turn);
                if (corrected != draft && NoticeText.Added(turn.Words) is { } who && await OutsideAsync(turn, who, cancellationToken))
                {
                    return turn.Ask(draft, "confirm", AudienceWords.NoMember(who) + NoticeWords.ConfirmHow);
                }

                return corrected == draft || (NoticeText.ChangesPeople(turn.Words) && (await PeopleAsync(turn, corrected, cancellationToken)).Refused is not null)
                    ? turn.Ask(draft, "add", AudienceWords.AskToAdd(turn.Words), AudienceWords.AddOrNot(turn.Words))
                    : await ShowAsync(turn, corrected, cancellationToken);
        }
    }

    /// <summary>再加上方国平, where 方国平 is known but no member: notices go to members.</summary>
    private async ValueTask<bool> OutsideAsync(Turn turn, string name, CancellationToken cancellationToken) =>
        await people.NamedAsync(turn.CommitteeId, name, cancellationToken) is { Count: > 0 } known && known.All(p => p.Kind != PersonKind.Member);

    private static bool IsGoAhead(string words) => IsGo(words) || (words.Length <= 8 && IsGo(Plain.Of(words)));

    private static bool IsGo(string words) => words.TrimEnd('。', '！', '吧', '了', '!') is
        "发送" or "发" or "确认" or "确认发送" or "提交" or "可以" or "可以发" or "好" or "好的" or "好的发" or "对" or "没问题" or "没问题发" or "是" or "是的" or "行" or "发出去" or "发出" or "就这样发" or "就这样" or "OK" or "ok";

    private async ValueTask<Step> ShowAsync(Turn turn, NoticeDraft draft, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(draft.Text))
        {
            return turn.Ask(draft with { Text = null }, "topic", NoticeWords.AskText);
        }

        if (draft.Audience is null && draft.Chosen.Count == 0)
        {
            return turn.Ask(draft, "audience", NoticeWords.AskAudience);
        }

        if (draft.Kind is null)
        {
            return turn.Ask(draft, "kind", NoticeWords.AskKind, [new Option("must", "必须参加"), new Option("may", "自愿参加")]);
        }

        return await WithPeopleAsync(turn, draft, (found, unbound) =>
            draft.Chosen.Count == 0 && Namesakes.Unclear(draft.Audience!, found) is { Count: > 1 } same
            ? turn.Ask(draft, "namesakes", AudienceWords.WhichNamesake(same), AudienceWords.NamesakeOptions(draft.Audience!, same))
            : turn.Ask(draft, "confirm", NoticeWords.Preview(NoticeText.Notice(turn, draft, [.. found.Select(p => p.Id)], string.Empty), found.Count, unbound.Count)), cancellationToken);
    }

    private async ValueTask<Step> SendAsync(Turn turn, NoticeDraft draft, bool urgent, CancellationToken cancellationToken)
    {
        if (draft.Awaiting is not ("again" or "wider" or "quiet") && await SentBeforeAsync(turn, draft, cancellationToken) is { } before)
        {
            return before;
        }

        var due = QuietHours.Next(turn.Now);
        if (due > turn.Now && !urgent && draft.Awaiting != "quiet")
        {
            return turn.Ask(draft, "quiet", NoticeWords.QuietHours);
        }

        due = urgent ? turn.Now : due;
        var (meant, refused) = await PeopleAsync(turn, draft, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        var notice = NoticeText.Notice(turn, draft, [.. meant.Select(p => p.Id)], string.Empty);
        if (draft.Awaiting is not ("wider" or "quiet") && await sending.WiderAsync(notice, cancellationToken) is { } wider)
        {
            return turn.Ask(draft, "wider", NoticeWords.Wider(wider.Last, [.. meant.Where(p => wider.Added.Contains(p.Id)).Select(p => p.Name)]));
        }

        notice = notice with { Number = await numbers.NextAsync(turn.CommitteeId, 'T', turn.Today, cancellationToken) };
        var (changes, outbox, unbound) = await sending.OfAsync(notice, turn.Now, due, cancellationToken);
        var step = turn.Close(NoticeWords.Sent(notice, meant.Count, unbound, due, turn.Now));
        return step with { State = step.State with { LastNumber = notice.Number }, Changes = changes, Outbox = outbox };
    }

    /// <summary>The same thing went out to some of these people a short while ago: asked about, because a second notice is rarely meant.</summary>
    private async ValueTask<Step?> SentBeforeAsync(Turn turn, NoticeDraft draft, CancellationToken cancellationToken)
    {
        var (meant, refused) = await PeopleAsync(turn, draft, cancellationToken);
        return refused ?? (await sending.BeforeAsync(NoticeText.Notice(turn, draft, [.. meant.Select(p => p.Id)], string.Empty), turn.Now, cancellationToken) is { } before
            ? turn.Ask(draft, "again", NoticeWords.SentBefore(before.Notice, before.Receipts, turn.Now), NoticeWords.AgainOrNot)
            : null);
    }

    private async ValueTask<Step> SubmitAsync(Turn turn, NoticeDraft draft, CancellationToken cancellationToken)
    {
        var (meant, refused) = await PeopleAsync(turn, draft, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        var asked = await approvers.OfNoticesAsync(turn.CommitteeId, turn.Person!.Id, turn.Today, cancellationToken);
        if (asked.Count == 0)
        {
            return turn.Ask(draft, "confirm", PassingWords.NobodyToAsk);
        }

        var number = await numbers.NextAsync(turn.CommitteeId, 'T', turn.Today, cancellationToken);
        var notice = NoticeText.Notice(turn, draft, [.. meant.Select(p => p.Id)], number) with { State = NoticeState.InReview };
        var step = turn.Close(PassingWords.Asked(notice, asked));
        return step with
        {
            Changes = [notice],
            Outbox = [.. asked.Select(p => Errand.Decide(turn.CommitteeId, p.Id, $"review-{notice.Id}", PassingWords.Review(notice, turn.Person.Name), "请审核通知", PassingWords.PassOrReturn, turn.Now))],
        };
    }

    private async ValueTask<Step> WithPeopleAsync(Turn turn, NoticeDraft draft, Func<IReadOnlyList<Person>, IReadOnlySet<PersonId>, Step> then, CancellationToken cancellationToken)
    {
        var (found, refused) = await PeopleAsync(turn, draft, cancellationToken);
        return refused ?? then(found, await sending.UnboundAsync(turn.CommitteeId, [.. found.Select(p => p.Id)], cancellationToken));
    }

    /// <summary>The audience, or the question that its words raise.</summary>
    private async ValueTask<(IReadOnlyList<Person> Found, Step? Refused)> PeopleAsync(Turn turn, NoticeDraft draft, CancellationToken cancellationToken)
    {
        var result = draft.Chosen.Count > 0
            ? Result.Of<IReadOnlyList<Person>>(await people.FindAllAsync(turn.CommitteeId, draft.Chosen, cancellationToken))
            : turn.Who.IsMember && draft.Audience!.StartsWith('我') ? Result.Of<IReadOnlyList<Person>>([.. turn.Who.Contacts.Where(p => p.Kind == PersonKind.Member)])
            : await audience.FindAsync(turn.CommitteeId, draft.Audience!, turn.Today, cancellationToken);
        if (result.Ok(out var listed, out _) && listed.Count == 0 && turn.Who.IsMember)
        {
            return ([], turn.Ask(draft, "audience", NoticeWords.NobodyLinked));
        }

        return result.Ok(out var found, out var refusal)
            ? NoticeScope.Beyond(turn, found) is { Count: > 0 } beyond ? ([], turn.Ask(draft, "audience", NoticeWords.BeyondScope([.. beyond.Select(p => p.Name)]))) : (found, null)
            : ([], turn.Ask(draft, "audience", refusal.Code == "audience.names" ? NoticeWords.NotFoundNames(refusal.Detail!) : NoticeWords.UnknownAudience(refusal.Detail!)));
    }
}
