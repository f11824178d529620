using WeLiaison.WeChat.Callback;

namespace WeLiaison.WeChat.Wire;

/// <summary>
/// A message as a flat table of elements over its UTF-8 bytes, in document order. One is kept per thread and used again,
/// so that reading a callback allocates only the values that leave it.
/// </summary>
internal sealed class WireTree
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static WireTree? spare;

    private WireNode[] nodes = new WireNode[64];
    private byte[] scratch = [];
    private int scratchLength;

    /// <summary>Gets the bytes that the nodes point into: the message itself, or what a slower reader made of it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    public int Count { get; private set; }

    public Span<WireNode> Nodes => nodes.AsSpan(0, Count);

    public WireElement Root => new(this, 0);

    /// <summary>Takes the thread's tree; <see cref="Return"/> gives it back.</summary>
    public static WireTree Rent()
    {
        var tree = spare ?? new WireTree();
        spare = null;
        return tree;
    }

    public void Return()
    {
        Clear(default);
        if (scratch.Length <= LargestKept)
        {
            spare = this;
        }
    }

    /// <summary>Reads a message; false means it is malformed, hostile or too deep.</summary>
    public bool TryRead(ReadOnlyMemory<byte> message, CallbackFormat format) => format switch
    {
        CallbackFormat.Json => JsonWire.TryRead(this, message),
        _ => FlatXml.TryRead(this, message) || HardenedXml.TryRead(this, message),
    };

    public void Clear(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        Count = 0;
        scratchLength = 0;
    }

    /// <summary>Adds an element whose name stands in the bytes; -1 means there are too many.</summary>
    public int Add(int nameStart, int nameLength)
    {
        if (Count == CallbackLimits.MostElements)
        {
            return -1;
        }

        if (Count == nodes.Length)
        {
            Array.Resize(ref nodes, nodes.Length * 2);
        }

        nodes[Count] = new WireNode { NameStart = nameStart, NameLength = nameLength };
        return Count++;
    }

    /// <summary>Adds an element whose name is written to the scratch bytes.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        var start = Append(name);
        return Add(start, name.Length);
    }

    /// <summary>Copies bytes that do not stand in the message as they are, and says where they stand now.</summary>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        var start = scratchLength;
        if (start + bytes.Length > scratch.Length)
        {
            Array.Resize(ref scratch, Math.Max(1024, (start + bytes.Length) * 2));
        }

        bytes.CopyTo(scratch.AsSpan(start));
        scratchLength += bytes.Length;
        return start;
    }

    /// <summary>Lets the nodes point into the scratch bytes.</summary>
    public void UseScratch() => Bytes = scratch.AsMemory(0, scratchLength);
}
