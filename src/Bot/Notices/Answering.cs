using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Notices.Passing;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Outbox;

namespace WeLiaison.Bot.Notices;

/// <summary>Puts an answer on record: one's own, or by staff that of somebody who told them (代登记). Leave is asked for; the cards follow.</summary>
internal sealed partial class Answering(INotices notices, Approvers approvers, AnsweredCards cards)
{
    private const int MostReason = 100;

    /// <summary>One's own answer; leave needs a reason.</summary>
    public async ValueTask<Step> AnswerAsync(Turn turn, Notice notice, Answer answer, CancellationToken cancellationToken)
    {
        var reason = turn.Words.Length > 0 ? turn.Reading.Slots.Reason ?? (answer == Answer.Leave ? ReasonBefore(turn.Words) ?? ReasonBehind(turn.Words) : null) : null;
        // 我家孩子发烧: half a word (家孩子) is no reason.
        reason = reason?.StartsWith('家') == true && turn.Words.Contains("我" + reason, StringComparison.Ordinal) ? "我" + reason : reason;
        // 请假，21号我有课，下午三节连上: half of the ground is none.
        reason = answer == Answer.Leave && reason is { Length: var read } && turn.Words.StartsWith("请假，", StringComparison.Ordinal)
            && turn.Words.Length - 3 is var told and <= 40 && read * 2 < told
            ? turn.Words[3..].TrimEnd('。')
            : reason;
        return answer == Answer.Leave && reason is null
            ? turn.Ask(new LeaveRequest { Notice = notice.Id, Tapped = TappedCard.Of(turn) }, "reason", NoticeWords.AskReason)
            : await RecordAsync(turn, notice, answer, reason, cancellationToken);
    }

    public async ValueTask<Step> RecordAsync(Turn turn, Notice notice, Answer answer, string? reason, CancellationToken cancellationToken)
    {
        var note = answer == Answer.Attends ? Note(turn.Words) : null;
        if (await notices.ReceiptAsync(turn.CommitteeId, notice.Id, turn.Person!.Id, cancellationToken) is not { } receipt)
        {
            return turn.Close(NoticeWords.NothingPending);
        }

        var words = NoticeWords.Answered(notice, answer, reason, IsLate(turn, notice)) + (note is null ? string.Empty : "\n" + NoticeWords.WithNote(note));
        var next = receipt with { Reason = reason ?? note ?? (receipt.Answer == answer ? receipt.Reason : null), AnsweredFor = null, Delivery = DeliveryState.Accepted };
        var tapped = TappedCard.Of(turn) ?? (turn.State.Open as LeaveRequest)?.Tapped;
        return await PutAsync(turn, turn.Close(words), notice, next, turn.Person, answer, tapped, cancellationToken);
    }

    /// <summary>What somebody told the office, with the name of whoever wrote it down; they are told and may say otherwise.</summary>
    public ValueTask<Step> RecordForAsync(Turn turn, Step step, Notice notice, Receipt receipt, Person whose, Answer answer, string? reason, CancellationToken cancellationToken) =>
        PutAsync(turn, step, notice, receipt with { Reason = reason, AnsweredFor = turn.Person!.Id }, whose, answer, null, cancellationToken);

    /// <summary>What stands before 来不了, when the reading named no reason.</summary>
    private static string? ReasonBefore(string words) => Before().Match(words) is { Success: true } before ? before.Groups["reason"].Value.Trim('，', ',', ' ') : null;

    [GeneratedRegex("^(?<reason>.{4,60}?)[，, ]*(所以|我|可能|恐怕|估计|怕是)*(去|来|到|参加)不(了|成)[了啊。！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Before();

    /// <summary>还是去不了，家里老人住院.</summary>
    private static string? ReasonBehind(string words) => Behind().Match(words) is { Success: true } behind ? behind.Groups["reason"].Value.TrimEnd('。', '！', '了') : null;

    [GeneratedRegex("^.{0,12}?(去|来|到|参加)不(了|成)(了|啦)?[，,。；; ]+(因为|是因为)?(?<reason>[^？?]{2,80})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Behind();

    /// <summary>What the words come to for this kind of notice.</summary>
    public static Answer Fit(Answer answer, NoticeKind kind) => (answer, kind) switch
    {
        (Answer.Attends, NoticeKind.Policy) => Answer.Received,
        (Answer.Received, NoticeKind.MustAttend or NoticeKind.MayAttend) => Answer.Attends,
        (Answer.Declines, NoticeKind.MustAttend) => Answer.Leave,
        (Answer.Leave, NoticeKind.MayAttend) => Answer.Declines,
        _ => answer,
    };

    /// <summary>A paper is received; nobody attends it or stays away from it.</summary>
    public static bool Suits(Answer answer, NoticeKind kind) => kind != NoticeKind.Policy || answer is Answer.Received;

    public static bool IsLate(Turn turn, Notice notice) => notice.AnswerBy is { } by && turn.Today > by;

    private async ValueTask<Step> PutAsync(Turn turn, Step step, Notice notice, Receipt receipt, Person whose, Answer answer, TappedCard? tapped,
        CancellationToken cancellationToken)
    {
        var asksLeave = answer == Answer.Leave && notice.Kind == NoticeKind.MustAttend;
        var reason = receipt.Reason is { Length: > MostReason } words ? words[..MostReason] : receipt.Reason;
        var put = receipt with { Answer = answer, Reason = reason, AnsweredAt = turn.Now, Ruling = asksLeave ? LeaveRuling.Asked : LeaveRuling.None };
        var outbox = answer != Answer.Leave ? []
            : asksLeave ? await AskLeaveAsync(turn, notice, whose, reason ?? string.Empty, cancellationToken)
            : notice.By == turn.Person!.Id ? []
            : [Errand.Tell(turn.CommitteeId, notice.By, NoticeWords.LeaveToSender(whose.Name, notice, reason ?? string.Empty), turn.Now, headline: "请假")];
        var told = step with { Changes = [.. step.Changes, put], Outbox = [.. step.Outbox, .. outbox] };
        return await cards.ShowAsync(turn, told, Buttons.Subject(notice), whose.Id, NoticeWords.CardAnswered(answer), tapped, cancellationToken);
    }

    /// <summary>Whoever grants leave is asked; the sender of the notice hears of it in any case.</summary>
    private async ValueTask<IReadOnlyList<OutboxEntry>> AskLeaveAsync(Turn turn, Notice notice, Person whose, string reason, CancellationToken cancellationToken)
    {
        var asked = await approvers.OfLeaveAsync(turn.CommitteeId, notice.By, turn.Today, cancellationToken);
        return
        [
            .. asked.Select(p =>
                Errand.Decide(turn.CommitteeId, p.Id, LeaveFeature.Subject(notice, whose.Id), PassingWords.AskLeave(whose.Name, notice, reason),
                    "请假待批", PassingWords.GrantOrRefuse, turn.Now)),
            .. notice.By == turn.Person!.Id || asked.Any(p => p.Id == notice.By)
                ? []
                : new[] { Errand.Tell(turn.CommitteeId, notice.By, NoticeWords.LeaveToSender(whose.Name, notice, reason), turn.Now, headline: "请假") },
        ];
    }

    private static string? Note(string words)
    {
        var at = words.AsSpan().IndexOfAny('晚', '迟');
        return at >= 0 && words.AsSpan().IndexOfAny('到', '来', '去') >= 0
            ? string.Join('，', words[at..].Split('，', ',').Where(part => !AnswerNoticeFeature.IsPlain(part))).Trim('。', '，') : null;
    }
}
