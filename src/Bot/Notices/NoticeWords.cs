using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices;

/// <summary>Every sentence about notices: for the staff who send them and the people who answer.</summary>
internal static class NoticeWords
{
    public const string AskText = "好的，通知什么？直接说内容，比如“9月25日下午2点半三楼会议室开座谈会”。";

    public const string AskAudience = "发给谁？可以说：全体委员、教育界委员、提案委、常委，或直接点名。";

    public const string AskReason = "请假事由是什么？一句话就行。";

    public const string AskKind = "这次是必须参加，还是自愿参加？";

    public const string NoNotice = "还没有发过通知。要发的话，说“通知谁：什么事”。";

    public const string NobodyToRemind = "都回了，不用催。";

    public const string NothingPending = "现在没有等您回的通知。";

    public const string OnlyStaff = "发通知要由政协机关的同志来办。您想联系办公室，回“人工”。";

    public const string ConfirmHow = "回“发送”就发；“名单”看人；“先发给我看”试发；要改直接说。";

    public const string TestSent = "发给您看了。没问题回“发送”。";

    public const string Recalled = "已撤回，并告诉收到的人“前一通知作废”。";

    public const string QuietHours = "现在是休息时间（21点到8点），排在早上8:30发出。急的话回“紧急发送”。";

    public static string UnknownAudience(string words) => $"没认出“{Short(words)}”是哪些人。可以说：全体委员、教育界委员、提案委，或直接点名。";

    public static string NotFoundNames(string names) => $"名单里没有：{names}。请核对姓名，或换个说法。";

    public static string Preview(Notice draft, int people, int unbound)
    {
        var lines = new List<string> { "拟了一份，请核对：", $"主题　{draft.Topic}" };
        if (draft.Kind != NoticeKind.Policy)
        {
            lines.Add(draft.Kind == NoticeKind.MustAttend ? "类型　会议（必须参加，请假要说明）" : "类型　活动（自愿参加）");
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
            lines.Add($"回执　{Day(by)}前");
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
            : $"【通知】{notice.Topic}\n{notice.Text}";

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
            Answer.Leave => $"已登记请假：{notice.Topic}，事由“{reason}”。已告诉办公室。",
            _ => $"已登记不参加：{notice.Topic}。",
        };
        return late ? "回执已过截止，先帮您登记，请办公室确认。\n" + words : words;
    }

    public static string WithNote(string note) => $"备注“{note}”也记下了。";

    public static string LeaveToSender(string name, Notice notice, string reason) => $"{name}请假：{notice.Topic}，事由“{reason}”。";

    public static string Summary(Notice notice, IReadOnlyList<Receipt> receipts, IReadOnlyDictionary<PersonId, string> names)
    {
        var silent = receipts.Where(IsSilent).Select(r => names.GetValueOrDefault(r.Person, "？")).ToList();
        var missed = receipts.Count(r => r.Delivery is DeliveryState.Failed or DeliveryState.Unreachable && r.Answer == Answer.None);
        var counts = new List<string>();
        void Count(string word, Answer answer)
        {
            var count = receipts.Count(r => r.Answer == answer);
            if (count > 0)
            {
                counts.Add($"{word}{count}");
            }
        }

        Count("收到", Answer.Received);
        Count("参加", Answer.Attends);
        Count("请假", Answer.Leave);
        Count("不参加", Answer.Declines);
        counts.Add($"没回{silent.Count}");
        if (missed > 0)
        {
            counts.Add($"没送到{missed}");
        }

        var waiting = receipts.Count(r => r.Delivery == DeliveryState.Planned && r.Answer == Answer.None);
        if (waiting > 0)
        {
            counts.Add($"还在发{waiting}");
        }

        return $"{notice.Topic}（{notice.Number}），{receipts.Count}人：{string.Join("，", counts)}。"
            + (silent.Count == 0 ? "\n都回了。" : $"\n没回的：{string.Join("、", silent.Take(60))}{(silent.Count > 60 ? "……" : string.Empty)}。\n要催的话回“催一下”，只发给没回的。");
    }

    public static string Missed(Notice notice, IReadOnlyList<(string Name, string Why)> missed) =>
        missed.Count == 0
            ? $"{notice.Topic}（{notice.Number}）都送到了。平台没有已读回执，只知道送达和回复。"
            : $"{notice.Topic}（{notice.Number}）没送到{missed.Count}人：\n{string.Join('\n', missed.Take(40).Select(m => $"{m.Name}　{m.Why}"))}\n请电话通知。";

    public static string OnLeave(Notice notice, IReadOnlyList<(string Name, string Why)> leaves) =>
        leaves.Count == 0 ? $"{notice.Topic}没有人请假。" : $"{notice.Topic}请假{leaves.Count}人：\n{string.Join('\n', leaves.Take(40).Select(m => $"{m.Name}　{m.Why}"))}";

    public static string Reminded(int count, IReadOnlyList<string> byPhone) =>
        $"已催{count}人，只发给没回的。" + (byPhone.Count == 0 ? string.Empty : $"\n催过两次还没回的{byPhone.Count}人请打电话：{string.Join("、", byPhone.Take(40))}。");

    public static string OnlyPhoneLeft(IReadOnlyList<string> byPhone) => $"没回的都催过两次了，请打电话：{string.Join("、", byPhone.Take(60))}。";

    /// <summary>Got it, and has not answered.</summary>
    public static bool IsSilent(Receipt receipt) => receipt is { Answer: Answer.None, Delivery: DeliveryState.Accepted };

    public static string Day(DateOnly day) => $"{day.Month}月{day.Day}日（周{"日一二三四五六"[(int)day.DayOfWeek]}）";

    private static string Short(string words) => words.Length <= 12 ? words : words[..12] + "…";
}
