using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WeLiaison.Storage.Protection;

namespace WeLiaison.Storage.Journal;

/// <summary>One callback in a journal file: mark, length, checksum, sealed bytes. A torn or damaged frame is recognised and passed over.</summary>
internal static class JournalFrame
{
    public const int HeadBytes = 4 + 4 + 8;

    private const int LargestBox = 8 * 1024 * 1024;

    private static ReadOnlySpan<byte> Mark => "WLJ1"u8;

    public static byte[] Write(JournalledCallback callback, Sealer sealer)
    {
        var route = Encoding.UTF8.GetBytes(callback.Route);
        var plain = new byte[8 + 4 + route.Length + callback.Body.Length];
        BinaryPrimitives.WriteInt64LittleEndian(plain, callback.At.UtcTicks);
        BinaryPrimitives.WriteInt32LittleEndian(plain.AsSpan(8), route.Length);
        route.CopyTo(plain.AsSpan(12));
        callback.Body.Span.CopyTo(plain.AsSpan(12 + route.Length));
        var box = sealer.Seal(plain);
        var frame = new byte[HeadBytes + box.Length];
        Mark.CopyTo(frame);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(4), box.Length);
        Checksum(box, frame.AsSpan(8, 8));
        box.CopyTo(frame.AsSpan(HeadBytes));
        return frame;
    }

    /// <summary>The whole frames of a file with the places where they end. What is torn or damaged is left out; reading goes on at the next mark.</summary>
    public static IEnumerable<(int End, JournalledCallback Callback)> ReadAll(byte[] file, Sealer sealer)
    {
        var at = 0;
        while (at < file.Length)
        {
            if (WholeAt(file, at) is { } length)
            {
                var box = file.AsMemory(at + HeadBytes, length);
                at += HeadBytes + length;
                yield return (at, Open(sealer.Open(box.Span)));
                continue;
            }

            var next = file.AsSpan(at + 1).IndexOf(Mark);
            at = next < 0 ? file.Length : at + 1 + next;
        }
    }

    private static int? WholeAt(byte[] file, int at)
    {
        if (file.Length - at < HeadBytes || !file.AsSpan(at, 4).SequenceEqual(Mark))
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
        if (length is <= 0 or > LargestBox || file.Length - at - HeadBytes < length)
        {
            return null;
        }

        Span<byte> checksum = stackalloc byte[8];
        Checksum(file.AsSpan(at + HeadBytes, length), checksum);
        return checksum.SequenceEqual(file.AsSpan(at + 8, 8)) ? length : null;
    }

    private static JournalledCallback Open(byte[] plain)
    {
        var routeLength = BinaryPrimitives.ReadInt32LittleEndian(plain.AsSpan(8));
        return new JournalledCallback(
            Encoding.UTF8.GetString(plain, 12, routeLength),
            new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(plain), TimeSpan.Zero),
            plain.AsMemory(12 + routeLength));
    }

    private static void Checksum(ReadOnlySpan<byte> bytes, Span<byte> into)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        hash[..8].CopyTo(into);
    }
}
