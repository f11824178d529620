using WeLiaison.Bot.Common;
using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Papers.Chat;

/// <summary>What is said about papers, plans, results and service cards.</summary>
internal static class PaperWords
{
    public const string LinkOver = "这个链接已经失效。请回到聊天里再说一次“打印”。";

    public const string FiledBefore = "这份已经报送过了，联系情况有变动再报一次就行。";

    /// <summary>Staff got a card and named only the constituent.</summary>
    public static string WhoseCard(string name, IReadOnlyList<string> members) => members.Count == 0
        ? $"没找到{name}。请写明委员和联系对象，例如“收到朱永康 鞠正华的卡”。"
        : $"{name}的卡是哪位委员的？{string.Join('、', members)}。请说“收到{members[0]} {name}的卡”。";

    public const string AskGoals = "今年打算怎么联系？说说目标就行；有安排的按季度说，比如“一季度走访王秀兰，二季度开座谈会”。";

    public const string PlanHint = "没问题回“提交”；要改，重新说一遍。";

    public const string PlanDone = "年度计划已提交。";

    public const string PlanBefore = "今年的计划已经交过了。要看，回“打印计划”；要改请找办公室。";

    public const string AskTitle = "题目是什么？";

    public const string NoCards = "没有等着送的服务卡。";

    public static string NotWhichCard(string done) => $"哪一位的卡？请说名字，比如“王秀兰的卡{done}”；都{done}回“卡都{done}”。";

    public static string WhichForm(IEnumerable<string> titles) => $"可以打印：{string.Join('、', titles)}。说“打印”加表名就行。";

    public static string Coming(string title, int count) => count == 1 ? $"{title}马上发给您。" : $"{title}共{count}份，装成一册马上发给您。";

    public static string Offer(string to) => $"看过没问题，回“报送”，就报给{to}。";

    public static string Missing(IEnumerable<MissingField> missing) => $"现在还不能报送，缺：{string.Join('、', missing.Select(m => m.Label).Distinct())}。";

    public static string Summary(string text) => $"系统起草的小结：\n{text}\n要改，回“改成”加您的话。";

    public static string SummaryKept(string to) => $"小结改好了。回“报送”，就报给{to}。";

    public static string Filed(string title, string to) => $"已报送{to}：{title}。";

    public static string FiledToOffice(string name, string title) => $"{name}报送了{title}。";

    public static string Plan(PlanDraft plan)
    {
        var lines = new List<string> { $"{plan.Year}年联系计划", $"目标　{plan.Goals}" };
        lines.AddRange(plan.Contacts.Select(c => $"{c.When}　{c.About}"));
        if (plan.Fixed is { } fixedTime)
        {
            lines.Add($"固定时间　{Fixed(fixedTime)}");
        }

        lines.Add(PlanHint);
        return string.Join('\n', lines);
    }

    public static string Fixed(FixedTime time) => $"每周{"日一二三四五六"[(int)time.Day]}{time.Hour}，{time.Place}";

    public static string PlanFiled(string to) => $"年度计划已报送{to}。";

    public const string WhichOutcome = "是哪一种？也可以直接说“交了提案：题目”。";

    public static string Outcome(OutcomeDraft draft) =>
        $"登记成果：{draft.Kind}{Quotes.Around(draft.Title)}{(draft.With.Count > 0 ? $"（与{string.Join('、', draft.With.Select(w => w.Name))}联名）" : string.Empty)}。\n没问题回“提交”。";

    public static string OutcomeDone(string kind) => $"已登记，计入今年的履职成果（{kind}）。";

    public static string CardsHanded(IReadOnlyList<string> names) => $"记下了，{string.Join('、', names)}的服务卡已送到。";

    public static string CardsSent(IReadOnlyList<string> names) => $"记下了，{string.Join('、', names)}的服务卡已寄出，办公室收到后会登记。";

    public static string CardsReceived(string member, IReadOnlyList<string> names) => $"已登记收到{member}联系的{string.Join('、', names)}的服务卡。";

    /// <summary>How many papers are offered by number.</summary>
    public const int MostOffered = 3;

    public const string WhichOne = "打印哪张？";

    /// <summary>A title without the committee's name in front: 联系人员登记表.</summary>
    public static string Brief(string title)
    {
        var at = title.LastIndexOf("制度", StringComparison.Ordinal);
        return at > 0 && at + 2 < title.Length - 2 ? title[(at + 2)..] : title;
    }

    public static string Titles(Regulation regulation) => WhichForm(regulation.Forms.Select(f => f.Title));
}
