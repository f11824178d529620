using WeLiaison.Bot.Member;
using WeLiaison.Domain.Help;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Flows.Difficulties;

/// <summary>Everything that is said about difficulties.</summary>
internal static class HelpWords
{
    public const string HowToAsk = "是什么困难？这样说：“有困难请协调：单位调整，开会请不了假”。";

    public const string Taken = "已受理";

    private const int MostListed = 8;

    public static string Ask(string text) => $"困难协调：{text}\n会告诉联系您的同志和办公室。";

    public static string Asked(string number) => $"已记下，编号{number}。有人受理就告诉您。";

    public static string ToHelpers(HelpRequest request, string name) => $"{name}有困难请协调：{request.Text}\n能办请回“受理 {request.Number}”。";

    public static string List(IReadOnlyList<HelpRequest> open, PersonId self) => open.Count == 0
        ? "现在没有要协调的困难。自己有困难说“有困难请协调：……”。"
        : string.Join('\n', open.Take(MostListed).Select(r => $"{r.Number} {DayWords.Brief(r.Text, 30)}（{State(r.State)}{(r.For == self ? "，您提的" : string.Empty)}）"))
            + (open.Any(r => r.For != self) ? "\n办：回“受理/协调/解决/解释 编号 怎么办的”。" : string.Empty);

    public static string Moved(HelpRequest request) => request.State switch
    {
        HelpState.Accepted => $"{request.Number}由您负责。有进展回“协调 {request.Number} ……”；办好回“解决”，办不了回“解释”加理由。",
        HelpState.Confirmed => "谢谢，这件事办结了。",
        HelpState.Coordinating => $"{request.Number}的进展已告诉本人。",
        _ => $"{request.Number}：{State(request.State)}，已告诉本人，请本人确认。",
    };

    public static string Told(HelpRequest request, string by) => request.State switch
    {
        HelpState.Accepted => $"您提的困难（{request.Number}）由{by}受理。",
        HelpState.Coordinating => $"{request.Number}协调中：{request.Steps[^1].Text}",
        HelpState.Confirmed => $"{request.Number}本人已确认，办结。",
        _ => $"{request.Number}{State(request.State)}：{request.Steps[^1].Text}\n没有别的请回“确认 {request.Number}”。",
    };

    private static string State(HelpState state) => state switch
    {
        HelpState.Asked => "待受理",
        HelpState.Accepted => "已受理",
        HelpState.Coordinating => "协调中",
        HelpState.Solved => "已解决",
        HelpState.PartlySolved => "部分解决",
        HelpState.Explained => "已解释",
        _ => "已确认",
    };
}
