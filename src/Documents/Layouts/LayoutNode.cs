using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace WeLiaison.Documents.Layouts;

/// <summary>
/// A mapping of a layout file that remembers which keys were read and complains about the others: a mistyped key that is
/// silently ignored would show only on paper.
/// </summary>
internal sealed class LayoutNode(YamlMappingNode node, string file, List<LayoutProblem> problems)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key)
    {
        if (TextOr(key) is { } text)
        {
            return text;
        }

        if (!Has(key))
        {
            Complain($"缺少“{key}”", $"补上“{key}: …”");
        }

        return string.Empty;
    }

    public string? TextOr(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value ?? string.Empty;
            case var other:
                Complain($"“{key}”这里要写一段文字", $"写成“{key}: 文字”", other);
                return null;
        }
    }

    public double? Number(string key, double least, double most)
    {
        if (TextOr(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Complain($"“{key}: {text}”不是{least}到{most}之间的数", $"改成数字，例如“{key}: {Math.Max(least, 1)}”", Find(key));
        return null;
    }

    public int? Whole(string key, int least, int most) => Number(key, least, most) is { } number ? (int)number : null;

    public bool Flag(string key, bool otherwise = false)
    {
        switch (TextOr(key))
        {
            case null:
                return otherwise;
            case "true":
                return true;
            case "false":
                return false;
            case var text:
                Complain($"“{key}: {text}”既不是 true 也不是 false", "改成 true 或 false", Find(key));
                return otherwise;
        }
    }

    public T Choice<T>(string key, T otherwise, params IReadOnlyList<(string Word, T Value)> words)
    {
        if (TextOr(key) is not { } text)
        {
            return otherwise;
        }

        foreach (var (word, value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        Complain($"“{key}: {text}”不能写在这里", $"可写的有：{string.Join('、', words.Select(w => w.Word))}", Find(key));
        return otherwise;
    }

    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).OfType<YamlScalarNode>().Select(s => s.Value ?? string.Empty)];

    public IReadOnlyList<LayoutNode> Children(string key)
    {
        var children = new List<LayoutNode>();
        foreach (var item in Items(key))
        {
            Add(children, item, key);
        }

        return children;
    }

    /// <summary>A list of lists, such as the panels of a folded sheet.</summary>
    public IReadOnlyList<IReadOnlyList<LayoutNode>> Lists(string key)
    {
        var lists = new List<IReadOnlyList<LayoutNode>>();
        foreach (var item in Items(key))
        {
            var children = new List<LayoutNode>();
            foreach (var inner in item is YamlSequenceNode sequence ? sequence.Children : [item])
            {
                Add(children, inner, key);
            }

            lists.Add(children);
        }

        return lists;
    }

    public LayoutNode? Child(string key)
    {
        var children = new List<LayoutNode>();
        if (Find(key) is { } child)
        {
            Add(children, child, key);
        }

        return children.FirstOrDefault();
    }

    public IReadOnlyDictionary<string, string> Map(string key)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Find(key) is YamlMappingNode mapping)
        {
            foreach (var (name, value) in mapping.Children)
            {
                map[((YamlScalarNode)name).Value ?? string.Empty] = (value as YamlScalarNode)?.Value ?? string.Empty;
            }
        }

        return map;
    }

    /// <summary>Complains about keys nobody asked for.</summary>
    public void Close()
    {
        foreach (var (name, _) in node.Children)
        {
            if (name is YamlScalarNode { Value: { } key } && !read.Contains(key))
            {
                Complain($"不认识“{key}”", $"这里可写的有：{string.Join('、', read.Order(StringComparer.Ordinal))}", name);
            }
        }
    }

    public void Complain(string reason, string remedy, YamlNode? at = null) =>
        problems.Add(new LayoutProblem(file, (int)(at ?? node).Start.Line, reason, remedy));

    private void Add(List<LayoutNode> children, YamlNode item, string key)
    {
        if (item is YamlMappingNode mapping)
        {
            children.Add(new LayoutNode(mapping, file, problems));
            return;
        }

        Complain($"“{key}”下面每一项要写成“名称: 内容”", "参照 docs/forms.md 的样子改写", item);
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return sequence.Children;
            case var other:
                Complain($"“{key}”要写成一列", "每一项前面加“- ”", other);
                return [];
        }
    }

    private YamlNode? Find(string key)
    {
        read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;
    }
}
