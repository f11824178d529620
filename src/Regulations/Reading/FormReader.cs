using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>Which forms there are, for what, and to whom they go; their layouts stand in files of their own.</summary>
internal static class FormReader
{
    private static readonly (string, string)[] Units =
        [.. new[] { "person-tier", "contact", "link", "person-year", "year-bundle", "studio", "organ-period" }.Select(u => (u, u))];

    public static IReadOnlyList<FormRule> Forms(Block root) => [.. root.Children("forms").Select(Form)];

    private static FormRule Form(Block block)
    {
        var id = block.Text("id");
        var unit = block.Text("per");
        if (unit.Length > 0 && !Units.Any(u => u.Item1 == unit))
        {
            block.Complain("per", $"“{unit}”不能写在这里", $"可写的有：{string.Join('、', Units.Select(u => u.Item1))}");
        }

        var form = new FormRule
        {
            Id = id,
            Title = block.Text("title"),
            Layout = block.TextOr("layout") ?? $"{id}.yaml",
            Per = unit,
            Official = block.Flag("official", true),
            Addressees = [.. block.Children("to").Select(Addressee)],
            Rules = block.Texts("rules"),
        };
        block.Close();
        return form;
    }

    private static Addressee Addressee(Block block)
    {
        var addressee = new Addressee(block.Text("name"), block.Texts("posts"), block.Flag("townCommittee"));
        block.Close();
        return addressee;
    }
}
