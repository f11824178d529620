using System.Text.Json;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.WeChat.Wire;

/// <summary>Reads the JSON data format into the same tree: members become elements, an array repeats its name, numbers keep their digits.</summary>
internal static class JsonWire
{
    public static bool TryRead(WireTree tree, ReadOnlyMemory<byte> message)
    {
        tree.Clear(default);
        try
        {
            using var document = JsonDocument.Parse(message, new JsonDocumentOptions { MaxDepth = CallbackLimits.DeepestElement });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !Add(tree, "xml", document.RootElement))
            {
                return false;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }

        tree.UseScratch();
        return true;
    }

    private static bool Add(WireTree tree, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (!Add(tree, name, item))
                {
                    return false;
                }
            }

            return true;
        }

        var index = tree.Add(System.Text.Encoding.UTF8.GetBytes(name));
        if (index < 0 || !AddContent(tree, index, value))
        {
            return false;
        }

        tree.Nodes[index].End = tree.Count;
        return true;
    }

    private static bool AddContent(WireTree tree, int index, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                if (!Add(tree, member.Name, member.Value))
                {
                    return false;
                }
            }

            return true;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() ?? "",
            JsonValueKind.Null => "",
            _ => value.GetRawText(),
        };
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var start = tree.Append(bytes);
        tree.Nodes[index].ValueStart = start;
        tree.Nodes[index].ValueLength = bytes.Length;
        return true;
    }
}
