using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>After submission: 撤回, 补充, and correcting a record as long as nobody has written an opinion on it.</summary>
internal sealed partial class AfterwardsFeature(IContacts contacts, IContactRules rules, SignerDesk signers, OtherSideDesk otherSide, ContactFeature contactFeature) : IFeature
{
    /// <summary>So long words without a number are taken to mean the last record; an older one is put right by its number only.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    private const int MostOfCorrection = 20;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.Record) || turn.Words.Length is 0 or > 400 || turn.State.Open is ContactDialogue { IsWorthKeeping: true })
        {
            return null;
        }

        if (turn.State is { Open: null, Parked: ContactDialogue { For: null, Question: Questions.Confirm } aside } && turn.Words.Length <= 60
            && Amending().IsMatch(turn.Words) && !Number().IsMatch(turn.Words) && !OfReport().IsMatch(turn.Words))
        {
            // 撤回, then 改成周四: it speaks of what was just taken back.
            return await contactFeature.TryTakeAsync(turn.Resuming(aside), cancellationToken);
        }

        // A report (S260908-001) has words of its own for both.
        if (Report().IsMatch(turn.Words))
        {
            return null;
        }

        if (turn.Words.Length <= 40 && !turn.Words.Contains("工作室", StringComparison.Ordinal) && Withdrawing().IsMatch(turn.Words))
        {
            return await WithdrawAsync(turn, cancellationToken);
        }

        if (Adding().Match(turn.Words) is { Success: true } adding)
        {
            return await AddAsync(turn, adding.Groups["text"].Value.Trim(), cancellationToken);
        }

        if (turn.State.Open is not null || (turn.State.LastNumber is null && !Number().IsMatch(turn.Words)) || turn.Words.Length > 60
            || OfReport().IsMatch(turn.Words) || (turn.State.Parked is ContactDialogue && !Number().IsMatch(turn.Words)))
        {
            return null;
        }

        if (turn.Words.TrimEnd('。', '！', '吧', '了') is "提交" or "交" or "确认")
        {
            return await MeantAsync(turn, cancellationToken) is { State: not ContactState.Withdrawn } done ? turn.Say(ReceiptWords.SubmittedAlready(done.Number)) : null;
        }

        if (MidwayReport.OnlySoundsLikeCorrection(turn))
        {
            return null;
        }

        // 改一下，L260908-001 不是汤和平，是展鹏: what leads in is no part of the correction.
        if (Lead().Match(turn.Words) is { Success: true, Length: > 0 and var lead } && lead < turn.Words.Length
            && Amending().IsMatch(turn.Words[lead..]) && await AmendAsync(turn, cancellationToken, turn.Saying(turn.Words[lead..])) is { } amended)
        {
            return amended;
        }

        return Amending().IsMatch(turn.Words) ? await AmendAsync(turn, cancellationToken)
            : Wrong().IsMatch(turn.Words)
                ? await AmendAsync(turn, cancellationToken)
                ?? turn.Say(ReceiptWords.HowToAmend(turn.State.LastNumber ?? Number().Match(turn.Words).Value.ToUpperInvariant()))
            : null;
    }

    private async ValueTask<Step> WithdrawAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await MeantAsync(turn, cancellationToken) is not { } contact)
        {
            return turn.Say(ReceiptWords.NothingToWithdraw);
        }

        if (contact.State == ContactState.Withdrawn)
        {
            return turn.Say(ReceiptWords.AlreadyWithdrawn(contact.Number));
        }

        if (contact.Handling is [.., var last])
        {
            return turn.Say(ReceiptWords.Handled(last));
        }

        // Another contact that stood aside waits behind the one taken back; nothing is lost.
        var again = ContactDialogue.Of([ContactRecords.ToDraft(contact, turn.Who, turn.Now)], turn.Now) with { Question = Questions.Confirm,
            Awaiting = SlotNames.Confirm, TouchedAt = turn.Now };
        again = turn.State.Parked is ContactDialogue { For: null } aside
            ? again with { Drafts = [.. again.Drafts, .. aside.Drafts], Told = again.Told + aside.Drafts.Count }
            : again;
        var instead = turn.State.Parked is { IsWorthKeeping: true } and not ContactDialogue;
        return new Step(turn.State with { Open = instead ? again : null, Parked = instead ? turn.State.Parked : again },
            new Reply(ReceiptWords.Withdrawn(contact.Number, rules[turn.CommitteeId].Office)))
        {
            Changes = [contact with { State = ContactState.Withdrawn }],
        };
    }

    private async ValueTask<Step> AddAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (await MeantAsync(turn, cancellationToken) is not { State: not ContactState.Withdrawn } contact || text.Length == 0)
        {
            return turn.Say(ReceiptWords.NothingToAdd);
        }

        var added = Supplement.To(contact, turn, text, null, []);
        if (!ContactHandling.Resubmit(added, turn.Person!.Id).Ok(out var again, out _))
        {
            return turn.Say(ReceiptWords.Added(contact.Number)) with { Changes = [added] };
        }

        // Completed as asked for: it counts again for its own day, and the step that returned it looks again (G-05).
        return turn.Say(ReceiptWords.Resubmitted(contact.Number)) with { Changes = [again], Outbox = await signers.TellAsync(again, turn, cancellationToken) };
    }

    private async ValueTask<Step?> AmendAsync(Turn turn, CancellationToken cancellationToken, Turn? plain = null)
    {
        if (await MeantAsync(turn, cancellationToken) is not { State: ContactState.Submitted } contact)
        {
            return null;
        }

        if (contact.SubmittedAt < turn.Now - Fresh && !Number().IsMatch(turn.Words))
        {
            return turn.Words.Length <= MostOfCorrection ? turn.Say(ReceiptWords.WhichToAmend(contact.Number)) : null;
        }

        if (contact.Handling is [.., var last])
        {
            return turn.Say(ReceiptWords.Handled(last));
        }

        if (ContactAmending.Amend(contact, plain ?? turn, rules[turn.CommitteeId]) is not var (amended, changes))
        {
            return null;
        }

        // Whoever is on it only now is asked whether it was so; whoever is no longer on it is asked nothing more (N-2).
        var newcomers = amended.With.Where(p => contact.With.All(w => w.Id != p.Id)).ToList();
        var (asked, questions) = newcomers.Count == 0
            ? (amended, [])
            : await otherSide.AskAsync(amended with { With = newcomers, Confirmations = new Dictionary<PersonId, string>() }, turn,
                cancellationToken);
        var still = amended.Confirmations.Where(c => amended.With.Any(p => p.Id == c.Key)).Concat(newcomers.Count == 0 ? [] : asked.Confirmations)
            .DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Value);
        return turn.Say(ReceiptWords.Amended(contact.Number, changes)) with { Changes = [amended with { Confirmations = still }], Outbox = questions };
    }

    /// <summary>The contact named by number, or else the last one submitted; only the author's own.</summary>
    private async ValueTask<Contact?> MeantAsync(Turn turn, CancellationToken cancellationToken)
    {
        var number = Number().Match(turn.Words) is { Success: true } said ? said.Value.ToUpperInvariant() : turn.State.LastNumber;
        return number is not null && await contacts.NumberedAsync(turn.CommitteeId, number, cancellationToken) is { } contact && contact.By == turn.Person!.Id ? contact : null;
    }

    [GeneratedRegex("标题|题目|初稿|社情民意", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OfReport();

    [GeneratedRegex(@"^(改一下|改个|更正(一下)?|改正(一下)?|说错了|写错了|记错了|弄错了|不对|等等|等一下|刚才(那条|那个)?|这条|上面那条|编号|的|里|[，,：: ]|[Ll]\d{6}-\d{3,6})+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Lead();

    /// <summary>刚才那条时间写错了，是下午.</summary>
    [GeneratedRegex("^(刚才|刚刚|上面|上)?(那|这)(一)?(条|个).{0,8}(写错|弄错|搞错|填错|报错|记错|错了|不对|有误)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Wrong();

    [GeneratedRegex("(?<![不别])(撤回|撤销)|收回(来)?(刚才|那条|这条)|作废|^(算了|等等|等一下|不对)?[，, ]?(还是|先|我)?(不|别)(提)?交(上去|了|吧|先)*[。！]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Withdrawing();

    [GeneratedRegex("改成|改为|换成|应该是|^.{0,8}(是|在)(今天|昨天|前天|大前天|上个?(周|星期|礼拜)|这?(周|星期|礼拜)[一二三四五六日天]|[0-9]{1,2}月[0-9]{1,2}).{0,8}(的|去的|打的|见的|聊的|谈的)[。！]?$|^(时间|日期|地点|方式|内容|建议)(是|：|:)|^不是.+是", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Amending();

    [GeneratedRegex(@"^(忘了说|漏了一句)[：:，, ]*(?<text>.{4,})$|^(再|刚才那条|还要)?(补充|加上?)(一下|一句话?|说明|一点|几句)?\s*([Ll]\d{6}-\d{3,6})?\s*[:：，, ]\s*(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Adding();

    [GeneratedRegex(@"[Ss]\d{6}-\d{1,4}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Report();

    [GeneratedRegex(@"[Ll]\d{6}-\d{3,6}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Number();
}
