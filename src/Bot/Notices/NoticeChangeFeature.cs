using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Storage.Outbox;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>改到26号: a meeting whose notice is out gets a new time or place; those who have answered are asked again, their answers are kept as void.</summary>
internal sealed partial class NoticeChangeFeature(INotices notices, AnsweredCards cards) : IFeature
{
    private const int MostWords = 60;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!NoticeScope.MayDraft(turn) || turn.Words.Length is 0 or > MostWords)
        {
            return null;
        }

        if (turn.State.Open is NoticeChange open)
        {
            return await notices.FindAsync(turn.CommitteeId, open.Notice, cancellationToken) is { } changing
                ? await GoOnAsync(turn, changing, open, cancellationToken)
                : turn.Close(NoticeWords.NoNotice);
        }

        if (!turn.IsFree || !Changing().IsMatch(turn.Words))
        {
            return null;
        }

        var latest = await notices.RecentAsync(turn.CommitteeId, 20, cancellationToken);
        if (latest.FirstOrDefault(n => n.By == turn.Person!.Id) is { State: NoticeState.Returned } returned)
        {
            return turn.Say(AudienceWords.TakeUpFirst(returned));
        }

        var recent = latest.Where(n => CanChange(n, turn.Today) && turn.May(Act.DraftNotice, NoticeScope.Of(n))).ToList();
        var notice = recent.FirstOrDefault(n => Mentioned(turn, n)) ?? recent.FirstOrDefault();
        return notice is null ? null : await ProposeAsync(turn, notice, new NoticeChange { Notice = notice.Id, Meeting = notice.Meeting! }, cancellationToken);
    }

    private static bool CanChange(Notice notice, DateOnly today) =>
        notice is { State: NoticeState.Sending or NoticeState.Scheduled or NoticeState.Done or NoticeState.Paused, Meeting: { } meeting }
        && meeting.On >= today;

    private static bool Mentioned(Turn turn, Notice notice) =>
        turn.Words.Contains(notice.Number, StringComparison.OrdinalIgnoreCase) || (notice.Topic.Length >= 2 && turn.Words.Contains(notice.Topic, StringComparison.Ordinal));

    private async ValueTask<Step?> GoOnAsync(Turn turn, Notice notice, NoticeChange change, CancellationToken cancellationToken) =>
        YesNo.Of(turn.Words) switch
        {
            true => await SendAsync(turn, notice, change, cancellationToken),
            false => turn.Close(NoticeWords.LeftAsIs),
            _ when turn.Words is "发送" or "发出" or "改" or "改吧" => await SendAsync(turn, notice, change, cancellationToken),
            _ => await ProposeAsync(turn, notice, change, cancellationToken),
        };

    private async ValueTask<Step?> ProposeAsync(Turn turn, Notice notice, NoticeChange change, CancellationToken cancellationToken)
    {
        var slots = turn.ReadAs(new DialogueState { Form = "broadcast_notice", AwaitingSlot = SlotNames.Confirm, Filled = change.Filled }).Slots;
        var next = new MeetingTime(DayNamed.InWeekOf(change.Meeting.On, turn.Words, turn.Today)
            ?? (slots.Date is { } day ? NoticeText.Ahead(day, turn.Today) : change.Meeting.On),
            slots.Time ?? change.Meeting.Time, slots.Place ?? change.Meeting.Place);
        if (next == change.Meeting)
        {
            return turn.State.Open is null ? null : turn.Ask(change, "confirm", NoticeWords.ChangeHow);
        }

        var receipts = await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken);
        var words = NoticeWords.AskChange(notice, next, Told(notice, receipts).Count, receipts.Count(r => r.Answer != Answer.None));
        return turn.Ask(change with { Meeting = next }, "confirm", words);
    }

    private async ValueTask<Step> SendAsync(Turn turn, Notice notice, NoticeChange change, CancellationToken cancellationToken)
    {
        var changed = notice with
        {
            Meeting = change.Meeting,
            Topic = Rewording.Title(notice.Topic, notice.Meeting?.On, change.Meeting.On, DateOnly.FromDateTime(notice.At.ToOffset(turn.Now.Offset).DateTime)),
            Text = Rewording.Of(notice.Text, notice.Meeting, change.Meeting, DateOnly.FromDateTime(notice.At.ToOffset(turn.Now.Offset).DateTime)),
            AnswerBy = notice.AnswerBy is { } by && by >= turn.Today && by <= change.Meeting.On ? by : null,
            Edition = notice.Edition + 1,
        };
        var receipts = await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken);
        var due = QuietHours.Next(turn.Now);
        var told = Told(notice, receipts);
        var words = NoticeWords.ChangeSent(changed, told.Count, receipts.Count(r => !IsOnItsWay(r)));
        var step = turn.Close(notice.State == NoticeState.Paused ? words + "\n" + NoticeWords.StillPaused(receipts.Count(IsPlanned)) : words) with
        {
            Changes = [changed, .. receipts.Where(r => r.Answer != Answer.None || r.Reminders > 0).Select(Void)],
            Outbox = [.. told.Select(r => Tell(notice, changed, r, turn.Now, due))],
        };
        return await cards.ShowAsync(turn, step, Buttons.Subject(notice), null, NoticeWords.CardMoved, null, cancellationToken);
    }

    /// <summary>Who has not got the first notice yet gets it whole, with the new time in it.</summary>
    private static OutboxEntry Tell(Notice notice, Notice changed, Receipt receipt, DateTimeOffset now, DateTimeOffset due) => IsPlanned(receipt)
        ? Errand.FirstNoticeTo(changed, receipt.Person, NoticeWords.Whole(changed), Buttons.For(changed), now, due)
        : Errand.NoticeTo(changed, receipt.Person, NoticeWords.Change(notice.Meeting!, changed, receipt.Answer != Answer.None), Buttons.For(changed), now, due);

    /// <summary>Whoever has not got a paused notice gets it, with the new time in it, when it is continued.</summary>
    private static List<Receipt> Told(Notice notice, IReadOnlyList<Receipt> receipts) =>
        [.. receipts.Where(r => IsOnItsWay(r) && !(notice.State == NoticeState.Paused && IsPlanned(r)))];

    private static bool IsPlanned(Receipt receipt) => receipt.Delivery == DeliveryState.Planned;

    private static Receipt Void(Receipt receipt) => receipt with
    {
        Answer = Answer.None,
        Reason = null,
        AnsweredAt = null,
        AnsweredFor = null,
        Ruling = LeaveRuling.None,
        Reminders = 0,
        RemindedAt = null,
        Earlier = receipt.Answer == Answer.None ? receipt.Earlier : [.. receipt.Earlier, new EarlierAnswer(receipt.Answer, receipt.Reason, receipt.AnsweredAt)],
    };

    private static bool IsOnItsWay(Receipt receipt) => receipt.Delivery is DeliveryState.Accepted or DeliveryState.Planned;

    [GeneratedRegex("改到|改成|改为|改在|改期|推迟到|提前到|延期到|延到|挪到|换到|换成|调整到|调整为", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Changing();
}
