using WeLiaison.Bot.Common;
using WeLiaison.Bot.Member;
using WeLiaison.Domain.Opinions;

namespace WeLiaison.Bot.Flows.Handovers;

/// <summary>Everything that is said about 转办.</summary>
internal static class HandoverWords
{
    public const string Headline = "转办有进展";

    public const string LetterOver = "这封来信已经办结或撤回，不用再转。";

    private const string NoneOpen = "现在没有转出去在办的事。要转办，说“转办 编号 单位 期限”，例如“转办 S260908-001 区交通支队 10个工作日内”。";

    private const int MostListed = 10;

    public static string None(string number) => $"没有编号{number}的社情民意或来信，请看看编号对不对。";

    public static string RegisterFirst(string number) => $"{number}还没登记，或已退回、并入别处，现在不能转办。先回“登记 {number} 类别”。";

    public static string HowToReview(string number) => $"答复能不能用？回“审答复 {number} 通过”，或“审答复 {number} 退回，原因”。";

    /// <summary>Before it leaves the house: what the body will read, and what it will not.</summary>
    public static string Ask(HandoverMatter matter, Handover handover, string? author) =>
        $"{matter.Number}转{handover.To}办理，{Until(handover) ?? "没有定期限"}。转给单位的内容：\n“{DayWords.Brief(matter.Report is null ? matter.Text : $"{matter.Title}\n{matter.Text}", 400)}”\n{Naming(matter, author)}";

    public static string HandedOver(HandoverMatter matter, Handover handover) =>
        $"{matter.Number}已转{handover.To}，{Until(handover) ?? "没有定期限"}。上面的内容请发给他们。\n签收了回“签收 {matter.Number}”，答复来了回“承办答复 {matter.Number} ……”，说不归他们管回“申退 {matter.Number} 理由”。";

    /// <summary>The body may sign and answer for itself: on its own page, where it sees this one matter.</summary>
    public static string OwnPage(Handover handover, string? address) => address is null ? string.Empty : $"\n{handover.To}也可以自己在网页上签收、答复，网址只发给他们：\n{address}";

    public static string Pages(HandoverMatter matter, IReadOnlyList<(Handover Handover, string Address)> pages) => pages.Count == 0
        ? $"{matter.Number}现在没有给单位的网页：没有单位在办，或没有配置对外网址（PublicAddress）。单位说什么，由您记：“承办答复 {matter.Number} ……”。"
        : $"{matter.Number}给单位的网页，各发各的：\n{string.Join('\n', pages.Select(p => $"{p.Handover.To}　{p.Address}"))}";

    public static string BodyMoved(HandoverMatter matter, Handover handover) => handover.Steps[^1].Text is { } text
        ? $"{handover.To}报来{matter.Number}的进展：{text}"
        : $"{handover.To}已签收{matter.Number}{Quotes.Around(DayWords.Brief(matter.Title, 30))}。";

    public static string Reassigned(HandoverMatter matter, Handover from, Handover to) => $"{matter.Number}已从{from.To}收回，改转{to.To}，{Until(to) ?? "没有定期限"}。";

    public static string Moved(HandoverMatter matter, Handover handover) => handover.State switch
    {
        HandoverState.InHand when handover.Steps[^2].To == HandoverState.AwaitingReceipt => $"{handover.To}已签收{matter.Number}。答复来了回“承办答复 {matter.Number} ……”。",
        HandoverState.InHand when handover.Steps[^2].To == HandoverState.RefusalAsked => $"不同意申退，{matter.Number}仍由{handover.To}办理。",
        HandoverState.InHand when handover.Steps[^2].To == HandoverState.Answered => $"{handover.To}的答复退回重办。新的答复来了再回“承办答复 {matter.Number} ……”。",
        HandoverState.InHand => $"{matter.Number}的进展已记下{(matter.Letter is { To: null } ? string.Empty : "，并告诉了委员")}。",
        HandoverState.RefusalAsked => $"{handover.To}申退已记下。{Rule(matter)}",
        HandoverState.Answered => $"{handover.To}的答复已记下，审查通过才告诉{matter.Readers}。{Review(matter)}",
        _ => $"{matter.Number}已从{handover.To}收回。再转别的单位，说“转办 {matter.Number} 单位 期限”。",
    };

    public static string Waits(HandoverMatter matter, Handover handover) => handover.State == HandoverState.RefusalAsked
        ? $"{handover.To}申退{matter.Number}{Quotes.Around(DayWords.Brief(matter.Title, 30))}：{handover.Steps[^1].Text}\n{Rule(matter)}"
        : $"{handover.To}答复了{matter.Number}{Quotes.Around(DayWords.Brief(matter.Title, 30))}：“{DayWords.Brief(handover.Answer!, 300)}”\n{Review(matter)}";

    public static string AskToPass(HandoverMatter matter, Handover handover) => $"{matter.Number}，{handover.To}的答复将告诉{matter.Readers}：\n“{DayWords.Brief(handover.Answer!, 400)}”";

    public static string Passed(HandoverMatter matter, Handover handover, int constituents) =>
        $"{matter.Number}，{handover.To}的答复审查通过，已告诉{(matter.Letter is { To: null } ? "来信人" : constituents > 0 ? "委员和群众" : "委员")}。{(matter.Report?.State == OpinionReportState.FedBack ? "这件社情民意已反馈。" : string.Empty)}";

    public static string ToMember(HandoverMatter matter, Handover handover) =>
        $"{Whose(matter)}已转{handover.To}办理{(handover.Due is { } due ? $"，{DayWords.Short(due)}前答复" : string.Empty)}。有答复告诉您，问进展带上编号就行。";

    public static string Progressed(HandoverMatter matter, Handover handover, string text) => $"{Whose(matter)}有进展（{handover.To}）：{text}";

    public static string AnswerToMember(HandoverMatter matter, Handover handover) =>
        $"{Whose(matter).TrimEnd()}，{handover.To}答复：“{handover.Answer}”\n{(matter.Letter is null ? "请转告您联系的群众。" : "来信人也收到了。")}办得不对，回“人工”告诉办公室。";

    public static string ToConstituent(string number, Handover handover, bool named) => $"您反映的事（{number}）{Stage(handover, named)}。";

    public static string AnswerToConstituent(string number, Handover handover, bool over) =>
        $"您反映的事（{number}）{(over ? "有结果了" : "有答复了")}。{handover.To}答复：“{handover.Answer}”\n{(over ? Opinions.JudgeWords.Ask : "还有单位在办，有消息再告诉您。")}";

    /// <summary>已转区交通支队办理，预计9月30日前有答复; behind a report the body's name is left out.</summary>
    public static string Stage(Handover handover, bool named) =>
        $"已转{(named ? handover.To : "有关部门")}办理{(handover.Due is { } due ? $"，预计{DayWords.Short(due)}前有答复" : string.Empty)}";

    /// <summary>One line for each body, for whoever asks how far it is.</summary>
    public static string Line(Handover handover) => handover.State switch
    {
        HandoverState.Passed => $"{handover.To}答复：“{DayWords.Brief(handover.Answer!, 200)}”",
        HandoverState.Released => $"{DayWords.Short(handover.On)}转{handover.To}，已收回",
        var state => $"{DayWords.Short(handover.On)}转{handover.To}，{State(state)}{(handover.Due is { } due ? $"，{DayWords.Short(due)}前答复" : string.Empty)}",
    };

    /// <summary>For the office, with what the body wrote though nobody else has read it yet.</summary>
    public static string LineForOffice(Handover handover) => handover.State switch
    {
        HandoverState.Answered => $"{Line(handover)}：“{DayWords.Brief(handover.Answer!, 200)}”",
        HandoverState.RefusalAsked => $"{Line(handover)}：{handover.Steps[^1].Text}",
        _ => Line(handover),
    };

    public static string List(IReadOnlyList<HandoverMatter> open, DateOnly today)
    {
        if (open.Count == 0)
        {
            return NoneOpen;
        }

        var lines = open.Take(MostListed)
            .Select(m =>
                $"{m.Number} {DayWords.Brief(m.Title, 20)}\n{string.Join('\n', m.Handovers.Where(h => h.IsOpen).Select(h => $"　{Line(h)}{(h.IsLate(today) ? "（已过期）" : string.Empty)}"))}");
        return $"转办在办{open.Count}件：\n{string.Join('\n', lines)}{(open.Count > MostListed ? $"\n还有{open.Count - MostListed}件。" : string.Empty)}";
    }

    public static string Task(int open, int late) => $"转办在办{open}件{(late > 0 ? $"，其中{late}件过了期限" : string.Empty)}，回“转办”看清单。";

    public static string Late(HandoverMatter matter, Handover handover) =>
        $"{matter.Number}{Quotes.Around(DayWords.Brief(matter.Title, 30))}转{handover.To}，{DayWords.Short(handover.Due!.Value)}到期还没答复，请催办。答复来了回“承办答复 {matter.Number} ……”。";

    private static string State(HandoverState state) => state switch
    {
        HandoverState.AwaitingReceipt => "等单位签收",
        HandoverState.InHand => "单位在办",
        HandoverState.RefusalAsked => "单位申退，等办公室定",
        _ => "已答复，办公室审查中",
    };

    /// <summary>A name goes along only where it may and where there is one.</summary>
    private static string Naming(HandoverMatter matter, string? author) => matter.Letter is not { NameMayBeTold: true } ? "不写委员和群众的姓名。"
        : author is { Length: > 0 } ? $"写明来信人称呼（{author}）。"
        : Opinions.Outward.Introduces(matter.Text) ? "来信人的称呼在内容里。"
        : "来信人没有留称呼。";

    private static string? Until(Handover handover) => handover.Due is { } due ? $"{DayWords.Day(due)}前答复" : null;

    private static string Whose(HandoverMatter matter) => matter.Report is null ? $"给您的来信 {matter.Number} " : $"您的社情民意 {matter.Number} ";

    private static string Rule(HandoverMatter matter) => $"同意回“同意申退 {matter.Number} 改派 单位 期限”，不同意回“不同意申退 {matter.Number} 原因”。";

    private static string Review(HandoverMatter matter) => $"审查回“审答复 {matter.Number} 通过”或“审答复 {matter.Number} 退回，原因”。";
}
