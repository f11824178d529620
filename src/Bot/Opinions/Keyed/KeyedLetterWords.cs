using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Opinions.Keyed;

/// <summary>What is said while staff key a letter in.</summary>
internal static class KeyedLetterWords
{
    /// <summary>The ground on which name and telephone are registered: its author agreed on paper, by telephone or face to face.</summary>
    public const string ConsentVersion = "paper-2026-1";

    public const string AskText = "好的，信里说了什么？连来信人一起说，比如“王宝根，电话13900000000：顾村缺一个菜场，买菜要走两公里”。没留名就只说内容；写给委员的加“转给周敏”。";

    public const string ChangeHow = "要改说“内容……”“来信人……”“电话……”“希望……”“转给……”。";

    public const string AskConsent = "姓名和电话，本人同意登记吗？";

    public const string NotKept = "好的，没有登记。";

    public static readonly IReadOnlyList<Option> WithConsent = [new("yes", "本人同意，登记姓名电话"), new("no", "没问到，只记内容"), new("drop", "不登记了")];

    public static readonly IReadOnlyList<Option> Plain = [new("no", "登记"), new("drop", "不登记了")];

    public static string NoSuchMember(string name) => $"名单里没有{name}。转给哪位委员，请说全名；给办公室的回“转给办公室”。\n";

    public static string Which(string names) => $"同名的有几位：{names}。请连同括号里的一起说，比如“转给{names.Split('、')[0]}”。\n";

    public static string Card(KeyedLetterDraft draft)
    {
        var mobile = draft.Mobile is { } digits && MobileNumber.Parse(digits).Ok(out var number, out _) ? number.ToString() : null;
        var lines = new List<string>
        {
            "代收一封信，请核对：",
            $"来信人　{draft.From ?? "没有留名"}{(mobile is null ? string.Empty : $"　{mobile}")}",
            $"方式　{draft.Way}",
            $"内容　{draft.Text}",
        };
        if (draft.Suggestion is { } wish)
        {
            lines.Add($"希望　{wish}");
        }

        lines.Add($"转给　{(draft.ToName is { } to ? $"{to}委员" : "办公室")}");
        lines.Add(draft.IsPersonal ? "姓名和电话要本人同意才能登记（信里写明，或当面、电话里问过）。" + ChangeHow : ChangeHow);
        return string.Join('\n', lines);
    }

    public static string Kept(Opinion letter, string? member) =>
        $"已登记，编号 {letter.Number}，注明由您代收{(letter.Intake!.ConsentVersion is null ? "，没有登记姓名电话" : string.Empty)}。"
        + (member is null ? $"回话说“答复 {letter.Number} ……”，转单位说“转办 {letter.Number} 单位 15天内”。" : $"已转{member}委员，有回话请您电话告知来信人。");

    /// <summary>Behind a letter that its author cannot answer here.</summary>
    public static string Unreachable(string way) => $"\n（{way}，由办公室代收，来信人没有用微信）";

    /// <summary>To the staff who keyed it in: the answer has to be brought by telephone.</summary>
    public static string BringAnswer(Opinion letter, string from, string answer, bool hasMobile) =>
        $"代收的 {letter.Number} 有回话了，来信人没有用微信，请告知{(from == "一位群众" ? "来信人" : from)}：\n“{answer}”{(hasMobile ? $"\n要号码说“电话 {from} 告知来信结果”。" : string.Empty)}";

    public static string AnswerByPhone(string number, bool byYou) => $"已记下（{number}）。来信人没有用微信，{(byYou ? "请您告知" : "已请办公室告知")}。";
}
