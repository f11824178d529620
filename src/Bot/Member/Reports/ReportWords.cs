using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Member.Reports;

/// <summary>What is said about reports on public opinion (社情民意).</summary>
internal static class ReportWords
{
    public const string Tell = "好的，请说是什么事、在哪儿、希望怎么办，我来记成社情民意初稿。";

    public const string Fine = "好的。";

    public const string NotReported = "好的，不报了。";

    public const string NoDraft = "您现在没有社情民意初稿。想写的话，直接说是什么事。";

    public const string Discarded = "初稿已删除。";

    public const string NoContact = "没有找到那条联系记录。请带上编号，比如“报社情民意 L260908-001”。";

    public const string NoDraftToTitle = "现在没有在写的社情民意初稿。已经送出的，说“社情民意”看到哪一步，再说“补充 编号：……”。";

    public const string Kept = "初稿给您留着。现在要：";

    public const string NotForReports = "这条只有办公室能看到，不转社情民意。要请办公室处理，回“人工”。";

    public const string HowToEdit = "直接说就行，比如“标题改成……”“内容改成……”“建议改成……”“补充：……”。";

    public static readonly IReadOnlyList<Option> DraftOptions = [new("send", "送办公室"), new("edit", "改一改"), new("delete", "删除")];

    public static string Drafted(string title) => $"已生成社情民意初稿，标题{Quotes.Around(title)}，在“我的任务”里可改，改好再送。";

    public const string SendOrChange = "现在就送，回“送”。";

    public static string Again(string title) => $"这条已有初稿{Quotes.Around(title)}，在“我的任务”里可改。";

    public static string Show(OpinionReport report) =>
        $"标题　{report.Title}\n内容　{DayWords.Brief(report.Text, 300)}{(report.Suggestion is { } suggestion ? $"\n建议　{DayWords.Brief(suggestion, 300)}" : string.Empty)}{(report.Attachments.Count > 0 ? $"\n附件　{report.Attachments.Count}件" : string.Empty)}";

    public static string Nudge(string title) => $"社情民意初稿{Quotes.Around(title)}还没送。送出回“送”，要改直接说，不要了回“删除”。";

    public static string EditHint(string title) => $"正在看初稿{Quotes.Around(title)}。要改直接说，比如“标题改成……”“补充：……”；送出回“送”。";

    public static string Changed(OpinionReport report) => $"改好了。\n{Show(report)}";

    public static string Sent(string number) => $"已送办公室，编号 {number}。登记、采用和办理情况会告诉您。";

    public static string ToOffice(string member, string title, string number) => $"{member}委员送来社情民意 {number}：{Quotes.Around(title)}。";
}
