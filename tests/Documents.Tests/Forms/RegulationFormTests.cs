using YamlDotNet.RepresentationModel;

namespace WeLiaison.Documents.Tests.Forms;

/// <summary>The forms that the regulation files name, against the layouts, which alone say what stands on the paper.</summary>
public sealed class RegulationFormTests
{
    public static TheoryData<string> Regulations => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "regulations");

    [Theory]
    [MemberData(nameof(Regulations))]
    public void Every_form_of_a_regulation_has_a_layout_that_agrees_with_it(string file)
    {
        var forms = Forms(file);
        Assert.NotEmpty(forms);
        foreach (var form in forms)
        {
            var layout = LayoutFiles.Of(Word(form, "layout") is { } named ? Path.GetFileNameWithoutExtension(named) : Word(form, "id")!);
            Assert.Equal(Word(form, "title"), layout.Title);
        }
    }

    private static List<YamlMappingNode> Forms(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, file))));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return root.Children.TryGetValue("forms", out var forms) ? [.. ((YamlSequenceNode)forms).Children.Cast<YamlMappingNode>()] : [];
    }

    private static string? Word(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;
}
