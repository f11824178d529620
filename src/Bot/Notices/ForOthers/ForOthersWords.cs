using WeLiaison.Bot.Common;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Notices.ForOthers;

/// <summary>Every sentence about answering a notice for somebody else.</summary>
internal static class ForOthersWords
{
    public static string Which(string word, IEnumerable<string> names) => $"“{word}”有几位：{string.Join("、", names)}。请说全名。";

    public static string WhichOf(string name, int count) => $"叫{name}的有{count}位，是哪位？";

    public static string NotAsked(string word, Notice notice) => $"{Quotes.Around(notice.Topic)}的名单里没有{word}。想请人参加，请和办公室说。";

    /// <summary>Only the person counts; they are being asked.</summary>
    public static string Asking(string name) => $"{name}要本人回一下才算数，我现在去问。";

    public static string AskedBefore(string name) => $"刚问过{name}，等本人回。";

    public static string OutOfReach(string name) => $"{name}要本人回才算数，可我这儿联系不上，请本人给办公室打个电话。";

    public static string HasAnswered(string name) => $"{name}已经自己回过了。";

    /// <summary>To whoever was spoken for.</summary>
    public static string Ask(string from, Notice notice, Answer answer, string? reason) =>
        $"{from}说您{Verb(answer)}：{Of(notice)}{(reason is null ? string.Empty : $"，事由“{reason}”")}。要您本人回了才算数。{NoticeWords.AnswerHow(notice.Kind)}";

    public static string Recorded(string name, Notice notice, Answer answer, string? reason, bool told) =>
        $"已替{name}登记{Verb(answer)}：{notice.Topic}{(reason is null ? string.Empty : $"，事由“{reason}”")}。注明是您代登记的，{(told ? "已告诉本人" : "本人还没绑定，请电话告知")}。";

    public static string AskWhy(string name) => $"{name}请假的事由是什么？请连起来再说一次，比如“替{name}请假，出差”。";

    /// <summary>To the one for whom it was written down.</summary>
    public static string Told(string by, Notice notice, Answer answer, string? reason) =>
        $"{by}替您登记了{Verb(answer)}：{Of(notice)}{(reason is null ? string.Empty : $"，事由“{reason}”")}。不对的话直接回我，以您说的为准。";

    private static string Verb(Answer answer) => answer switch
    {
        Answer.Received => "已收到",
        Answer.Attends => "参加",
        Answer.Leave => "请假",
        _ => "不参加",
    };

    private static string Of(Notice notice) => notice.Topic + (notice.Meeting is { } meeting ? "，" + NoticeWords.Day(meeting.On) + meeting.Time : string.Empty);
}
