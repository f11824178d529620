using WeLiaison.Bot.Member;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Regulations;
using Route = WeLiaison.Domain.Regulations.Route;

namespace WeLiaison.Bot.Flows.Routes;

/// <summary>What is said about opinions with a way of their own.</summary>
internal static class RouteWords
{
    public const string HowTo = "请接着说，例如“对政协工作的意见：调研可以早点定题”。";

    public static string Ask(string text, Route? route) => $"对政协工作的意见：{text}\n{Way(route)}";

    public static string Sent(string number, Route? route) => $"已收到，编号{number}。{Way(route)}每一步都告诉您。";

    public static string ToOffice(Opinion opinion) => $"对政协工作的意见（{opinion.Number}）：{DayWords.Brief(opinion.Text, 60)}\n答复请回“答复 {opinion.Number} ……”。";

    public static string Waits(Opinion opinion, WorkflowStep step) => $"{opinion.Number}请办“{step.Name}”：{DayWords.Brief(opinion.Text, 60)}\n回“{step.Name} {opinion.Number} ……”。";

    public static string NoRoute(string number) => $"{number}没有专门渠道，直接答复就行：“答复 {number} ……”。";

    public static string OtherStep(string number, string step) => $"{number}现在这一步是“{step}”。";

    public static string Taking(string number, RoutingStep step) => $"{number}{step.Step}：{step.Text}{(step.Meeting is { } meeting ? $"（{meeting}）" : string.Empty)}";

    public static string Taken(string number, string step, WorkflowStep? next) => $"{number}的{step}已记，已告诉提意见的人。{(next is null ? "全部步骤走完。" : $"下一步：{next.Name}。")}";

    public static string ToAuthor(string number, RoutingStep step, bool last) =>
        $"您提的意见（{number}）{step.Step}：{step.Text}{(step.Meeting is { } meeting ? $"（{meeting}）" : string.Empty)}{(last ? "。谢谢您。" : string.Empty)}";

    public static string Categories(Regulation regulation) =>
        $"这样说：“归类 Y260908-001 {regulation.Offers.OpinionCategories.FirstOrDefault()}”。类别有：{string.Join('、', regulation.Offers.OpinionCategories)}。";

    public static string OnItsWay(string number) => $"{number}已经在专门渠道里，要走完才能改类。";

    public static string Sorted(string number, string category, Route? route) => $"{number}归到“{category}”。{(route is null ? string.Empty : Way(route))}";

    public static string Waiting(IReadOnlyList<(Opinion Opinion, WorkflowStep Step)> waiting) => waiting.Count == 0
        ? "现在没有等您办的。"
        : string.Join('\n', waiting.Take(8).Select(w => $"{w.Opinion.Number} {DayWords.Brief(w.Opinion.Text, 30)}\n　回“{Verb(w.Step.Name)} {w.Opinion.Number} ……”"));

    private static string Verb(string step) => step.Contains("研究", StringComparison.Ordinal) ? "研究" : step;

    private static string Way(Route? route) => route is null ? "送办公室办理。" : $"按{string.Join('、', route.Steps.Select(s => s.Name))}办理。";
}
