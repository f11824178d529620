using WeLiaison.Bot.Member;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Studios;

namespace WeLiaison.Bot.Flows.Studios;

/// <summary>Everything that is said about studios.</summary>
internal static class StudioWords
{
    public const string NoStudios = "本会的制度里没有申请委员工作室这一项。想办的话，可以回“人工”和办公室商量。";

    public const string ResumeApplication = "接着写工作室申请，请再说一遍刚才那项。";

    public const string NoReception = "没有等反馈的接待。";

    /// <summary>So that a studio is known as one in every later sentence.</summary>
    public static string FullName(string told) => told.EndsWith("工作室", StringComparison.Ordinal) ? told : told + "工作室";

    public static string AskField(string label, bool person) => person ? $"{label}？是您本人回“我”。" : $"{label}？";

    public static string AskGroup(string label) => $"{label}还有谁？说姓名，用顿号分开；没有回“没有”。";

    public static string Application(StudioApplication told)
    {
        var members = told.Of("members") is { Length: > 0 } names ? $"\n参与委员　{names}" : string.Empty;
        return $"工作室建立申请：\n工作室名称　{FullName(told.Of("studio")!)}\n地址　{told.Of("address")}\n负责人　{told.Of("headName")}{members}\n没问题回“提交”；不写了回“取消”。";
    }

    public static string Applied(string name, string step) => $"“{name}”的申请已提交，先由{step[..^2]}看。每一步有了意见都告诉您。\n申请表发“打印申请表”。";

    public static string Waits(Studio studio, WorkflowStep step) =>
        $"“{studio.Name}”等{step.Name}。回“签 {studio.Name} {(step.Answers.Count == 0 ? "挂牌" : "同意，意见")}”{(step.Answers.Count == 0 ? string.Empty : "，也可“不同意”或“退回”加原因")}。";

    public static string ToSign(IReadOnlyList<(Studio Studio, WorkflowStep Step)> waiting) => waiting.Count == 0
        ? "现在没有等您签的申请。"
        : $"等您签的{waiting.Count}件：\n{string.Join('\n', waiting.Select(w => $"{w.Studio.Name}（{w.Step.Name}），{w.Studio.Address}"))}\n签：回“签 名称 同意，意见”；不同意、退回要写原因。";

    public static string Opinion(Studio studio, WorkflowStep step, string answer, string text) =>
        $"“{studio.Name}”{step.Name}：{(step.Answers.Count == 0 ? "挂牌" : answer)}{(text.Length > 0 ? $"，{text}" : string.Empty)}";

    public static string Signed(Studio studio, WorkflowStep step, string answer, WorkflowStep? next) => studio.State switch
    {
        StudioState.Refused => $"{step.Name}已写，“{studio.Name}”这一轮到此为止，已告诉申请人原因。",
        StudioState.Returned => $"已退回补充，已告诉申请人。补好以后还到这一步。",
        StudioState.Running => $"“{studio.Name}”已命名挂牌，开始运行。",
        _ => $"{step.Name}已写（{answer}）。下一步：{next?.Name}。",
    };

    public static string ToApplicant(Studio studio, WorkflowStep step, string answer, string text, WorkflowStep? next) => studio.State switch
    {
        StudioState.Refused => $"“{studio.Name}”没有通过。{step.Name}：{answer}，{text}",
        StudioState.Returned => $"“{studio.Name}”退回补充：{text}\n补好以后回“重报 {studio.Name} 地址：……”。",
        StudioState.Running => $"“{studio.Name}”已命名挂牌。请备齐工作制度，每季开例会，随时记日志。发“{studio.Name}”看要求。",
        _ => $"“{studio.Name}”{step.Name}：{answer}{(text.Length > 0 ? $"，{text}" : string.Empty)}。{(next is null ? string.Empty : $"下一步：{next.Name}。")}",
    };

    public static string Resubmitted(Studio studio, WorkflowStep step) => $"“{studio.Name}”已重新提交，还由{step.Name[..^2]}看。";

    public static string List(IReadOnlyList<Studio> studios) =>
        studios.Count == 0
        ? "还没有工作室。要申请发“申请工作室”。"
        : string.Join('\n', studios.Take(12).Select(s => $"{s.Name}（{s.Sector ?? s.SpecialCommittee ?? "未分界别"}，{s.Address}）：{State(s)}"));

    public static string Card(Studio studio, Regulation regulation)
    {
        var done = string.Concat(studio.Opinions.Select(o => $"\n{o.Step}：{o.Answer}{(o.Text.Length > 0 ? $"，{o.Text}" : string.Empty)}（{DayWords.Short(o.On)}）"));
        var waits = studio.Waiting(regulation) is { } step ? $"\n等{step.Name}" : string.Empty;
        var rules = studio.NamedOn is null ? string.Empty : $"\n制度{studio.RuleTexts.Count}项，缺：{Missing(studio, regulation)}\n日志{studio.Log.Count}条";
        return $"{studio.Name}：{State(studio)}，{studio.Address}{done}{waits}{rules}";
    }

    public static string HowToLog(string name, string kind) => kind == "接待"
        ? $"这样说：“接待 {name} 9月10日居民王某反映停车难，办理：已转街道，反馈：已告知”。"
        : $"这样说：“日志 {name} 9月10日政策宣讲，到场20人”。";

    public static string Logged(string name, StudioLogEntry entry) =>
        $"{name}{entry.Kind}已记（{DayWords.Short(entry.On)}）。{(entry is { Kind: "接待", FedBackOn: null } ? $"反馈以后说“反馈 {name} 怎么答复的”。" : string.Empty)}";

    public static string FedBack(StudioLogEntry open) => $"{DayWords.Short(open.On)}的接待已反馈来访人。";

    public static string RulesMissing(Studio studio, Regulation regulation) =>
        $"六项制度还缺：{Missing(studio, regulation)}。\n这样说：“制度 {studio.Name} {regulation.Offers.StudioRules.FirstOrDefault()}：内容”。";

    public static string RuleKept(Studio studio, string heading, Regulation regulation) => $"{heading}已存。还缺：{Missing(studio, regulation)}。";

    public static string HowToHours(Studio studio) => $"{(studio.Hours is { } hours ? $"现在写的是“{hours}”。" : string.Empty)}这样说：“接待时间 {studio.Name} 每周三下午2点到4点”。";

    public static string HoursKept(string name, string hours) => $"{name}接待时间：{hours}。群众问起就这样告诉。";

    public static string AskTurn(string name, StudioState to, string reason) => $"{Verb(to)}“{name}”，原因：{reason}";

    public static string Turned(Studio studio) => $"“{studio.Name}”{State(studio)}，已告诉负责人。";

    public static string TurnedToHead(Studio studio) => $"“{studio.Name}”{State(studio)}：{studio.Reason}";

    private static string Missing(Studio studio, Regulation regulation)
    {
        var missing = string.Join('、', regulation.Offers.StudioRules.Where(r => !studio.RuleTexts.ContainsKey(r)));
        return missing.Length == 0 ? "无" : missing;
    }

    private static string Verb(StudioState to) => to switch { StudioState.Paused => "暂停", StudioState.Closed => "撤销", _ => "恢复" };

    private static string State(Studio studio) => studio.State switch
    {
        StudioState.Applied => "申请中",
        StudioState.Returned => "退回补充",
        StudioState.Refused => "未通过",
        StudioState.Running => "运行中",
        StudioState.Paused => "已暂停",
        _ => "已撤销",
    };
}
