using System.Buffers.Binary;

namespace WeLiaison.Domain.Kernel;

/// <summary>
/// Makes ids that sort by time and, within one instant of one process, by the order in which they were made (RFC 9562 §6.2: a counter in front of what is
/// random). Lists are ordered by such ids: without the counter, what was written in one turn came back in an order of chance.
/// </summary>
public static class TimeOrder
{
    private static uint made;

    public static Guid Next(DateTimeOffset now)
    {
        // 48 bits of time and the version's and variant's six stay as they are; 26 bits count, 48 bits remain random.
        var count = Interlocked.Increment(ref made);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | ((count >> 14) & 0x0FFF)));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[8..], (ushort)(0x8000 | (count & 0x3FFF)));
        return new Guid(bytes, bigEndian: true);
    }
}
