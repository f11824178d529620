using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Flows;

/// <summary>Words that all workflows share.</summary>
internal static class FlowWords
{
    public const string Confirm = "\n没问题回“提交”。";

    public static string Menu(IReadOnlyList<string> words) => $"您可以直接说：\n{string.Join('\n', words)}\n说一个词，我告诉您怎么说。";

    /// <summary>How the sentence goes that begins with a word of the menu.</summary>
    public static readonly IReadOnlyList<(string Word, Act Act, Reach Least, string How)> Hows =
    [
        ("免计", Act.Exemptions, Reach.Sign, "这样说：“周敏免计 3月1日到5月31日 病假”。"),
        ("同意补录", Act.Exemptions, Reach.Sign, "这样说：“同意补录 L260908-001 住院期间未能补录”。"),
        ("签收", Act.Forward, Reach.Scope, "这样说：“签收 S260908-001”。"),
        ("承办答复", Act.Forward, Reach.Scope, "这样说：“承办答复 S260908-001 已施划标线”。"),
        ("建街道小组", Act.StreetGroups, Reach.All, "这样说：“建街道小组 交道口街道 教科卫体委员会”。"),
        ("小组计划", Act.StreetGroups, Reach.Scope, "这样说：“小组计划 交道口街道 上半年走访两次，下半年座谈一次”。"),
        ("归类", Act.AnswerOpinion, Reach.Scope, "这样说：“归类 Y260908-001 对政协工作的意见”。"),
        ("电话", Act.SeeConstituent, Reach.Scope, "这样说：“电话 王秀兰 通知座谈改期”，会留下记录。"),
        ("不再联系", Act.ManageLinks, Reach.Own, "这样说：“结束联系 姓名 调整”。"),
        ("结束联系", Act.ManageLinks, Reach.Own, "这样说：“结束联系 姓名 调整”。"),
    ];

    public const string NotDone = "好的，这一步没有办。";
}
