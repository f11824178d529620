using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices;

/// <summary>How a notice stands: who answered what, whom it did not reach, who was reminded.</summary>
internal static partial class NoticeWords
{
    public static string NoMeetingOn(DateOnly day, Notice latest) =>
        $"{Day(day)}没有发过通知的会。最近发的是“{latest.Topic}”{(latest.Meeting is { } meeting ? $"（{Day(meeting.On)}）" : string.Empty)}，要取消说“撤回通知 {latest.Number}”。";

    public static string AskLeave(Notice notice) => $"{Quotes.Around(notice.Topic)}要请假吗？";

    public static IReadOnlyList<Conversations.Option> LeaveOrNot(string words) => [new($"请假，{words}", "请假，就是这个事由"), new("晚点再回复", "不是")];

    public static string Standing(Notice notice, string name, Receipt receipt) => $"“{notice.Topic}”：{name}" + receipt.Answer switch
    {
        Answer.Attends => $"参加{(receipt.Reason is { Length: > 0 } note ? $"（{note}）" : string.Empty)}。",
        Answer.Leave => $"请假，事由“{receipt.Reason}”{Ruling(receipt.Ruling)}。",
        Answer.Declines => $"不参加{(receipt.Reason is { Length: > 0 } why ? $"（{why}）" : string.Empty)}。",
        Answer.Received => "已收到。",
        _ when receipt.Delivery is DeliveryState.Failed or DeliveryState.Unreachable => $"没收到（{receipt.FailureWords}），请打电话。",
        _ => $"还没回。要催回“催一下”；电话里问到了，说“替{name}参加”或“替{name}请假，他出差”。",
    };

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
        if (receipts.Count(r => r.Ruling == LeaveRuling.Asked) is > 0 and var asked)
        {
            counts[^1] += $"（待批{asked}）";
        }

        Count("不参加", Answer.Declines);
        counts.Add($"没回{silent.Count}");
        if (missed > 0)
        {
            counts.Add($"没送到{missed}");
        }

        var waiting = receipts.Count(r => r.Delivery == DeliveryState.Planned && r.Answer == Answer.None);
        if (waiting > 0)
        {
            counts.Add($"{(notice.State switch { NoticeState.Paused => "暂停未发", NoticeState.Stopped => "不再发", _ => "还在发" })}{waiting}");
        }

        return $"{notice.Topic}（{notice.Number}），{receipts.Count}人：{string.Join("，", counts)}。"
            + (silent.Count > 0 ? $"\n没回的：{string.Join("、", silent.Take(60))}{(silent.Count > 60 ? "……" : string.Empty)}。\n要催的话回“催一下”，只发给没回的。"
                : waiting == 0 ? "\n收到的都回了。"
                : notice.State == NoticeState.Sending ? "\n还没发完，过一会儿再看。" : string.Empty);
    }

    public static string Missed(Notice notice, IReadOnlyList<(string Name, string Why)> missed, IReadOnlyList<string> underWay) =>
        underWay.Count > 0 ? (missed.Count > 0
            ? Missed(notice, missed, []) + "\n"
            : $"{notice.Topic}（{notice.Number}）") + $"还没发到{underWay.Count}人：{string.Join("、", underWay.Take(40))}，平台忙或到了时间就发，不用重发。"
        : missed.Count == 0
            ? $"{notice.Topic}（{notice.Number}）都送到了。平台没有已读回执，只知道送达和回复。"
            : $"{notice.Topic}（{notice.Number}）没送到{missed.Count}人：\n{string.Join('\n', missed.Take(40).Select(m => $"{m.Name}　{m.Why}"))}\n请电话通知。";

    public static string Coming(Notice notice, IReadOnlyList<(string Name, string Note)> coming) =>
        coming.Count == 0
            ? $"{notice.Topic}（{notice.Number}）还没有人回参加。"
            : $"{notice.Topic}（{notice.Number}）参加{coming.Count}人：{string.Join("、", coming.Take(80).Select(m => m.Note.Length > 0 ? $"{m.Name}（{m.Note.Trim('（', '）')}）" : m.Name))}{(coming.Count > 80 ? "……" : string.Empty)}。";

    public static string OnLeave(Notice notice, IReadOnlyList<(string Name, string Why)> leaves) =>
        leaves.Count == 0 ? $"{notice.Topic}没有人请假。" : $"{notice.Topic}请假{leaves.Count}人：\n{string.Join('\n', leaves.Take(40).Select(m => $"{m.Name}　{m.Why}"))}";

    public static string Reminded(int count, IReadOnlyList<string> byPhone) =>
        $"已催{count}人，只发给没回的。" + (byPhone.Count == 0 ? string.Empty : $"\n催过两次还没回的{byPhone.Count}人请打电话：{string.Join("、", byPhone.Take(40))}。");

    public static string OnlyPhoneLeft(IReadOnlyList<string> byPhone) => $"没回的都催过两次了，请打电话：{string.Join("、", byPhone.Take(60))}。";
}
