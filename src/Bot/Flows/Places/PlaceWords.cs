using WeLiaison.Bot.Member;
using WeLiaison.Domain.Places;

namespace WeLiaison.Bot.Flows.Places;

/// <summary>What is said about places of work.</summary>
internal static class PlaceWords
{
    public const string None = "没有登记过这个场所，说“场所”看全部。";

    private const int MostListed = 15;

    public static string HowTo(IReadOnlyList<string> kinds) => $"请说清种类和名称（{string.Join('、', kinds)}），例如“登记场所 {kinds[0]} 教育界委员工作室，地址：八步区……，接待时间：每周三下午，负责人：张三”。";

    public static string List(IReadOnlyList<Place> places, IReadOnlyList<string> kinds)
    {
        var open = places.Where(p => p.ClosedOn is null).OrderBy(p => kinds.ToList().IndexOf(p.Kind)).ThenBy(p => p.Name, StringComparer.Ordinal).ToList();
        return open.Count == 0
            ? "还没有登记场所。"
            : $"现有{open.Count}处：\n{string.Join('\n', open.Take(MostListed).Select(p => $"{p.Name}（{p.Kind}）{p.Address}{(p.Hours is { } hours ? $"，{hours}接待" : string.Empty)}，活动{p.Activities.Count}次"))}{(open.Count > MostListed ? $"\n还有{open.Count - MostListed}处。" : string.Empty)}\n看详细说“场所 {open[0].Name}”。";
    }

    public static string Card(Place place, IReadOnlyList<string> charge)
    {
        var lines = new List<string> { $"{place.Name}（{place.Kind}）{(place.ClosedOn is null ? string.Empty : "，已撤销：" + place.Reason)}" };
        Line(lines, "地址", place.Address);
        Line(lines, "接待时间", place.Hours);
        Line(lines, "负责人", charge.Count > 0 ? string.Join('、', charge) : null);
        Line(lines, "界别", place.Sector);
        lines.AddRange(place.Activities.TakeLast(5).Select(a => $"活动　{DayWords.Short(a.On)} {DayWords.Brief(a.Text, 60)}"));
        return string.Join('\n', lines);
    }

    public static string Kept(Place place, bool known) => known ? $"{place.Name}的登记改好了。" : $"{place.Name}已登记。有活动说“场所活动 {place.Name} 日期，内容：……”。";

    public static string Noted(Place place, PlaceActivity activity) => $"{place.Name}记下了{DayWords.Short(activity.On)}的活动，共{place.Activities.Count}次。";

    public static string AskClose(string name, string reason) => $"撤销{name}，原因：{reason}。名册里留底";

    public static string Closed(string name) => $"{name}已撤销。";

    private static void Line(List<string> lines, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            lines.Add($"{label}　{value}");
        }
    }
}
