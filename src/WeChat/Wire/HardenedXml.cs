using System.Text;
using System.Text.Unicode;
using System.Xml;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.WeChat.Wire;

/// <summary>Reads any well-formed XML of reasonable size: no DTD, no resolver, UTF-8 only, bounded depth and number of elements.</summary>
internal static class HardenedXml
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = CallbackLimits.LargestBody,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };

    public static bool TryRead(WireTree tree, ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        tree.Clear(default);
        if (bytes.IsEmpty || !Utf8.IsValid(bytes))
        {
            return false;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(Strict.GetString(bytes)), Settings);
            return Read(tree, reader);
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool Read(WireTree tree, XmlReader reader)
    {
        Span<int> open = stackalloc int[CallbackLimits.DeepestElement];
        var depth = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.XmlDeclaration when !IsUtf8(reader.GetAttribute("encoding")):
                    return false;
                case XmlNodeType.Element:
                    var node = depth == open.Length ? -1 : tree.Add(Encoding.UTF8.GetBytes(reader.Name));
                    if (node < 0)
                    {
                        return false;
                    }

                    if (reader.IsEmptyElement)
                    {
                        tree.Nodes[node].End = tree.Count;
                    }
                    else
                    {
                        open[depth++] = node;
                    }

                    break;
                case XmlNodeType.EndElement:
                    Close(tree, open[--depth]);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when depth > 0:
                    AppendValue(tree, open[depth - 1], reader.Value);
                    break;
                default:
                    break;
            }
        }

        tree.UseScratch();
        return tree.Count > 0;
    }

    private static void Close(WireTree tree, int index)
    {
        ref var node = ref tree.Nodes[index];
        node.End = tree.Count;
        if (node.End > index + 1)
        {
            node.ValueStart = 0;
            node.ValueLength = 0;
        }
    }

    private static void AppendValue(WireTree tree, int index, string value)
    {
        // Text beside child elements carries nothing.
        if (index != tree.Count - 1)
        {
            return;
        }

        var start = tree.Append(Encoding.UTF8.GetBytes(value));
        ref var node = ref tree.Nodes[index];
        node.ValueStart = node.ValueLength == 0 ? start : node.ValueStart;
        node.ValueLength += Encoding.UTF8.GetByteCount(value);
    }

    private static bool IsUtf8(string? encoding) => encoding is null || encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
