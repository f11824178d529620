using WeLiaison.Bot.Member;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Duties;

namespace WeLiaison.Bot.Flows.Offices;

/// <summary>What the office reads.</summary>
internal static class OfficeWords
{
    private const int MostNames = 10;

    /// <summary>The days of a studio round are kept like other days of the office, under this name and the milestone's.</summary>
    public const string Milestone = "里程碑";

    public static string Milestones(IReadOnlyList<string> listed, IReadOnlyList<SetDay> days, int year) =>
        string.Join('\n',
            listed.Select(m =>
                $"{m}　{(days.FirstOrDefault(d => d.Name == Milestone + m && d.Year == year) is { } day ? DayWords.Day(day.On) : "未定")}")) + $"\n定日子说“里程碑 {listed[0]} 4月30日”。";

    public static string WhichDay(string name) => $"{name}定在哪天？这样说：“{name} 1月20日”。";

    public static string AskDay(SetDay set, DateOnly? before, IReadOnlyList<string> due) =>
        $"{set.Year}年{set.Name}定在{DayWords.Day(set.On)}{(before is { } old ? $"，原来是{DayWords.Short(old)}" : string.Empty)}{(due.Count == 0 ? string.Empty : $"，这天到期：{string.Join('、', due)}")}";

    public static string DaySet(SetDay set) => $"{set.Year}年{set.Name}：{DayWords.Day(set.On)}{(set.Name.StartsWith(Milestone, StringComparison.Ordinal) ? "。" : "，各位委员的任务按这天算。")}";

    public static string Gaps(IReadOnlyList<Gap> gaps) => gaps.Count == 0
        ? "没有空缺，都有人联系。"
        : string.Join('\n', gaps.GroupBy(g => g.What).Select(g => Line(g.Key, [.. g.Select(i => i.Item.Name)])));

    public static string FewLinks(IReadOnlyList<(string Name, int Has, int Owes)> few) => few.Count == 0
        ? "各位委员的联系对象都够数。"
        : $"联系对象还不够数的{few.Count}人：{Listed([.. few.Select(f => $"{f.Name}（{f.Has}位，要{f.Owes}位）")])}";

    /// <summary>What is missing of several things each (教育界：有召集人) is said by whose it is, not thing by thing.</summary>
    private static string Line(string what, List<string> names)
    {
        if (!names.TrueForAll(n => n.Contains('：', StringComparison.Ordinal)))
        {
            return $"{what}，还缺{names.Count}：{Listed(names)}";
        }

        var whose = names.Select(n => n.Split('：', 2)).GroupBy(n => n[0], n => n[1]).ToList();
        return whose.Count <= 2
            ? $"{what}，还缺{names.Count}：{string.Join('；', whose.Select(w => $"{w.Key}缺{string.Join('、', w)}"))}"
            : $"{what}，{whose.Count}个没配齐，共缺{names.Count}项：{Listed([.. whose.Select(w => w.Key)])}";
    }

    private static string Listed(List<string> names) => string.Join('、', names.Take(MostNames)) + (names.Count > MostNames ? "……" : string.Empty);
}
