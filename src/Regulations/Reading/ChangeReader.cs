using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>Reads what each version changed. A file beyond its first version says what the version in force changed, so that nobody has to compare two files to know.</summary>
internal static class ChangeReader
{
    public static IReadOnlyList<RegulationChange> Changes(Block root, int version)
    {
        List<RegulationChange> changes =
        [
            .. root.Children("changes").Select(block =>
            {
                var on = block.Date("on") ?? block.Missing("on", DateOnly.MinValue);
                var change = new RegulationChange(block.Number("version", 1) ?? block.Missing("version", 0), on, block.Text("what"));
                block.Close();
                return change;
            }),
        ];
        var ascending = changes.Zip(changes.Skip(1)).All(pair => pair.First.Version < pair.Second.Version);
        if (!ascending || (changes.Count == 0 ? version > 1 : changes[^1].Version != version))
        {
            root.Complain(root.Has("changes") ? "changes" : "version", $"版本号是{version}，changes 里却没有以这一版收尾（从旧到新）",
                $"在 changes 最后补一行“- {{ version: {version}, on: 年-月-日, what: 改了什么 }}”");
        }

        return changes;
    }
}
