using WeLiaison.Bot.Common;
using WeLiaison.Bot.Duties;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Duties;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Member.Mine;

/// <summary>What a member reads about their own work.</summary>
internal static class MineWords
{
    public const string OnlyOwn = "这里只能看您自己的。要了解别的情况，回“人工”问办公室。";

    public const string NoTask = "现在没有要办的事。联系了群众，直接说就行。";

    public const string NoRecord = "今年还没有联系记录。联系了群众，直接说哪天、和谁、聊了什么，我来记。";

    public const string NoSuchRecord = "没有找到这个编号。看自己的记录，回“我的记录”。";

    private const int MostListed = 10;

    public static string Tasks(IReadOnlyList<string> tasks) =>
        tasks.Count == 0 ? NoTask : "您要办的事：\n" + string.Join('\n', tasks.Select((task, i) => CountWords.Circled(i + 1) + task));

    public static string Draft(string name, bool parked) => parked ? $"{name}草稿1条没写完，回“继续”" : $"{name}草稿1条正在写";

    public static string Notice(Notice notice) => notice.Meeting is { } meeting ? $"通知待回复：{notice.Topic}，{DayWords.Day(meeting.On)}" : $"通知待回复：{notice.Topic}";

    public static string Letters(int count) => $"群众来信{count}件待答复，回“来信”";

    public static string Reports(IReadOnlyList<OpinionReport> drafts) =>
        drafts.Count == 1 ? $"社情民意初稿{Quotes.Around(drafts[0].Title)}，回“看初稿”" : $"社情民意初稿{drafts.Count}篇，回“看初稿”";

    public static string Plan(ContactPlan plan, DateOnly today) => $"计划：{DayWords.When(plan.On, null, plan.Time, today)}看{DayWords.Names(plan.With)}";

    /// <summary>The rule, what is done, what is left, by when (C-37).</summary>
    public static string Duty(DutyStanding duty, Regulation regulation, DateOnly today) =>
        $"{duty.Duty.Title}（{(DutyWords.When(duty, regulation, today) is { } when ? when + "，" : string.Empty)}{DutyWords.Cited(regulation, duty.Duty)}）：{DutyWords.Count(duty)}{Due(duty, today)}。{duty.Duty.How.TrimEnd('。')}。";

    private static string Due(DutyStanding duty, DateOnly today) => duty.Due switch
    {
        null => string.Empty,
        { } due when due < today => $"，{Year(due, today)}{DayWords.Short(due)}已到期",
        { } due => $"，{Year(due, today)}{DayWords.Short(due)}前",
    };

    private static string Year(DateOnly due, DateOnly today) => due.Year == today.Year ? string.Empty : $"{due.Year}年";

    public static string Overview(IReadOnlyList<Contact> thisYear, int linked, ContactRules rules)
    {
        var counted = thisYear.Where(c => c.Counts).ToList();
        var last = counted.MaxBy(c => c.On);
        return $"今年已联系群众{counted.Count}次{(last is null ? string.Empty : $"，最近是{DayWords.Short(last.On)}（{DayWords.Names(last.With)}）")}。联系名单{linked}人{(rules.RangeWords is { } range ? $"，规定{range}" : string.Empty)}。";
    }

    public static string Contacts(IReadOnlyList<TierList> tiers, IReadOnlyList<Contact> thisYear)
    {
        var range = tiers is [{ Range: { } only }] ? $"（规定{only}）" : string.Empty;
        if (tiers.All(t => t.People.Count == 0) && tiers.Count == 1)
        {
            return $"您的联系名单还没有人{range}。要登记，说“登记联系人 张三”。";
        }

        var left = 30;
        var parts = new List<string>();
        foreach (var tier in tiers)
        {
            var lines = tier.People.Take(left)
                .Select(p =>
                    $"{p.Name}{Facts(p)} 今年{thisYear.Count(c => c.Counts && (c.With.Any(w => w.Id == p.Id) || (c.Upward && c.By == p.Id)))}次")
                .ToList();
            left -= lines.Count;
            var head = tier.Name is null ? $"您联系{tier.People.Count}人" : $"{tier.Name} {tier.People.Count}人";
            parts.Add($"{head}{(tier.Range is { } words ? $"（规定{words}）" : string.Empty)}{(lines.Count > 0 ? "：" : string.Empty)}{string.Concat(lines.Select(l => "\n" + l))}");
        }

        return $"{string.Join('\n', parts)}\n要加人，说“登记联系人 张三”。";
    }

    public static string Records(IReadOnlyList<Contact> thisYear, DateOnly today)
    {
        if (thisYear.Count == 0)
        {
            return NoRecord;
        }

        var lines = thisYear.Take(MostListed)
            .Select(c =>
                $"{c.Number} {DayWords.When(c.On, c.OnUntil, null, today)}{c.WayWords} {DayWords.Names(c.With)}，{State(c)}{(c.EnteredBy is null ? string.Empty : "（代录）")}");
        var more = thisYear.Count > MostListed ? $"\n还有{thisYear.Count - MostListed}条更早的；合计回“统计”。" : string.Empty;
        return $"今年的记录（{thisYear.Count}条）：\n{string.Join('\n', lines)}{more}";
    }

    public static string Statistics(string period, IReadOnlyList<Contact> told, int reports, ContactRules rules)
    {
        if (told.Count == 0 && reports == 0)
        {
            return $"{period}还没有计入的联系。";
        }

        var ways = string.Join('、', told.GroupBy(c => rules.Label(c.Way)).OrderByDescending(g => g.Count()).Select(g => $"{g.Key}{g.Count()}次"));
        var people = told.SelectMany(c => c.With).GroupBy(p => p.Name).OrderByDescending(g => g.Count()).ToList();
        var names = string.Join('、', people.Take(8).Select(g => $"{g.Key}{g.Count()}次"));
        return $"{period}联系{told.Count}次{(ways.Length > 0 ? $"：{ways}" : string.Empty)}。{(people.Count > 0 ? $"\n联系到{people.Count}人：{names}{(people.Count > 8 ? "等" : string.Empty)}。" : string.Empty)}\n送出社情民意{reports}篇。";
    }

    public static string Progress(Contact contact, DateOnly today) =>
        $"{contact.Number}（{(contact.On.Year == today.Year ? string.Empty : $"{contact.On.Year}年")}{DayWords.Short(contact.On)}，{DayWords.Names(contact.With)}）：{State(contact)}。{string.Concat(contact.Handling.Select(h => $"\n{h.Step}：{DayWords.Brief(h.Text, 60)}"))}";

    public static string Progress(OpinionReport report) =>
        $"{report.Number ?? "初稿"}{Quotes.Around(report.Title)}：{State(report)}。{string.Concat(report.Handovers.Select(h => "\n" + Flows.Handovers.HandoverWords.Line(h)))}";

    private static string Facts(Person person) => PartyFinder.Facts(person) is { Length: > 0 } facts ? $"（{facts}）" : string.Empty;

    private static string State(Contact contact) => contact.State switch
    {
        ContactState.Submitted when contact.Flags.Contains(ContactFlags.Late) => "逾期补报，等办公室同意",
        ContactState.Submitted => "已提交",
        ContactState.Returned => $"退回补充{(contact.ReturnReason is { } reason ? $"（{reason}）" : string.Empty)}",
        ContactState.InHandling => "办理中",
        ContactState.Withdrawn => "已撤回",
        _ => "已归档",
    };

    private static string State(OpinionReport report) => report.State switch
    {
        OpinionReportState.Drafting => "还没送出，回“看初稿”",
        OpinionReportState.Submitted => "已送办公室，待登记",
        OpinionReportState.Registered => "已登记",
        var later => Flows.Reports.BriefingWords.State(later),
    };
}
