using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace WeLiaison.WeChat.Wire;

/// <summary>An element of a <see cref="WireTree"/>. Names are case-sensitive; the first of several equal children counts.</summary>
internal readonly struct WireElement(WireTree tree, int index)
{
    public bool Exists => index >= 0;

    public ReadOnlySpan<byte> Name => Exists ? Slice(tree.Nodes[index].NameStart, tree.Nodes[index].NameLength) : default;

    /// <summary>Gets the text as sent, white space included.</summary>
    public ReadOnlySpan<byte> Value => Exists ? Slice(tree.Nodes[index].ValueStart, tree.Nodes[index].ValueLength) : default;

    /// <summary>Gets the text without the white space that some senders leave around it.</summary>
    public ReadOnlySpan<byte> Trimmed => Value.Trim(" \t\r\n"u8);

    public WireElement this[ReadOnlySpan<byte> name]
    {
        get
        {
            foreach (var child in Children)
            {
                if (child.Name.SequenceEqual(name))
                {
                    return child;
                }
            }

            return new WireElement(tree, -1);
        }
    }

    public ChildList Children => new(tree, index);

    /// <summary>A person's words: untouched; empty when absent.</summary>
    public string Text(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(this[name].Value);

    /// <summary>An identifier: trimmed; empty when absent.</summary>
    public string Id(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(this[name].Trimmed);

    /// <summary>An identifier that may be missing: null when absent or empty.</summary>
    public string? OptionalId(ReadOnlySpan<byte> name) => this[name].Trimmed is { IsEmpty: false } value ? Encoding.UTF8.GetString(value) : null;

    /// <summary>Words that may be missing: null when absent, empty when sent empty.</summary>
    public string? OptionalText(ReadOnlySpan<byte> name) => this[name] is { Exists: true } child ? Encoding.UTF8.GetString(child.Value) : null;

    public long? Number(ReadOnlySpan<byte> name) => this[name].AsNumber();

    public int? SmallNumber(ReadOnlySpan<byte> name) => Number(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public double? Decimal(ReadOnlySpan<byte> name) =>
        double.TryParse(this[name].Trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public long? AsNumber() =>
        Utf8Parser.TryParse(Trimmed, out long number, out var used) && used == Trimmed.Length ? number : null;

    public string AsId() => Encoding.UTF8.GetString(Trimmed);

    private ReadOnlySpan<byte> Slice(int start, int length) => tree.Bytes.Span.Slice(start, length);

    internal readonly struct ChildList(WireTree tree, int parent)
    {
        public Enumerator GetEnumerator() => new(tree, parent);
    }

    internal struct Enumerator(WireTree tree, int parent)
    {
        private int at = -1;

        public readonly WireElement Current => new(tree, at);

        public bool MoveNext()
        {
            if (parent < 0)
            {
                return false;
            }

            at = at < 0 ? parent + 1 : tree.Nodes[at].End;
            return at < tree.Nodes[parent].End;
        }
    }
}
