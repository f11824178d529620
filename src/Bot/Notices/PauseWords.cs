using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Notices;

/// <summary>Every sentence about holding a notice back half-way.</summary>
internal static class PauseWords
{
    public const string NothingLeaves = "现在没有正在发的通知。要作废已发的，回“撤回通知”。";

    public const string NothingPaused = "没有暂停着的通知。";

    public const string OnlyPause = "系统管理员只能暂停。接着发还是停止，请办公室的同志来定。";

    public const string StaysPaused = "好的，先停着。接着发回“继续发送”，不再发回“停止发送”。";

    /// <summary>What the choice below stands for.</summary>
    private const string StopAnyway = "确定停止发送";

    public static string Paused(Notice notice, IReadOnlyList<Receipt> receipts) => $"已暂停{Quotes.Around(notice.Topic)}（{notice.Number}）：{Counts(receipts)}。";

    public static IReadOnlyList<Option> OnOrStop(Notice notice) => [new($"继续发送 {notice.Number}", "继续发送"), new($"停止发送 {notice.Number}", "停止发送")];

    public static string AskStop(Notice notice, IReadOnlyList<Receipt> receipts) =>
        $"{Quotes.Around(notice.Topic)}（{notice.Number}）先停在这里：{Counts(receipts)}。未发的{Left(receipts)}人不再发了吗？停了不能恢复。";

    public static IReadOnlyList<Option> StopOrNot(Notice notice) => [new($"{StopAnyway} {notice.Number}", "停止发送"), new($"继续发送 {notice.Number}", "继续发送"), new("先停在这里", "先停在这里")];

    public static string Stopped(Notice notice, IReadOnlyList<Receipt> receipts) =>
        $"已停止{Quotes.Around(notice.Topic)}（{notice.Number}）：{Counts(receipts)}，不再发。"
        + (Sent(receipts) > 0 ? "收到的人照常回执；要他们也作废，回“撤回通知”。" : string.Empty);

    public static string GoesOn(Notice notice, IReadOnlyList<Receipt> receipts, DateTimeOffset due, DateTimeOffset now) =>
        $"{Quotes.Around(notice.Topic)}（{notice.Number}）接着发：{(due > now ? $"剩下的{Left(receipts)}人排在{NoticeWords.Day(DateOnly.FromDateTime(due.DateTime))}{due:HH:mm}发出。" : $"剩下的{Left(receipts)}人现在发{(Sent(receipts) > 0 ? $"，已收到的{Sent(receipts)}人不会再收到" : string.Empty)}。")}";

    public static string NotPaused(Notice notice, IReadOnlyList<Receipt> receipts) => $"{Quotes.Around(notice.Topic)}（{notice.Number}）没有暂停：{Counts(receipts)}。";

    public static string AllSent(Notice notice, IReadOnlyList<Receipt> receipts) => $"{Quotes.Around(notice.Topic)}（{notice.Number}）已经发完：{Counts(receipts)}。要作废回“撤回通知”。";

    /// <summary>已发18人，剩21人未发，没送到2人.</summary>
    private static string Counts(IReadOnlyList<Receipt> receipts)
    {
        var missed = receipts.Count - Sent(receipts) - Left(receipts);
        return $"已发{Sent(receipts)}人" + (Left(receipts) > 0 ? $"，剩{Left(receipts)}人未发" : string.Empty) + (missed > 0 ? $"，没送到{missed}人" : string.Empty);
    }

    private static int Sent(IReadOnlyList<Receipt> receipts) => receipts.Count(r => r.Delivery == DeliveryState.Accepted);

    private static int Left(IReadOnlyList<Receipt> receipts) => receipts.Count(r => r.Delivery == DeliveryState.Planned);
}
