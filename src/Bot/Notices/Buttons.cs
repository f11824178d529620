using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Notices;

/// <summary>The answers a notice offers; a must-event offers no 不参加.</summary>
internal static class Buttons
{
    public static IReadOnlyList<Option> For(Notice notice) => notice.Kind switch
    {
        NoticeKind.Policy when Onward.PassOnWords.IsInvited(notice) => [new("received", "收到"), new(Onward.PassOnRequest.Key, Onward.PassOnWords.Button)],
        NoticeKind.Policy => [new("received", "收到")],
        NoticeKind.MustAttend => [new("attend", "参加"), new("leave", "请假")],
        _ => [new("attend", "参加"), new("decline", "不参加")],
    };

    /// <summary>What the cards of a notice are about.</summary>
    public static string Subject(Notice notice) => $"notice-{notice.Id}";

    public static Answer? Answer(string key) => key switch
    {
        "received" => Domain.Notices.Answer.Received,
        "attend" => Domain.Notices.Answer.Attends,
        "leave" => Domain.Notices.Answer.Leave,
        "decline" => Domain.Notices.Answer.Declines,
        _ => null,
    };
}
