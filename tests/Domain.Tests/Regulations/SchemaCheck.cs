using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>As much of JSON Schema as regulations/schema.json uses, so that editors and the reader can be held to the same rules.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    public static SchemaCheck Ours() => new(JsonDocument.Parse(File.ReadAllText(Path.Combine(The.Folder, "schema.json"))).RootElement);

    public List<string> Check(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var wrong = new List<string>();
        Check(stream.Documents[0].RootNode, root, string.Empty, wrong);
        return wrong;
    }

    private void Check(YamlNode node, JsonElement schema, string path, List<string> wrong)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(node, root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), path, wrong);
            return;
        }

        if (schema.TryGetProperty("anyOf", out var any))
        {
            if (!any.EnumerateArray().Any(one => Tried(node, one)))
            {
                wrong.Add($"{path}: fits none");
            }

            return;
        }

        var text = (node as YamlScalarNode)?.Value;
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == text))
        {
            wrong.Add($"{path}: {text} is not among the words");
        }

        switch (schema.TryGetProperty("type", out var type) ? type.GetString() : null)
        {
            case "object":
                CheckMap(node, schema, path, wrong);
                break;
            case "array" when node is YamlSequenceNode list:
                for (var i = 0; i < list.Children.Count; i++)
                {
                    Check(list.Children[i], schema.GetProperty("items"), $"{path}[{i}]", wrong);
                }

                break;
            case "array":
                wrong.Add($"{path}: no list");
                break;
            case "boolean" when text is not ("true" or "false"):
            case "integer" when !int.TryParse(text, out var number) || number < schema.GetProperty("minimum").GetInt32() || (schema.TryGetProperty("maximum", out var most) && number > most.GetInt32()):
            case "string" when text is null || (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!)):
                wrong.Add($"{path}: {text}");
                break;
            default:
                break;
        }
    }

    private void CheckMap(YamlNode node, JsonElement schema, string path, List<string> wrong)
    {
        if (node is not YamlMappingNode map)
        {
            wrong.Add($"{path}: no mapping");
            return;
        }

        var known = schema.TryGetProperty("properties", out var properties);
        foreach (var (key, value) in map.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (known && properties.TryGetProperty(name, out var property))
            {
                Check(value, property, $"{path}.{name}", wrong);
            }
            else if (schema.GetProperty("additionalProperties").ValueKind == JsonValueKind.False)
            {
                wrong.Add($"{path}.{name}: unknown");
            }
        }

        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];
        wrong.AddRange(required.Where(n => !map.Children.ContainsKey(new YamlScalarNode(n))).Select(n => $"{path}: lacks {n}"));
    }

    private bool Tried(YamlNode node, JsonElement schema)
    {
        var wrong = new List<string>();
        Check(node, schema, string.Empty, wrong);
        return wrong.Count == 0;
    }
}
