using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace WeLiaison.Regulations.Yaml;

/// <summary>
/// One mapping of the file. It knows its path, remembers which keys were asked for and complains about the rest,
/// because a mistyped key that is silently ignored changes what people owe.
/// </summary>
internal sealed class Block(YamlMappingNode node, string path, Problems problems)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public Problems Problems { get; } = problems;

    public string Path { get; } = path;

    public YamlNode Node => node;

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key) => TextOr(key) ?? Missing(key, string.Empty);

    public string? TextOr(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value.Length: > 0 } scalar:
                return scalar.Value;
            case { } other:
                Complain(other, key, "这里要写一段文字", $"写成“{key}: 文字”");
                return null;
        }
    }

    public int? Number(string key, int least = 0, int most = 100_000)
    {
        if (TextOr(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Complain(Find(key)!, key, $"“{text}”不是{least}到{most}之间的整数", $"改成整数，例如“{key}: {Math.Max(least, 1)}”");
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (TextOr(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date))
        {
            return date;
        }

        Complain(Find(key)!, key, $"“{text}”不是日期", "写成年-月-日，例如 2014-06-12");
        return null;
    }

    public bool Flag(string key, bool otherwise = false) => OptionalFlag(key) ?? otherwise;

    public bool? OptionalFlag(string key)
    {
        switch (TextOr(key))
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            case var text:
                Complain(Find(key)!, key, $"“{text}”既不是 true 也不是 false", "写 true（是）或 false（否）");
                return null;
        }
    }

    /// <summary>A list of texts; one text alone stands for a list of one.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalarNode { Value.Length: > 0 } scalar:
                return [scalar.Value!];
            case YamlSequenceNode list:
                return [.. list.Children.Select((item, i) => ItemText(item, key, i)).OfType<string>()];
            case { } other:
                Complain(other, key, "这里要写一组文字", $"写成“{key}: [甲, 乙]”");
                return [];
        }
    }

    public Block? Child(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new Block(map, Down(key), Problems);
            case { } other:
                Complain(other, key, "这里要写若干“名称: 值”", $"在“{key}:”下面缩进两格逐行书写");
                return null;
        }
    }

    public IReadOnlyList<Block> Children(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children.Select((item, i) => ItemBlock(item, key, i)).OfType<Block>()];
            case { } other:
                Complain(other, key, "这里要写一个列表", "每一项以“- ”开头");
                return [];
        }
    }

    public void Complain(string key, string reason, string remedy) => Complain(Find(key) ?? node, key, reason, remedy);

    public TValue Missing<TValue>(string key, TValue otherwise)
    {
        if (!Has(key))
        {
            Complain(node, key, $"缺少“{key}”", $"请在这一项里补上“{key}: …”");
        }

        return otherwise;
    }

    /// <summary>Complains about every key nobody asked for; called once everything was read.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || asked.Contains(name))
            {
                continue;
            }

            var near = Nearest.To(name, asked);
            Problems.Add(key, Down(name), $"不认识“{name}”", near is null ? $"可写的有：{string.Join('、', asked.Order(StringComparer.Ordinal))}" : $"是不是想写“{near}”？");
        }
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is not YamlScalarNode { Value: null or "" or "~" or "null" } ? value : null;
    }

    private string? ItemText(YamlNode item, string key, int index)
    {
        if (item is YamlScalarNode { Value.Length: > 0 } scalar)
        {
            return scalar.Value;
        }

        Problems.Add(item, $"{Down(key)}[{index}]", "这一项不是文字", "每一项只写一段文字");
        return null;
    }

    private Block? ItemBlock(YamlNode item, string key, int index)
    {
        var at = $"{Down(key)}[{index}]";
        if (item is YamlMappingNode map)
        {
            return new Block(map, at, Problems);
        }

        Problems.Add(item, at, "这一项要写若干“名称: 值”", "写成“- id: …”，其余各行与 id 对齐");
        return null;
    }

    private void Complain(YamlNode at, string key, string reason, string remedy) => Problems.Add(at, Down(key), reason, remedy);

    private string Down(string key) => Path.Length == 0 ? key : $"{Path}.{key}";
}
