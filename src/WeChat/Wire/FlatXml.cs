using System.Buffers;
using System.Text.Unicode;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.WeChat.Wire;

/// <summary>
/// Reads the XML that the platforms really send: elements without attributes, values as plain text or as one CDATA section.
/// It accepts only what it is sure of and leaves all else to <see cref="HardenedXml"/>, so both give the same tree or this one none.
/// </summary>
internal static class FlatXml
{
    /// <summary>Control characters, which XML forbids, and carriage returns, which it rewrites.</summary>
    private static readonly SearchValues<byte> Unusual = SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\n')).Select(b => (byte)b)]);

    private static ReadOnlySpan<byte> NonCharacters => [0xEF, 0xBF];

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"u8);

    public static bool TryRead(WireTree tree, ReadOnlyMemory<byte> message)
    {
        var xml = message.Span;
        tree.Clear(message);

        // EF BF begins the two non-characters that XML forbids (and some rare letters it allows).
        if (xml.IndexOfAny(Unusual) >= 0 || xml.IndexOf(NonCharacters) >= 0 || !Utf8.IsValid(xml))
        {
            return false;
        }

        Span<int> open = stackalloc int[CallbackLimits.DeepestElement];
        return new Reader(tree, xml, open).ReadDocument();
    }

    private ref struct Reader(WireTree tree, ReadOnlySpan<byte> xml, Span<int> open)
    {
        private readonly Span<int> open = open;
        private readonly ReadOnlySpan<byte> xml = xml;
        private int at;
        private int depth;

        public bool ReadDocument()
        {
            SkipSpace();
            if (!OpenElement())
            {
                return false;
            }

            while (depth > 0)
            {
                if (!Step())
                {
                    return false;
                }
            }

            SkipSpace();
            return at == xml.Length;
        }

        /// <summary>Reads what follows a tag: a child, a value with its end tag, or the end tag of a parent.</summary>
        private bool Step()
        {
            var node = open[depth - 1];
            var isLeaf = node == tree.Count - 1;
            var start = at;
            if (Next("<![CDATA["u8))
            {
                return isLeaf && ReadCData(node);
            }

            var text = xml[at..].IndexOf((byte)'<');
            if (text < 0)
            {
                return false;
            }

            at += text;
            var value = xml.Slice(start, text);
            var isSpace = value.IndexOfAnyExcept(" \t\n"u8) < 0;
            if (Next("</"u8))
            {
                return (isLeaf ? value.IndexOfAny((byte)'&', (byte)']') < 0 : isSpace) && CloseElement(node, isLeaf ? start : 0, isLeaf ? text : 0);
            }

            return isSpace && OpenElement();
        }

        private bool ReadCData(int node)
        {
            var start = at;
            var length = xml[at..].IndexOf("]]>"u8);
            if (length < 0)
            {
                return false;
            }

            at += length + 3;
            return Next("</"u8) && CloseElement(node, start, length);
        }

        private bool OpenElement()
        {
            if (depth == open.Length || !Next("<"u8))
            {
                return false;
            }

            var start = at;
            var length = xml[at..].IndexOfAnyExcept(NameBytes);
            if (length <= 0 || xml[at + length] != '>' || char.IsAsciiDigit((char)xml[at]))
            {
                return false;
            }

            at += length + 1;
            var node = tree.Add(start, length);
            if (node < 0)
            {
                return false;
            }

            open[depth++] = node;
            return true;
        }

        private bool CloseElement(int index, int valueStart, int valueLength)
        {
            ref var node = ref tree.Nodes[index];
            if (!Next(xml.Slice(node.NameStart, node.NameLength)) || !Next(">"u8))
            {
                return false;
            }

            node.ValueStart = valueStart;
            node.ValueLength = valueLength;
            node.End = tree.Count;
            depth--;
            return true;
        }

        private bool Next(ReadOnlySpan<byte> expected)
        {
            if (!xml[at..].StartsWith(expected))
            {
                return false;
            }

            at += expected.Length;
            return true;
        }

        private void SkipSpace()
        {
            var length = xml[at..].IndexOfAnyExcept(" \t\n"u8);
            at = length < 0 ? xml.Length : at + length;
        }
    }
}
