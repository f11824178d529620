using WeLiaison.Bot.Member;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;
using WeLiaison.Domain.Triggers;

namespace WeLiaison.Bot.Staff;

/// <summary>What staff read while they sign opinions, open rounds and set exemptions.</summary>
internal static class StaffWords
{
    public const string ForMembers = "这是委员自己用的。替委员记一次联系，说“代录 周敏：今天走访了……”。您还可以：发通知、谁没回、催一下、来信、待签。";

    public const string NothingWaits = "现在没有等您办的事。";

    public static string LettersWait(int count) => $"群众来信{count}件等答复，回“来信”看清单。";

    public static string NoticeWaits(Domain.Notices.Notice notice, string counts) => $"{notice.Topic}（{notice.Number}）：{counts}。";

    public static string Count(string what, int count) => count == 0 ? string.Empty : $"{what}{count}人";

    public const string NothingToSign = "现在没有等您签的意见。";

    public const string AskOpinion = "意见怎么写？例如“签 L260908-001 同意，转区建交委，转有关部门”。";

    public const string NoRound = "现在没有进行中的。";

    private const int MostListed = 8;

    public static string Waiting(IReadOnlyList<(Contact Contact, WorkflowStep Step, string Author)> waiting)
    {
        var lines = waiting.Take(MostListed).Select(w => $"{w.Contact.Number} {w.Author}联系{DayWords.Names(w.Contact.With)}：{DayWords.Brief(Text(w.Contact), 30)}（{w.Step.Name}）");
        var more = waiting.Count > MostListed ? $"\n还有{waiting.Count - MostListed}件。" : string.Empty;
        return $"等您签的{waiting.Count}件：\n{string.Join('\n', lines)}{more}\n签：回“签 编号 意见”；退：回“退回 编号 原因”。";
    }

    public static string NoSuchRecord(string number) => $"没有编号{number}的联系记录。";

    public static string Signed(string number, string step) => $"{number}的{step}已签。";

    public static string NextWaits(string step) => $"下一步：{step}。";

    public static string Closed(IReadOnlyList<string> outcomes) => $"这件办结了（{string.Join('、', outcomes)}）。";

    public static string AskOutcome(Workflow workflow) => $"这是最后一步，请写明怎么办结：{string.Join('、', workflow.Outcomes)}。";

    public static string SignedToAuthor(Contact contact, HandlingStep step, bool closed) =>
        $"{contact.Number}的{step.Step}：{step.Text}{(closed && contact.Outcomes.Count > 0 ? $"\n办结：{string.Join('、', contact.Outcomes)}" : string.Empty)}{(closed && contact.Outcomes.Contains("转社情民意") ? $"\n请报成社情民意：回“报社情民意 {contact.Number}”，我来起草；报过的不用再报。" : string.Empty)}";

    public static string Returned(string number) => $"{number}已退回补充，已告诉填报人。";

    public static string ReturnedToAuthor(string number, string reason) => $"{number}退回补充：{reason}\n补好以后说“补充：……”就行。";

    public static string ConfirmRound(string name, int people) => $"发起“{name}”，问{people}位委员，每人一条。确定回“发起”。";

    public static string RoundOpened(string name, int people) => $"“{name}”已发起，问{people}位委员。收完说“结束{name}”。";

    public static string RoundAsks(string name, string? phase, string how) => $"【{name}{(phase is null ? string.Empty : $"·{phase}")}】请到群众中走一走、听一听。{how}";

    public static string PhaseBegun(string name, string phase) => $"“{name}”进入{phase}，已告诉各位委员。";

    public static string RoundEnded(string name, int asked, int answered) => $"“{name}”不再收了：问了{asked}位，{answered}位有联系记录。报上去以后说“报送{name}：主席会议”。";

    public static string RoundReported(string name, string to) => $"“{name}”收集的情况已报送{to}。全部办完说“结束{name}”。";

    public static string RoundOver(string name) => $"“{name}”已结束。";

    public static string ReportFirst(string name) => $"“{name}”还在汇总。报上去以后说“报送{name}：主席会议”，再结束。";

    public static string ReportsWait(int count) => $"社情民意{count}件等着办，回“社情民意”看清单。";

    public static string WhichRound(IEnumerable<TriggerRule> rules) => $"可以发起：{string.Join('、', rules.Select(r => r.Name))}。说“发起”加名称，例如“发起 {rules.First().Name}：名称”。";

    public static string ConfirmExemption(ExemptionDraft draft) => $"{draft.Who}从{DayWords.Short(draft.From)}到{DayWords.Short(draft.To)}免计，原因：{draft.Reason}。确定回“确定”。";

    public static string ExemptionSet(string name) => $"已设免计，{name}这段时间不计任务、不提醒。";

    public static string ExemptionHow(string name) => $"请说清起止日期和原因，例如“{name}免计 3月1日到5月31日 病假”。";

    private static string Text(Contact contact) => contact.Flags.Contains(ContactFlags.OfficeOnly) ? "（内容仅办公室可见）" : contact.Content;
}
