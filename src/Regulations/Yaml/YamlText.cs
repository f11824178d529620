using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WeLiaison.Regulations.Yaml;

/// <summary>Text to the one mapping that a file must be.</summary>
internal static class YamlText
{
    /// <summary>The file's mapping, or none with the problem noted.</summary>
    public static Block? Root(string text, Problems problems, string firstLine)
    {
        var scanner = new Scanner(new StringReader(text));
        try
        {
            var stream = new YamlStream();
            stream.Load(new Parser(scanner));
            if (stream.Documents is [{ RootNode: YamlMappingNode map }])
            {
                return new Block(map, string.Empty, problems);
            }

            problems.Add(0, string.Empty, "文件是空的，或不是这一类文件", $"第一行应为“{firstLine}”");
        }
        catch (YamlException fault)
        {
            problems.Add(fault);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or NullReferenceException or IndexOutOfRangeException)
        {
            // On some broken text the parser stumbles instead of complaining; where it stood is still the place to look.
            problems.Add((int)scanner.CurrentPosition.Line, string.Empty, "不是正确的 YAML（结构读不懂）", "请检查这一行及上一行的缩进、冒号后的空格和引号");
        }

        return null;
    }
}
