using System.Buffers.Binary;
using System.IO.Compression;

namespace WeLiaison.Simulator.Media;

/// <summary>A small picture painted in flat shapes, saved as PNG.</summary>
internal sealed class Canvas(int width, int height)
{
    private readonly byte[] pixels = new byte[width * height * 3];

    public void Rectangle(int x, int y, int w, int h, uint colour) => Fill(x, y, w, h, colour, (_, _) => true);

    public void Ellipse(int x, int y, int w, int h, uint colour) => Fill(x, y, w, h, colour, (px, py) =>
    {
        var (dx, dy) = ((px + 0.5 - x - w / 2.0) / (w / 2.0), (py + 0.5 - y - h / 2.0) / (h / 2.0));
        return dx * dx + dy * dy <= 1;
    });

    /// <summary>A sky or a wall: one colour above fading into another below.</summary>
    public void Fade(int y, int h, uint above, uint below)
    {
        for (var row = 0; row < h; row++)
        {
            Rectangle(0, y + row, width, 1, Mix(above, below, row / (double)h));
        }
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        (head[8], head[9]) = (8, 2);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "IDAT"u8, Compressed());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private void Fill(int x, int y, int w, int h, uint colour, Func<int, int, bool> inside)
    {
        for (var py = Math.Max(0, y); py < Math.Min(height, y + h); py++)
        {
            for (var px = Math.Max(0, x); px < Math.Min(width, x + w); px++)
            {
                if (inside(px, py))
                {
                    var at = (py * width + px) * 3;
                    (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
                }
            }
        }
    }

    private byte[] Compressed()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels, row * width * 3, width * 3);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] named = [.. type, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngChecksum.Of(named));
        png.Write(number);
    }

    private static uint Mix(uint a, uint b, double share)
    {
        uint Part(int shift) => (uint)(((a >> shift) & 0xFF) * (1 - share) + ((b >> shift) & 0xFF) * share) << shift;
        return Part(16) | Part(8) | Part(0);
    }
}
