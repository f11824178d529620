using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Notices.Inquiries;

/// <summary>Every sentence about questions that a notice raises.</summary>
internal static class InquiryWords
{
    public const string Added = "补充：";

    public const string ShareWith = "告诉大家";

    public const string NoNotice = "没有查到发给您的会议通知。要问办公室，回“人工”。";

    public const string Forwarded = "通知里没写，已转给办公室，有回话马上告诉您。";

    /// <summary>Of several questions the notice answered some; this one it did not.</summary>
    public static string ForwardedOnly(string question) => $"“{question}”通知里没写，已转给办公室，有回话马上告诉您。";

    public const string Waiting = "您问的已经在办公室那儿，有回话马上告诉您。急的话回“人工”。";

    public const string NothingToShare = "没有可补充的答复。";

    public static string Meets(Notice notice, MeetingTime meeting) => $"{notice.Topic}：{NoticeWords.When(meeting)}。";

    public static string AnswerBy(Notice notice, DateOnly by) => $"{notice.Topic}：请在{NoticeWords.Day(by)}前回复。";

    public static string Says(Notice notice, string clause) => $"{notice.Topic}的通知里写着：{Quotes.Around(clause)}。";

    public static string NotThatDay(string day, Notice notice) => $"没有查到您{day}的会议通知。最近的是{notice.Topic}：{NoticeWords.When(notice.Meeting!)}。";

    public static string ToOffice(string name, Notice notice, string question) => $"{name}问{Quotes.Around(notice.Topic)}（{notice.Number}）：\n“{question}”\n回话请说“答复{name}：……”，我来转。";

    public static string ToAsker(Notice notice, NoticeInquiry inquiry) => $"您问“{inquiry.Words}”（{notice.Topic}），办公室答复：{Quotes.Around(inquiry.Reply)}";

    public static string Whom(IReadOnlyList<string> names) => $"在问的有{names.Count}位：{string.Join('、', names.Take(10))}。请说“答复{names[0]}：……”。";

    public static string Relayed(string name) => $"已转告{name}。要不要也告诉其他收到通知的人？";

    public static IReadOnlyList<Option> ShareOrNot(Notice notice, string name) => [new($"{ShareWith} {notice.Number} {name}", "告诉大家"), new(NoticeWords.LeaveIt, "不用")];

    public static string Shared(int count) => $"已补充到通知里，并告诉了另外{count}人。";

    public static string Supplement(Notice notice, NoticeInquiry inquiry) => $"【补充】{notice.Topic}\n问：{inquiry.Words}\n答：{inquiry.Reply}";

    public static string IntoText(NoticeInquiry inquiry) => $"\n{Added}{inquiry.Words.TrimEnd('？', '?')}——{inquiry.Reply}";
}
