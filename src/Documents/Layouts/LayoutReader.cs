using WeLiaison.Documents.Forms;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WeLiaison.Documents.Layouts;

/// <summary>What came of reading a layout file: the layout, or why there is none.</summary>
public sealed record LayoutReading(FormLayout? Layout, IReadOnlyList<LayoutProblem> Problems);

/// <summary>Reads a layout file. A file with any problem gives no layout: half a form is worse than none.</summary>
public static class LayoutReader
{
    public const int MaxCharacters = 200_000;

    private static readonly (string, FieldType)[] Types =
    [
        ("text", FieldType.Text), ("long-text", FieldType.LongText), ("date", FieldType.Date), ("date-time", FieldType.DateTime), ("number", FieldType.Number),
        ("person", FieldType.Person), ("people", FieldType.People), ("choice", FieldType.Choice), ("multi-choice", FieldType.MultiChoice),
        ("phone", FieldType.Phone), ("party", FieldType.Party), ("unit", FieldType.Unit), ("signature", FieldType.Signature), ("picture", FieldType.Picture),
    ];

    /// <summary>Never throws for what stands in the file.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="file">Its name, for the complaints.</param>
    public static LayoutReading Read(string yaml, string file)
    {
        var problems = new List<LayoutProblem>();
        if (yaml.Length > MaxCharacters)
        {
            return new LayoutReading(null, [new LayoutProblem(file, 1, $"文件超过{MaxCharacters}字", "一个文件只写一张表")]);
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
            {
                return new LayoutReading(null, [new LayoutProblem(file, 1, "文件里没有表单", "参照 docs/forms.md 写起")]);
            }

            var layout = Layout(new LayoutNode(root, file, problems));
            if (problems.Count == 0)
            {
                problems.AddRange(LayoutCheck.Check(layout, file));
            }

            return new LayoutReading(problems.Count == 0 ? layout : null, problems);
        }
        catch (YamlException e)
        {
            return new LayoutReading(null, [new LayoutProblem(file, (int)e.Start.Line, $"不是合格的 YAML：{e.Message}", "检查缩进、引号和冒号")]);
        }
    }

    private static FormLayout Layout(LayoutNode node)
    {
        var layout = new FormLayout
        {
            Id = node.Text("id"),
            Version = node.Whole("version", 1, 10_000) ?? 1,
            Title = node.Text("title"),
            AnnexMark = node.TextOr("annexMark"),
            Heading = node.TextOr("heading"),
            Landscape = node.Choice("orientation", false, ("portrait", false), ("landscape", true)),
            Margin = node.Number("margin", 0.5, 5) ?? 2.5,
            Size = node.Number("size", 8, 18) ?? 12,
            PrintsHead = node.Flag("printsHead", true),
            Lines = [.. node.Children("lines").Select(BlockReader.Line)],
            Fields = [.. node.Children("fields").Select(Field)],
            Groups = [.. node.Children("groups").Select(Group)],
            Body = [.. node.Children("body").SelectMany(BlockReader.Block)],
            Notes = node.Texts("notes"),
            Texts = node.Map("texts"),
        };
        node.Close();
        return layout;
    }

    private static FieldGroup Group(LayoutNode node)
    {
        var group = new FieldGroup
        {
            Key = node.Text("key"),
            Label = node.Text("label"),
            Least = node.Whole("least", 0, 100) ?? 0,
            Source = node.TextOr("source"),
            Fields = [.. node.Children("fields").Select(Field)],
        };
        node.Close();
        return group;
    }

    private static FormField Field(LayoutNode node)
    {
        var type = node.Choice("type", FieldType.Text, Types);
        var condition = node.TextOr("requiredIf");
        var field = new FormField
        {
            Key = node.Text("key"),
            Label = node.Text("label"),
            Type = type,
            Required = condition is not null
                ? RequiredWhen.If
                : node.Choice("required", RequiredWhen.Never, ("false", RequiredWhen.Never), ("true", RequiredWhen.Always), ("step", RequiredWhen.ByStep)),
            Condition = condition,
            Source = node.TextOr("source"),
            Asks = [.. node.Texts("asks").Select(text => Ask(text, node)).OfType<FormAsk>()],
            Filled = node.Choice("filled", FilledBy.Unsaid, ("data", FilledBy.Data), ("hand", FilledBy.Hand)),
            Editors = node.Has("editors") ? node.Texts("editors") : ["author", "staff"],
            Mask = node.Choice(
                "mask",
                type == FieldType.Phone ? MaskLevel.Phone : MaskLevel.None,
                ("none", MaskLevel.None),
                ("phone", MaskLevel.Phone),
                ("name", MaskLevel.Name),
                ("sensitive", MaskLevel.Sensitive)),
            Choices = [.. node.Children("choices").Select(Choice)],
        };
        node.Close();
        return field;
    }

    /// <summary>“contact.place”, or “contact.place if face-to-face”.</summary>
    private static FormAsk? Ask(string text, LayoutNode node)
    {
        var parts = text.Split(" if ", 2, StringSplitOptions.TrimEntries);
        if (parts[0].Split('.') is not [{ Length: > 0 } form, { Length: > 0 } slot])
        {
            node.Complain($"“{text}”不是对话里的一问", "写成 asks: [contact.day, contact.place if face-to-face]");
            return null;
        }

        return new FormAsk(form, slot, parts.Length == 2 ? parts[1] : null);
    }

    private static FormChoice Choice(LayoutNode node)
    {
        var label = node.Text("label");
        var choice = new FormChoice(node.TextOr("key") ?? label, label);
        node.Close();
        return choice;
    }
}
