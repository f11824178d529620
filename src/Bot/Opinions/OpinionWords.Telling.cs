using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Opinions;

/// <summary>What is said while a letter is being told: whom it goes to, several matters at once, a letter left lying.</summary>
internal static partial class OpinionWords
{
    public static string Nudge(OpinionDraft letter) =>
        (letter.Bubbles.Count == 0 ? "您发来的照片或位置还没说是什么事。" : $"您说的“{Member.DayWords.Brief(letter.Text.TrimEnd('。'), 24)}”还没送出。")
        + letter.Awaiting switch
        {
            "named" => AskNamed + "回“写”或“不写”",
            "route" or "which" or "member" or "street" or "sector" => "说委员姓名，或回“办公室”",
            _ => "接着说就行；说完了回“对”",
        }
        + "，不反映了回“取消”。";

    public const string ConsentToPass = "您说的先存好了。要转给委员或办公室，回“同意”，登记您的微信号；想先看说明回“说明”。";

    public const string AskToPass = "您说的先记着。要转给委员或办公室吗？";

    public static readonly IReadOnlyList<Option> PassOrNot = [new("yes", "转"), new("no", "不转")];

    public const string AlsoNoted = "也记下了。";

    public static string GoesToOffice(string office) => $"好，转给{office}。";

    public static string GoesTo(string member) => $"好，转给{member}委员。";

    public static string AskApart(IReadOnlyList<string> parts) =>
        $"听起来是{Member.Contacts.CountWords.Of(parts.Count)}件事：\n{string.Join('\n', parts.Select((p, i) => Member.Contacts.CountWords.Circled(i + 1) + Member.DayWords.Brief(p, 30)))}\n分开办更快，分开吗？";

    public const string NextMatter = "接着说另一件：";
}
