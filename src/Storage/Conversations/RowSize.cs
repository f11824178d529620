using System.Buffers.Binary;

namespace WeLiaison.Storage.Conversations;

/// <summary>
/// Rows that are rewritten in place keep their size: an engine with pages of 4 KB then writes one page for a turn, where a row that grows
/// and shrinks makes it shift neighbours over three or four. Two of the smaller size fit a page, one of the larger.
/// </summary>
internal static class RowSize
{
    private const byte Filled = 2;
    private const int LengthBytes = 4;

    /// <summary>What fits, sealed and with an address of up to 64 letters, into a half and a whole page.</summary>
    private static readonly int[] Sizes = [1880, 3880];

    /// <summary>The size of the row for a body of this length.</summary>
    public static int Of(int body)
    {
        var needed = body + LengthBytes;
        return Sizes[0] >= needed ? Sizes[0] : Sizes[1] >= needed ? Sizes[1] : needed;
    }

    /// <summary>Puts the body into room of its row's size, which is all 0.</summary>
    public static void Fill(ReadOnlySpan<byte> body, Span<byte> row)
    {
        body.CopyTo(row);
        row[0] |= Filled << 4;
        BinaryPrimitives.WriteInt32LittleEndian(row[^LengthBytes..], body.Length);
    }

    /// <summary>The body without what fills its row; bytes that were never filled come back as they are.</summary>
    public static ReadOnlyMemory<byte> Strip(byte[] stored)
    {
        if (stored.Length <= LengthBytes || stored[0] >> 4 != Filled)
        {
            return stored;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(stored.AsSpan(stored.Length - LengthBytes));
        if (length < 1 || length > stored.Length - LengthBytes)
        {
            throw new InvalidDataException("A stored conversation is not as long as it says.");
        }

        stored[0] &= 0x0F;
        return stored.AsMemory(0, length);
    }
}
