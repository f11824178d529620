using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Notices.Passing;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Storage.Outbox;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>People answer a notice: 收到, 参加, 请假 with a reason, by button or in their own words.</summary>
internal sealed class AnswerNoticeFeature(INotices notices, Approvers approvers, AnsweredCards cards) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Who.IsStranger || !turn.May(Act.Record, turn.Own))
        {
            return null;
        }

        if (turn.Heard is Heard.CardTap tap)
        {
            return await TapAsync(turn, tap, cancellationToken);
        }

        if (turn.Words.Length == 0)
        {
            return null;
        }

        if (turn.State.Open is LeaveRequest request)
        {
            return await notices.FindAsync(turn.CommitteeId, request.Notice, cancellationToken) is { } asked
                ? await RecordAsync(turn, asked, Answer.Leave, turn.Reading.Slots.Reason ?? turn.Words, cancellationToken)
                : turn.Close(NoticeWords.NothingPending);
        }

        if (turn.State.Open is not null || Said(turn) is not { } answer || await NoticeMeantAsync(turn, cancellationToken) is not { } notice)
        {
            return null;
        }

        return await AnswerAsync(turn, notice, Fit(answer, notice.Kind), cancellationToken);
    }

    private async ValueTask<Step?> TapAsync(Turn turn, Heard.CardTap tap, CancellationToken cancellationToken)
    {
        if (!tap.Task.StartsWith("notice-", StringComparison.Ordinal)
            || !Guid.TryParseExact(tap.Task.Split('-')[1], "N", out var id)
            || Buttons.Answer(tap.Chosen.Count > 0 ? tap.Chosen[0] : tap.Key) is not { } answer
            || turn.Person is null
            || await notices.FindAsync(turn.CommitteeId, NoticeId.From(id), cancellationToken) is not { } notice)
        {
            return null;
        }

        if (notice.State == NoticeState.Recalled)
        {
            return await cards.ShowAsync(turn, turn.Say(NoticeWords.Correction(notice)), Buttons.Subject(notice), turn.Person.Id, NoticeWords.CardVoid, TappedCard.Of(turn), cancellationToken);
        }

        return await AnswerAsync(turn, notice, answer, cancellationToken);
    }

    private async ValueTask<Step> AnswerAsync(Turn turn, Notice notice, Answer answer, CancellationToken cancellationToken)
    {
        var reason = turn.Words.Length > 0 ? turn.Reading.Slots.Reason : null;
        return answer == Answer.Leave && reason is null
            ? turn.Ask(new LeaveRequest { Notice = notice.Id, Tapped = TappedCard.Of(turn) }, "reason", NoticeWords.AskReason)
            : await RecordAsync(turn, notice, answer, reason, cancellationToken);
    }

    private async ValueTask<Step> RecordAsync(Turn turn, Notice notice, Answer answer, string? reason, CancellationToken cancellationToken)
    {
        var note = answer == Answer.Attends ? Note(turn.Words) : null;
        reason = reason is { Length: > 100 } ? reason[..100] : reason;
        var receipt = await notices.ReceiptAsync(turn.CommitteeId, notice.Id, turn.Person!.Id, cancellationToken);
        if (receipt is null)
        {
            return turn.Close(NoticeWords.NothingPending);
        }

        var late = notice.AnswerBy is { } by && turn.Today > by;
        var words = NoticeWords.Answered(notice, answer, reason, late) + (note is null ? string.Empty : "\n" + NoticeWords.WithNote(note));
        var asksLeave = answer == Answer.Leave && notice.Kind == NoticeKind.MustAttend;
        var step = turn.Close(words) with
        {
            Changes =
            [
                receipt with
                {
                    Answer = answer, Reason = reason ?? note ?? (receipt.Answer == answer ? receipt.Reason : null), AnsweredAt = turn.Now, Delivery = DeliveryState.Accepted, Ruling = asksLeave ? LeaveRuling.Asked : LeaveRuling.None,
                },
            ],
            Outbox = answer != Answer.Leave ? []
                : asksLeave ? await AskLeaveAsync(turn, notice, reason ?? string.Empty, cancellationToken)
                : [Errand.Tell(turn.CommitteeId, notice.By, NoticeWords.LeaveToSender(turn.Person.Name, notice, reason ?? string.Empty), turn.Now, headline: "请假")],
        };
        var tapped = TappedCard.Of(turn) ?? (turn.State.Open as LeaveRequest)?.Tapped;
        return await cards.ShowAsync(turn, step, Buttons.Subject(notice), turn.Person.Id, NoticeWords.CardAnswered(answer), tapped, cancellationToken);
    }

    /// <summary>Whoever grants leave is asked; the sender of the notice hears of it in any case.</summary>
    private async ValueTask<IReadOnlyList<OutboxEntry>> AskLeaveAsync(Turn turn, Notice notice, string reason, CancellationToken cancellationToken)
    {
        var name = turn.Person!.Name;
        var asked = await approvers.OfLeaveAsync(turn.CommitteeId, notice.By, turn.Today, cancellationToken);
        return
        [
            .. asked.Select(p => Errand.Decide(turn.CommitteeId, p.Id, LeaveFeature.Subject(notice, turn.Person.Id), PassingWords.AskLeave(name, notice, reason), "请假待批", PassingWords.GrantOrRefuse, turn.Now)),
            .. asked.Any(p => p.Id == notice.By) ? [] : new[] { Errand.Tell(turn.CommitteeId, notice.By, NoticeWords.LeaveToSender(name, notice, reason), turn.Now, headline: "请假") },
        ];
    }

    private static Answer? Said(Turn turn)
    {
        var said = turn.Words.TrimEnd('。', '！', '!', '了', '啦', '的', '～', '~');
        switch (said)
        {
            case "收到" or "已收到" or "知道" or "收到谢谢" or "收悉" or "已阅" or "明白":
                return Answer.Received;
            case "参加" or "我参加" or "能去" or "能参加" or "准时参加" or "一定到" or "去":
                return Answer.Attends;
            case "不参加" or "不去" or "去不":
                return Answer.Declines;
            case "请假" or "我请假" or "要请假":
                return Answer.Leave;
        }

        return turn.Reading.Intent switch
        {
            Intent.RsvpYes => Answer.Attends,
            Intent.RsvpNo => Answer.Declines,
            Intent.Leave => Answer.Leave,
            _ => null,
        };
    }

    private static Answer Fit(Answer answer, NoticeKind kind) => (answer, kind) switch
    {
        (Answer.Attends, NoticeKind.Policy) => Answer.Received,
        (Answer.Received, NoticeKind.MustAttend or NoticeKind.MayAttend) => Answer.Attends,
        (Answer.Declines, NoticeKind.MustAttend) => Answer.Leave,
        (Answer.Leave, NoticeKind.MayAttend) => Answer.Declines,
        _ => answer,
    };

    /// <summary>The notice that waits for this person's answer; or, for a change of mind, the last one answered whose day has not passed.</summary>
    private async ValueTask<Notice?> NoticeMeantAsync(Turn turn, CancellationToken cancellationToken)
    {
        var pending = turn.Who.Pending.FirstOrDefault(n => turn.Words.Contains(n.Topic, StringComparison.Ordinal)) ?? turn.Who.Pending.FirstOrDefault();
        if (pending is not null)
        {
            return pending;
        }

        foreach (var receipt in await notices.ReceiptsOfAsync(turn.CommitteeId, turn.Person!.Id, 5, cancellationToken))
        {
            var notice = await notices.FindAsync(turn.CommitteeId, receipt.Notice, cancellationToken);
            if (notice is { State: not NoticeState.Recalled } && (notice.Meeting is null ? notice.At > turn.Now.AddDays(-7) : notice.Meeting.On >= turn.Today))
            {
                return notice;
            }
        }

        return null;
    }

    private static string? Note(string words)
    {
        var at = words.IndexOf('晚', StringComparison.Ordinal);
        return at >= 0 && words.Contains('到', StringComparison.Ordinal) ? words[at..].Trim('。', '，') : null;
    }
}
