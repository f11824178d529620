using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Opinions;

/// <summary>What is said about a letter that has been sent already.</summary>
internal static class FollowUpWords
{
    public const string LeaveIt = "来信不撤";

    public const string LeftAsIs = "好的，没有动。";

    public const string SupplementHow = "好的，补充什么？连起来说，比如“补充 五楼的灯也坏了”。";

    /// <summary>Opens what is another matter after all; the letter goes without it.</summary>
    private const string Another = "另外反映：";

    /// <summary>Where a letter stands whose author has added something that waits for an answer; null for any other.</summary>
    public static string? Waits(Opinion letter, string office) =>
        letter.State is OpinionState.Received or OpinionState.WithOffice && letter.Steps is [_, .., { Words: not null } last]
            && last.By == letter.From && last.Words != JudgeWords.Reopened
            ? $"您的补充已转{(letter.To is null ? office : "委员")}，等回话"
            : null;

    public static string AskSame(Opinion letter) => $"是接着 {letter.Number}“{DayWords.Brief(OpinionWords.Short(letter.Text), 16)}”说的吗？";

    public static IReadOnlyList<Option> SameOrNot(Opinion letter, string words) => [new($"补充 {letter.Number} {words}", "是，转过去"), new(Another + words, "不是，另外反映")];

    public static string PassedOn(Opinion letter, string office) => $"好的，已转告{(letter.To is null ? office : "委员")}。有情况再说。";

    public static string BackTo(Opinion letter, string words) => $"来信 {letter.Number} 的来信人回音：“{words}”";

    public static string AnswerHow(Opinion letter) => $"\n要回话说“答复 {letter.Number} ……”。";

    public static string AskWhetherAnswer(Opinion letter) => $"要把这句话回给来信人吗？（{letter.Number}“{DayWords.Brief(OpinionWords.Short(letter.Text), 12)}”）";

    public static IReadOnlyList<Option> AnswerOrNot(Opinion letter, string words) => [new($"答复 {letter.Number} {words}", "回给来信人"), new(LeaveAnswer, "不是")];

    public const string LeaveAnswer = "先不回信";

    public static string SupplementTo(Opinion letter, string words) => $"来信 {letter.Number} 有补充：“{words}”\n看全文说“看 {letter.Number}”，要回话说“答复 {letter.Number} ……”。";

    public static string MoreAttached(string attached) => $"又发来{attached}";

    public static string AskSolved(Opinion letter) => $"{letter.Number}“{DayWords.Brief(OpinionWords.Short(letter.Text), 16)}”已经解决了吗？";

    public static IReadOnlyList<Option> SolvedOrNot(Opinion letter, string words) => [new($"补充 {letter.Number} {words}", "是，告诉委员"), new(LeaveIt, "不是这件")];

    public static string AskTakeBack(Opinion letter) => $"要撤回 {letter.Number}“{DayWords.Brief(OpinionWords.Short(letter.Text), 16)}”吗？撤了就不再办。";

    public static IReadOnlyList<Option> TakeBackOrNot(Opinion letter) => [new($"确定撤回来信 {letter.Number}", "撤回"), new(LeaveIt, "不撤")];

    public static string TakenBack(string number) => $"{number} 已撤回，不再办了。有事随时说。";

    public static string TakenBackTo(Opinion letter) => $"来信 {letter.Number}“{DayWords.Brief(OpinionWords.Short(letter.Text), 16)}”来信人已撤回，不用再办。";

    public static string TooLate(Opinion letter) => $"{letter.Number} 已经在办，不能撤回。有变化说“补充 ……”，我转过去。";
}
