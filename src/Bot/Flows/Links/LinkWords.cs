using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Flows.Links;

/// <summary>What is said about links and late entries.</summary>
internal static class LinkWords
{
    public const string NotYours = "他不在您的联系名单里。名单发“我的联系人”。";

    public const string NoneAwaiting = "没有等同意的这一对。说“待同意”看名单。";

    public static string HowToEnd(string name) => $"结束和{name}的联系要写原因，这样说：“结束联系 {name} 调整”。原因有：调整、届满、离任、群众退出。";

    public static string AskEnd(string name, string reason) => $"结束和{name}的联系关系，原因：{reason}。以前的记录都留着。";

    public static string Ended(string name) => $"和{name}的联系关系已结束。要换人说“登记联系人”。";

    public static string WhichMember(IReadOnlyList<Person> members) =>
        members.Count == 0 ? "您现在没有联系您的委员。" : $"不再和哪位委员联系？{string.Join('、', members.Select(m => m.Name))}。这样说：“不再联系 {members[0].Name}”。";

    public static string AskLeave(string member) => $"以后不再和{member}委员联系，他不会再来找您。";

    public static string LeftIt(string member) => $"好的，已和{member}委员解除联系。有事还可以直接发给办公室。";

    public static string LeftToMember(string name) => $"{name}已退出您的联系名单。请不要追问原因，可以另选一位。";

    public static string Awaiting(IReadOnlyList<(string By, string With)> waiting) => waiting.Count == 0
        ? "现在没有等同意的。"
        : $"超出规定人数，或不在同一专委会、界别，等同意的：\n{string.Join('\n', waiting.Select(w => $"{w.By}→{w.With}"))}\n回“同意联系 {waiting[0].By} {waiting[0].With}”，或“不同意联系”加原因。";

    public static string Agreed(string by, string with) => $"已同意{by}联系{with}，已告诉本人。";

    public static string AgreedToMember(string with) => $"办公室已同意，{with}在您的联系名单里了。";

    public static string Refused(string by, string with) => $"没有同意{by}联系{with}，已告诉本人原因。";

    public static string RefusedToMember(string with, string reason) => $"办公室没有同意把{with}加入名单：{reason}";

    public static string NoContact(string number) => $"没有编号{number}的联系记录。";

    public static string LateAgreed(string number) => $"{number}已同意补录，按联系那天计数，已告诉本人。";

    public static string LateToAuthor(string number) => $"{number}办公室已同意补录，算数了。";
}
