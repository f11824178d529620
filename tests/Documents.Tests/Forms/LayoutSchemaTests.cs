using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace WeLiaison.Documents.Tests.Forms;

/// <summary>The JSON schema that editors use, against the files that the program reads: neither knows a key the other does not.</summary>
public sealed class LayoutSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "forms", "schema.json"))).RootElement;

    [Theory]
    [MemberData(nameof(LayoutFiles.All), MemberType = typeof(LayoutFiles))]
    public void Every_layout_follows_the_schema(string id)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(LayoutFiles.Text(id)));
        Assert.Empty(Faults(stream.Documents[0].RootNode, Schema, id));
    }

    [Fact]
    public void The_schema_finds_a_mistyped_key_and_a_wrong_word()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader("id: X\ntitel: Y\norientation: across\nbody: []"));
        Assert.Equal(["X.titel is unknown", "X.orientation may not be across", "X lacks title"], Faults(stream.Documents[0].RootNode, Schema, "X"));
    }

    /// <summary>The part of JSON Schema that the file uses.</summary>
    private static IEnumerable<string> Faults(YamlNode node, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        }

        return node switch
        {
            YamlMappingNode map => Map(map, schema, at),
            YamlSequenceNode list => schema.TryGetProperty("items", out var items)
                ? list.Children.SelectMany((c, i) => Faults(c, items, $"{at}[{i}]"))
                : [$"{at} is no list"],
            YamlScalarNode word when schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => string.Equals(w.ToString(), word.Value, StringComparison.OrdinalIgnoreCase)) => [$"{at} may not be {word.Value}"],
            YamlScalarNode word when schema.TryGetProperty("type", out var type) && type.GetString() is "number" or "integer" && !double.TryParse(word.Value, out _) => [$"{at} is no number"],
            YamlScalarNode when schema.TryGetProperty("type", out var type) && type.GetString() is "object" or "array" => [$"{at} is a bare word"],
            _ => [],
        };
    }

    private static IEnumerable<string> Map(YamlMappingNode map, JsonElement schema, string at)
    {
        var properties = schema.TryGetProperty("properties", out var known) ? known : default;
        foreach (var (name, value) in map.Children)
        {
            var key = ((YamlScalarNode)name).Value!;
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(key, out var inner))
            {
                foreach (var fault in Faults(value, inner, $"{at}.{key}"))
                {
                    yield return fault;
                }
            }
            else if (schema.GetProperty("additionalProperties").ValueKind == JsonValueKind.False)
            {
                yield return $"{at}.{key} is unknown";
            }
        }

        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var missing in required.EnumerateArray().Select(r => r.GetString()!).Where(r => !map.Children.ContainsKey(new YamlScalarNode(r))))
            {
                yield return $"{at} lacks {missing}";
            }
        }
    }
}
