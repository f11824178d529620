using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Directory;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Member.OnBehalf;

/// <summary>What is said when staff write something down for a member (代录, 代写), and when the member objects.</summary>
internal static class OnBehalfWords
{
    public const string Headline = "有人替您记了一笔";

    public const string HowTo = "替委员记联系，这样说：“代录 周敏：9月7日上午走访了李建国，在友谊路居委会，谈了充电桩”。代写社情民意说“代写 周敏：关于……的建议，内容：……，建议：……”。本人会收到，7天内可以提出异议。";

    public const string HowToObject = "哪里不对？例如“异议 L260908-001 那天没去”。";

    public const string HowToAmend = "要改什么？例如“更正 L260908-001 时间是昨天上午”，也可以改地点、方式、内容。";

    public const string HowToAmendForOthers = "要改什么、为什么？例如“更正 L260908-001 时间是昨天上午，原因：本人记错了日期”。";

    public const string NotWritten = "这条是您自己提交的。要改说“更正 编号 ……”，要撤回说“撤回 编号”。";

    public const string TooLate = "代录的7天异议期已过。还有不对的地方，回“人工”告诉办公室。";

    public const string NothingToObject = "没有找到这个编号，请看看编号对不对。";

    public const string HowToWrite = "这样说：“代写 周敏：关于增设充电桩的建议，内容：小区充电桩太少，晚上抢不到，建议：利用东门空地安装”。";

    public static string WhichOf(string name, int count) => $"叫{name}的委员有{count}位，是哪位？回数字，或说界别、单位。";

    /// <summary>Each choice is the whole sentence again, with the one who is meant.</summary>
    public static IReadOnlyList<Option> WhichOptions(IReadOnlyList<Person> several, string verb, string text) =>
        [.. several.Take(9).Select(p => new Option($"{verb} {Namesakes.Apart(p, several)}：{text}", Namesakes.Label(p, several)))];

    public static string MemberTold(string member) => $"\n这条记为代录，已请{member}委员核对，7天内可以提出异议。";

    public static string ToMember(string writer, Contact contact, DateOnly today) =>
        $"{writer}替您代录了一次联系 {contact.Number}：{What(contact, today)}\n没错不用回。要改说“更正 {contact.Number} 时间是……”，不是这样说“异议 {contact.Number} 原因”，7天内有效。";

    public static string Objected(string number) => $"已记下您的异议，{number}先不计数，办公室核对后告诉您。";

    public static string ObjectionNoted(string number) => $"已记下您的异议，{number}的处理先停下来，办公室核对后告诉您。";

    public static string ObjectedToOffice(string member, string number, string reason) =>
        $"{member}委员对代录的{number}有异议：{reason}\n写错了的，回“更正 {number} 时间是……，原因：……”；确实没有的，回“撤回 {number} 原因”。";

    public static string ReportObjectedToOffice(string member, string number, string reason) => $"{member}委员对代写的社情民意 {number} 有异议：{reason}\n已退回本人补充，请和本人核对。";

    public static string Amended(string number, string changes) => $"{number}已更正：{changes}。已告诉本人。";

    public static string AmendedToMember(string writer, string number, string changes, string reason) => $"{writer}更正了您的联系记录 {number}：{changes}（{reason}）。还有不对的，说“异议 {number} 原因”。";

    public static string Withdrawn(string number) => $"{number}已撤回，已告诉本人。";

    public static string WithdrawnToMember(string writer, string number, string reason) => $"{writer}撤回了替您代录的 {number}：{reason}";

    public static string Ask(string member, string title, string text, string? wish) =>
        $"替{member}委员写的社情民意：\n标题　{title}\n内容　{DayWords.Brief(text, 300)}{(wish is null ? string.Empty : $"\n建议　{DayWords.Brief(wish, 300)}")}\n提交后就送办公室，本人会收到全文。";

    public static string Written(string number, string member) => $"已送办公室，编号 {number}，记为代写。已请{member}委员核对。";

    public static string WrittenToMember(string writer, string number, string title, string text, string? wish) =>
        $"{writer}替您代写了社情民意 {number}，已送办公室：\n标题　{title}\n内容　{DayWords.Brief(text, 300)}{(wish is null ? string.Empty : $"\n建议　{DayWords.Brief(wish, 300)}")}\n没错不用回；想收回说“撤回 {number}”，有不对的说“异议 {number} 原因”。";

    public static string WrittenToOffice(string writer, string member, string number, string title) => $"{writer}代{member}委员送来社情民意 {number}：{Quotes.Around(title)}。";

    private static string What(Contact contact, DateOnly today) =>
        $"{DayWords.When(contact.On, contact.OnUntil, contact.Time, today)}，{contact.WayWords}，{DayWords.Names(contact.With)}{(contact.Place is { } place ? $"，在{place}" : string.Empty)}，谈的是“{DayWords.Brief(contact.Content, 40)}”。";
}
