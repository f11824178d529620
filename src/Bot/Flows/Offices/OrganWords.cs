using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Flows.Offices;

/// <summary>What is said about the organs that a regulation names.</summary>
internal static class OrganWords
{
    private const int MostNames = 20;

    public static string All(IReadOnlyList<OrganDefinition> organs) => organs.Count == 0
        ? "本会的制度没有写各机构的分工。"
        : $"制度里的机构：\n{string.Join('\n', organs.Select(o => $"{o.Name}：{string.Join('、', o.Tasks)}"))}\n看一个说“{organs[0].Name}职责”。";

    public static string One(Regulation regulation, OrganDefinition organ, IReadOnlyList<string> people) => string.Join('\n', new[]
    {
        $"{organ.Name}：{string.Join('、', organ.Tasks)}",
        Line("人员", people),
        Line("起草", [.. regulation.Reports.Where(r => r.By.Contains(organ.Name)).Select(r => r.Name)]),
        Line("听取", [.. regulation.Reports.Where(r => r.To.Contains(organ.Name)).Select(r => r.Name)]),
        Line("依据", [.. organ.Rules.Select(regulation.FindRule).OfType<Rule>().Select(r => r.Article).Distinct()]),
    }.Where(line => line.Length > 0));

    private static string Line(string label, IReadOnlyList<string> words) =>
        words.Count == 0 ? string.Empty : $"{label}　{string.Join('、', words.Take(MostNames))}{(words.Count > MostNames ? $"等{words.Count}位" : string.Empty)}";
}
