using WeLiaison.Domain.Lists;
using WeLiaison.Domain.Organs;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Plans;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Flows.Offices;

/// <summary>What is said about tables, lists and plans of organs.</summary>
internal static class ChartWords
{
    public const string HowToCorrespond = "这样说：“对口 经济委：经济界、农业界”。";

    public const string NothingMissing = "对口界别的委员都有专委会联系了。";

    public const string HowToPlan = "这样说：“专委会计划 教科卫体委 一季度界别座谈，二季度界别调研”。";

    public static string Shelf(IReadOnlyList<string> headings) => $"文件柜有：{string.Join('、', headings)}。看一栏说“文件柜 {headings[0]}”，存一份说“文件柜 {headings[0]}：文件名”。";

    public static string Table(OrganChart chart) =>
        chart.SpecialCommittees.Count == 0
        ? $"还没有对口表。{HowToCorrespond}"
        : string.Join('\n', chart.SpecialCommittees.Select(c => $"{c.Name}：{string.Join('、', c.Sectors)}"));

    public static string AskCorrespond(string committee, IEnumerable<string> sectors) => $"{committee}对口：{string.Join('、', sectors)}";

    public static string Corresponds(string committee) => $"{committee}的对口界别已存。";

    public static string AskGenerate(IReadOnlyList<(string Organ, Person With)> missing) =>
        $"按对口表补{missing.Count}条联系：{string.Join("；", missing.GroupBy(m => m.Organ).Select(g => $"{g.Key}联系{string.Join('、', g.Take(8).Select(m => m.With.Name))}{(g.Count() > 8 ? "等" : string.Empty)}"))}";

    public static string Generated(int count) => $"已补{count}条专委会联系。";

    public static string Checklist(string sector, ChecklistMeasure checklist, IReadOnlyList<string> has) =>
        $"{sector}{checklist.Checklist}：{(has.Count == 0 ? "还没有" : string.Join('、', has))}。{(has.Count == checklist.Items.Count ? "都齐了。" : $"缺：{string.Join('、', checklist.Items.Except(has))}。")}";

    public static string Candidates(ChartSector? sector) => sector is null || sector.Candidates.Count == 0
        ? "这个界别还没有推荐名单，可以自选。"
        : $"{sector.Name}推荐的代表人士：{string.Join('、', sector.Candidates)}。选好说“登记联系人”加姓名。";

    public static string AskPlan(string committee, WorkPlan plan) => $"{committee}{plan.Year}年计划：{plan.Goals}";

    public static string Planned(string committee, int year, IReadOnlyList<string> to) => $"{committee}{year}年计划已报{string.Join('、', to)}。";

    public static string List(string name, KeptList? list) => list is null || list.Items.Count == 0
        ? $"今年还没有{name}。这样说：“{name}：题目，负责人：……”。"
        : $"{list.Year}年{name}：\n{string.Join('\n', list.Items.Select((i, n) => $"{n + 1}. {i.Text}{Part("负责人", i.Owner)}{Part("会议", i.Meetings)}{Part("成果", i.Outcome)}"))}";

    private static string Part(string label, string? words) => words is null ? string.Empty : $"，{label}：{words}";
}
