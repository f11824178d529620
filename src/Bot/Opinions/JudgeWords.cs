using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Opinions;

/// <summary>Was it solved? What is asked with a result, and how the answers are read and passed on.</summary>
internal static class JudgeWords
{
    public const string Solved = "解决了";

    public const string Ask = "您看问题解决了吗？";

    public const string Thanks = "谢谢，已记下：解决了。以后有事随时说。";

    public const string Reopened = "本人请求再办";

    public static readonly IReadOnlyList<Option> Options = Menu.Of(Solved, "解决了一部分", "没解决", "答的不是这件事");

    private static readonly (string Said, string Mark)[] Openings =
    [
        ("解决了一部分", "解决了一部分"), ("解决一部分", "解决了一部分"), ("部分解决", "解决了一部分"), ("没解决", "没解决"), ("没有解决", "没解决"), ("还没解决", "没解决"), ("未解决", "没解决"),
        ("答的不是这件事", "答的不是这件事"), ("答非所问", "答的不是这件事"), ("不是这件事", "答的不是这件事"), ("都解决了", Solved), ("已经解决", Solved), ("解决了", Solved),
    ];

    /// <summary>The mark, what was said behind it, and whether only a number was said; null when the words judge nothing.</summary>
    public static (string Mark, string? Words, bool Bare)? Read(string said)
    {
        var end = said.IndexOfAny([' ', '，', ',', '。', '：']);
        var (head, rest) = end < 0 ? (said, string.Empty) : (said[..end], said[(end + 1)..].Trim(' ', '，', ',', '。'));
        if (Choice.Number(head) is > 0 and <= 4 and var number)
        {
            return (Options[number - 1].Value, rest.Length > 1 ? rest : null, rest.Length == 0);
        }

        var (opening, mark) = Openings.FirstOrDefault(o => said.StartsWith(o.Said, StringComparison.Ordinal));
        return opening is null ? null : (mark, said[opening.Length..].Trim(' ', '，', ',', '。', '！', '：') is { Length: > 1 } words ? words : null, false);
    }

    public static string Noted(Domain.Opinions.Opinion opinion, string mark, string? words) =>
        $"记下了：“{mark}{(words is null ? string.Empty : "，" + words)}”，已转{(opinion.To is null ? "办公室" : "委员和办公室")}。要不要请他们再办一次？";

    public static IReadOnlyList<Option> AgainOptions(string number) => [new($"再办 {number}", "要"), new("不用再办", "不用")];

    public static string WorkedAgain(string number) => $"好的，{number}已重新打开，进展会告诉您。";

    public static string ToOthers(Opinion opinion, string mark, string? words) => $"来信 {opinion.Number}，来信人说：“{mark}{(words is null ? string.Empty : "，" + words)}”。";

    public static string ReopenedToOffice(Opinion opinion) => $"来信 {opinion.Number} 的来信人请再办一次（{opinion.Judgement}）。转单位说“转办 {opinion.Number} 单位 期限”，直接答复说“答复 {opinion.Number} ……”。";
}
