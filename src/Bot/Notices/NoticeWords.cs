using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices;

/// <summary>Every sentence about notices: for the staff who send them and the people who answer.</summary>
internal static partial class NoticeWords
{
    public const string AskText = "好的，通知什么？直接说内容，比如“9月25日下午2点半三楼会议室开座谈会”。";

    public const string AskAudience = "发给谁？可以说：全体委员、教育界委员、提案委、常委，或直接点名。";

    public const string AskReason = "请假事由是什么？一句话就行。";

    public const string AskKind = "这次是必须参加，还是自愿参加？";

    public const string NoNotice = "还没有发过通知。要发的话，说“通知谁：什么事”。";

    public const string NobodyToRemind = "都回了，不用催。";

    public const string NothingPending = "现在没有等您回的通知。";

    public const string OnlyStaff = "通知由政协机关的同志来发、来催。您想联系办公室，回“人工”。";

    public const string ConfirmHow = "回“发送”就发；“送审”请领导看；“名单”看人；“先发给我看”试发；要改直接说。";

    public const string TestSent = "发给您看了。没问题回“发送”。";

    /// <summary>Stand where a card's buttons were.</summary>
    public const string CardVoid = "通知已作废";

    public const string CardMoved = "已改期，请看新通知";

    /// <summary>What the choices of the questions below stand for.</summary>
    public const string RemindAnyway = "确定再催";

    public const string RecallAnyway = "确定撤回";

    public const string LeaveIt = "先不动";

    public const string LeftAsIs = "好的，没有动。";

    public const string ChangeHow = "回“发送”就发出去；不改了回“不用”；还要改直接说。";

    public const string QuietHours = "现在是休息时间（21点到8点），还没发。回“发送”就排在早上8:30发出；急的话回“紧急发送”。";

    public static string Recalled(int got) => got == 0 ? "已撤回，还没发出的不会再发。" : $"已撤回。收到过的{got}人会看到“前一通知作废”，还没发出的不会再发。";

    public static string AskRecall(Notice notice, int got) =>
        $"要撤回{Quotes.Around(notice.Topic)}（{notice.Number}）吗？" + (got == 0 ? "还没有人收到。" : $"已有{got}人收到，会告诉他们作废。") + "撤了不能恢复。";

    public static IReadOnlyList<Option> RecallOrNot(Notice notice) => [new($"{RecallAnyway} {notice.Number}", "撤回"), new(LeaveIt, "先不撤")];

    public static string RemindedBefore(DateTimeOffset last, DateTimeOffset now, int count) =>
        $"没回的这{count}人{(last.Date == now.Date ? "今天" : "昨天")}{last:H:mm}刚催过。催得太密容易打扰，还要再催吗？";

    public static IReadOnlyList<Option> RemindAgain(Notice notice) => [new($"{RemindAnyway} {notice.Number}", "再催一次"), new(LeaveIt, "先不催")];

    public static string AskChange(Notice notice, MeetingTime next, int people, int answered) =>
        $"{Quotes.Around(notice.Topic)}（{notice.Number}）改期：\n原来　{When(notice.Meeting!)}\n改成　{When(next)}\n会通知{people}人"
        + (answered > 0 ? $"，已回执的{answered}人请他们重新确认，原来的回执留底。" : "。") + "\n" + ChangeHow;

    public static string Change(MeetingTime before, Notice notice, bool answered) =>
        $"【改期】{notice.Topic}\n改为　{When(notice.Meeting!)}\n原为　{When(before)}\n{(answered ? "您先前的回执作废，请重新确认。" : string.Empty)}{AnswerHow(notice.Kind)}";

    public static string ChangeSent(Notice notice, int people, int missed) =>
        $"已发出改期通知：{notice.Topic}，{When(notice.Meeting!)}，共{people}人。" + (missed > 0 ? $"没送到的{missed}人请电话告知，回“谁没收到”看名单。" : string.Empty);

    /// <summary>Behind an answer that staff wrote down.</summary>
    public const string WrittenDown = "（代登记）";

    public const string NotAgain = "好的，没有再发。要催没回的，回“催一下”。";

    public static readonly IReadOnlyList<Option> AgainOrNot = [new("发送", "再发一次"), new("不发", "不发了")];

    public static string SentBefore(Notice before, IReadOnlyList<Receipt> receipts, DateTimeOffset now)
    {
        var at = before.At.ToOffset(now.Offset);
        var day = at.Date == now.Date ? "今天" : at.Date == now.Date.AddDays(-1) ? "昨天" : Day(DateOnly.FromDateTime(at.DateTime));
        return $"{Quotes.Around(before.Topic)}{day}{at:H:mm}已经发过（{before.Number}，{receipts.Count}人，{receipts.Count(r => r.Answer != Answer.None)}人已回）。还要再发一次吗？";
    }

    public static string StillPaused(int left) => $"暂停着没发的{left}人，回“继续发送”就按新的时间发。";

    public static string Ruling(LeaveRuling ruling) => ruling switch
    {
        LeaveRuling.Asked => "（待批）",
        LeaveRuling.Granted => "（已批）",
        LeaveRuling.Refused => "（未批）",
        _ => string.Empty,
    };

    public static string When(MeetingTime meeting) => $"{Day(meeting.On)}{meeting.Time}{(meeting.Place is { Length: > 0 } ? "　" + meeting.Place : string.Empty)}";

    public static string UnknownAudience(string words) => $"没认出“{Short(words)}”是哪些人。可以说：全体委员、教育界委员、提案委，或直接点名。";

    public const string NobodyLinked = "您名下还没有登记联系的委员，先说“登记联系人”。要发给谁，直接说姓名。";

    public static string BeyondScope(IReadOnlyList<string> names) =>
        $"您只能通知自己联系的或自己负责的人，这里面有别的人：{string.Join('、', names.Take(5))}{(names.Count > 5 ? $"等{names.Count}人" : string.Empty)}。发给谁？全会的通知请办公室发，回“人工”。";

    public static string NotFoundNames(string names) => $"名单里没有：{names}。请核对姓名，或换个说法。";

    public static string Wider(Notice last, IReadOnlyList<string> added) =>
        $"比上次的{Quotes.Around(last.Topic)}（{last.Audience.People.Count}人）多{added.Count}人：{string.Join("、", added.Take(20))}{(added.Count > 20 ? "……" : string.Empty)}。没错就回“发送”，要改直接说“对象改成……”。";

    public static string Preview(Notice draft, int people, int unbound)
    {
        var lines = new List<string> { "拟了一份，请核对：", $"主题　{draft.Topic}" };
        if (draft.Kind != NoticeKind.Policy)
        {
            lines.Add(draft.Kind == NoticeKind.MustAttend ? "类型　会议（必须参加，请假须批准）" : "类型　活动（自愿参加）");
        }

        if (draft.Meeting is { } meeting)
        {
            lines.Add($"时间　{Day(meeting.On)}{meeting.Time}");
            if (meeting.Place is { Length: > 0 })
            {
                lines.Add($"地点　{meeting.Place}");
            }
        }

        lines.Add($"对象　{draft.Audience.Words} {people}人" + (unbound > 0 ? $"（其中{unbound}人未绑定）" : string.Empty));
        if (draft.AnswerBy is { } by)
        {
            lines.Add($"回执　{Day(by)}前" + (draft.Meeting?.On < by ? "（晚于会议，请核对，可说“截止改到几号”）" : string.Empty));
        }

        lines.Add($"内容　{draft.Text}");
        lines.Add(ConfirmHow);
        return string.Join('\n', lines);
    }

    public static string Names(IReadOnlyList<string> names) => $"共{names.Count}人：{string.Join("、", names.Take(80))}{(names.Count > 80 ? "……" : string.Empty)}";

    public static string Sent(Notice notice, int people, int unbound, DateTimeOffset due, DateTimeOffset now) =>
        $"{(due > now ? $"已排在{Day(DateOnly.FromDateTime(due.DateTime))}{due:HH:mm}发出" : "已发出")}，编号 {notice.Number}，共{people - unbound}人。"
        + (unbound > 0 ? $"未绑定的{unbound}人请电话通知，回“谁没收到”看名单。" : string.Empty)
        + "\n之后可以问：谁没回、催一下。";

    public static string Body(Notice notice) =>
        notice.Meeting is { } meeting
            ? $"【{(notice.Kind == NoticeKind.MayAttend ? "活动" : "会议")}】{notice.Topic}\n{Day(meeting.On)}{meeting.Time}{(meeting.Place is { Length: > 0 } ? "　" + meeting.Place : string.Empty)}\n{notice.Text}"
            : notice.Text.TrimStart('《').StartsWith(notice.Topic.TrimEnd('…'), StringComparison.Ordinal) ? $"【通知】{notice.Text}" : $"【通知】{notice.Topic}\n{notice.Text}";

    /// <summary>As it first reaches somebody.</summary>
    public static string Whole(Notice notice) => Body(notice) + "\n" + AnswerHow(notice.Kind);

    public static string AnswerHow(NoticeKind kind) => kind switch
    {
        NoticeKind.Policy => "看到请回“收到”。",
        NoticeKind.MustAttend => "请回“参加”，去不了回“请假”加事由。",
        _ => "请回“参加”或“不参加”。",
    };

    public static string Reminder(Notice notice) => $"提醒：{notice.Topic}还没收到您的回复。{AnswerHow(notice.Kind)}";

    public static string Correction(Notice notice) => $"前一通知作废：{notice.Topic}（{notice.Number}）。给您添麻烦了。";

    public static string Answered(Notice notice, Answer answer, string? reason, bool late)
    {
        var words = answer switch
        {
            Answer.Received => "好的，已登记收到。",
            Answer.Attends => notice.Meeting is { } meeting ? $"已登记参加：{notice.Topic}，{Day(meeting.On)}{meeting.Time}。" : "已登记参加。",
            Answer.Leave => $"已登记请假：{notice.Topic}，事由“{reason}”。{(notice.Kind == NoticeKind.MustAttend ? "须批准，批了告诉您。" : "已告诉办公室。")}",
            _ => $"已登记不参加：{notice.Topic}。",
        };
        return late ? "回执已过截止，先帮您登记，请办公室确认。\n" + words : words;
    }

    public static readonly IReadOnlyList<Option> SureOrNot = [new("参加", "参加"), new("定了再回复", "还没定")];

    public static string Probably(Notice notice) => $"{notice.Topic}，先按参加登记吗？有变化随时说。";

    public static string AnswerLater(Notice notice) =>
        $"好的，定了再回。{notice.Topic}{(notice.AnswerBy is { } by ? $"请在{Day(by)}前回复：" : "：")}能去回“参加”，去不了回“{(notice.Kind == NoticeKind.MustAttend ? "请假" : "不参加")}”。";

    public static string CardAnswered(Answer answer) => answer switch
    {
        Answer.Received => "已登记收到",
        Answer.Attends => "已登记参加",
        Answer.Leave => "已登记请假",
        _ => "已登记不参加",
    };

    public static string WithNote(string note) => $"备注“{note}”也记下了。";

    public static string LeaveToSender(string name, Notice notice, string reason) => $"{name}请假：{notice.Topic}，事由“{reason}”。";

    /// <summary>Got it, and has not answered.</summary>
    public static bool IsSilent(Receipt receipt) => receipt is { Answer: Answer.None, Delivery: DeliveryState.Accepted };

    public static string Day(DateOnly day) => $"{day.Month}月{day.Day}日（周{"日一二三四五六"[(int)day.DayOfWeek]}）";

    private static string Short(string words) => words.Length <= 12 ? words : words[..12] + "…";
}
