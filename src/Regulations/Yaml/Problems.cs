using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WeLiaison.Regulations.Yaml;

/// <summary>Collects what is wrong, so that one look at the answer mends the whole file.</summary>
internal sealed class Problems(string file)
{
    private const int Most = 50;
    private readonly List<RegulationProblem> found = [];

    public string File { get; } = file;

    public IReadOnlyList<RegulationProblem> Found => found;

    public void Add(YamlNode at, string path, string reason, string remedy) => Add((int)at.Start.Line, path, reason, remedy);

    public void Add(YamlException fault) =>
        Add((int)fault.Start.Line, string.Empty, $"不是正确的 YAML（{YamlWords.Of(fault)}）", "请检查这一行及上一行的缩进、冒号后的空格和引号");

    public void Add(int line, string path, string reason, string remedy)
    {
        if (found.Count < Most)
        {
            found.Add(new(File, line, path, reason, remedy));
        }
    }
}

/// <summary>Says the parser's complaint in a few Chinese words.</summary>
internal static class YamlWords
{
    public static string Of(YamlException fault) => fault.Message switch
    {
        var m when m.Contains("uplicate key", StringComparison.Ordinal) => "同一个名称写了两次",
        var m when m.Contains("tab", StringComparison.OrdinalIgnoreCase) => "缩进用了制表符，只能用空格",
        var m when m.Contains("did not find expected", StringComparison.Ordinal) => "缩进不齐或括号没有合上",
        var m when m.Contains("quoted scalar", StringComparison.Ordinal) => "引号没有合上",
        _ => "结构读不懂",
    };
}
