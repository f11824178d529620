using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>The card of an update_template_card reply, in the names that message/send uses. Lists are repeated siblings in the XML.</summary>
internal static class CardXml
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "action_list", "horizontal_content_list", "vertical_content_list", "jump_list", "option_list", "button_list", "select_list",
    };

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "type", "style", "mode", "desc_color", "aspect_ratio",
    };

    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal) { "disable", "is_checked" };

    public static JsonElement ToJson(XElement card) => JsonSerializer.SerializeToElement(Convert(card));

    private static JsonObject Convert(XElement element)
    {
        var result = new JsonObject();
        foreach (var group in element.Elements().GroupBy(e => Snake(e.Name.LocalName)))
        {
            result[group.Key] = Lists.Contains(group.Key)
                ? new JsonArray([.. group.Select(Value)])
                : Value(group.First());
        }

        return result;
    }

    private static JsonNode? Value(XElement element)
    {
        if (element.HasElements)
        {
            return Convert(element);
        }

        var name = Snake(element.Name.LocalName);
        if (Switches.Contains(name))
        {
            return element.Value.Trim() is "1" or "true";
        }

        return Numbers.Contains(name) && double.TryParse(element.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : element.Value;
    }

    private static string Snake(string name)
    {
        switch (name)
        {
            case "KeyName" or "Keyname": return "keyname";
            case "CheckBox": return "checkbox";
        }

        var snake = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
