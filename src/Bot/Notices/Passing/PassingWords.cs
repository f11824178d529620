using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Notices.Passing;

/// <summary>Every sentence about passing notices (送审) and granting leave.</summary>
internal static class PassingWords
{
    public const string NobodyToAsk = "没有可以审核的人（秘书长没有绑定，办公室也没有别的同志）。要发的话回“发送”。";

    public const string AskReturnReason = "退回要写原因，比如“退回：时间要改到下午”。";

    public const string NothingToPass = "没有等您审核的通知。";

    public const string NothingToGrant = "没有等您批的请假。";

    public static readonly IReadOnlyList<Option> PassOrReturn = [new("pass", "通过"), new("return", "退回")];

    public static readonly IReadOnlyList<Option> GrantOrRefuse = [new("grant", "同意"), new("refuse", "不同意")];

    /// <summary>Stand where the card's buttons were, on the cards of all who were asked.</summary>
    public static string CardRuled(string by, bool granted) => $"{by}{(granted ? "已同意" : "不同意")}";

    public static string CardPassed(string by, bool passed) => $"{by}{(passed ? "已通过" : "已退回")}";

    public static string Asked(Notice notice, IReadOnlyList<Person> approvers) => $"已送{string.Join("、", approvers.Select(p => p.Name).Take(3))}审核，编号 {notice.Number}。通过就发，结果马上告诉您。";

    public static string Review(Notice notice, string from) =>
        $"请审核通知 {notice.Number}（{from}拟）\n{NoticeWords.Body(notice)}\n对象　{notice.Audience.Words} {notice.Audience.People.Count}人\n点按钮，或回“通过 {notice.Number}”“退回 {notice.Number} 原因”。";

    public static string Passed(Notice notice) => $"已通过 {notice.Number}。";

    public static string PassedToSender(Notice notice, string by, string sent) => $"{by}已通过：{notice.Topic}。{sent}";

    public static string Returned(Notice notice) => $"已退回 {notice.Number}，原因告诉拟稿人。";

    public static string ReturnedToSender(Notice notice, string by, string reason) =>
        $"{by}退回了通知{Quotes.Around(notice.Topic)}（{notice.Number}），原因：“{reason}”。\n要改回“改 {notice.Number}”。";

    public static string AskLeave(string name, Notice notice, string reason) =>
        $"{name}请假：{notice.Topic}，事由“{reason}”。\n点按钮，或回“同意{name}请假”“不同意{name}请假”。";

    public static string Ruled(string name, bool granted) => granted ? $"已批准{name}请假，并告诉本人。" : $"没有批准{name}请假，已告诉本人。";

    public static string ToMember(Notice notice, bool granted, string? reason) => granted
        ? $"请假已批准：{notice.Topic}{(notice.Meeting is { } meeting ? "，" + NoticeWords.Day(meeting.On) : string.Empty)}。"
        : $"请假没有批准：{notice.Topic}{(reason is { Length: > 0 } ? $"，“{reason}”" : string.Empty)}。能去请回“参加”，确有困难请回“人工”。";
}
