using System.Buffers.Binary;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Conversations;

/// <summary>
/// A conversation as one piece of bytes: the keys of its last 64 messages, the replies to the newest of them, and its state.
/// A message is settled by replacing these bytes where the sequence is still the one they were made from; so whoever settles has seen
/// every key before it, and a repeat can neither slip in between nor be settled twice.
/// </summary>
/// <param name="Sequence">0 for a stranger.</param>
/// <param name="At">When the last message was settled.</param>
/// <param name="Body">Form, count of keys, keys (oldest first), count of replies, their lengths and bytes (newest last), state.</param>
internal sealed record Remembered(long Sequence, DateTimeOffset At, ReadOnlyMemory<byte> Body)
{
    /// <summary>The platform repeats a message within seconds; nobody writes 64 others meanwhile.</summary>
    public const int MostKeys = 64;

    /// <summary>Replies are kept while they are small together; beyond that only the newest, whose repeat is still under way.</summary>
    public const int ReplyBytes = 1000;

    private const int MostReplies = 8;
    private const byte Form = 1;
    private const int KeyBytes = 8;
    private const int CountsAt = 1;

    public static Remembered Stranger { get; } = new(0, DateTimeOffset.MinValue, new byte[] { Form, 0, 0 });

    public ReadOnlyMemory<byte> State => Body[StateAt()..];

    private int Keys => Body.Span[CountsAt];

    private int Replies => Body.Span[CountsAt + 1];

    /// <summary>Bytes from the database or Redis; refused when they are of another form.</summary>
    public static Remembered Read(long sequence, DateTimeOffset at, ReadOnlyMemory<byte> body) =>
        body.Length >= 3 && body.Span[0] == Form
            ? new Remembered(sequence, at, body)
            : throw new InvalidDataException("A stored conversation is of a form that this program does not read.");

    /// <summary>Whether this key is among the last 64, and what was answered; nothing is left of answers that were too long or too long ago.</summary>
    public bool Knows(InboxKey key, out ReadOnlyMemory<byte> reply)
    {
        reply = default;
        var span = Body.Span;
        Span<byte> wanted = stackalloc byte[KeyBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(wanted, Fold(key));
        for (var i = Keys - 1; i >= 0; i--)
        {
            if (span.Slice(3 + (i * KeyBytes), KeyBytes).SequenceEqual(wanted))
            {
                reply = ReplyOf(i - (Keys - Replies));
                return true;
            }
        }

        return false;
    }

    /// <summary>The conversation after one more message.</summary>
    public Remembered After(SettledMessage settled)
    {
        var keysKept = Math.Min(Keys, MostKeys - 1);
        var repliesKept = RepliesWorthKeeping(settled.Reply.Length);
        var replyBytesKept = 0;
        for (var i = Replies - repliesKept; i < Replies; i++)
        {
            replyBytesKept += 4 + ReplyOf(i).Length;
        }

        var body = new byte[3 + ((keysKept + 1) * KeyBytes) + replyBytesKept + 4 + settled.Reply.Length + settled.State.Length];
        body[0] = Form;
        body[CountsAt] = (byte)(keysKept + 1);
        body[CountsAt + 1] = (byte)(repliesKept + 1);
        var at = 3;
        Append(body, ref at, Body.Span.Slice(3 + ((Keys - keysKept) * KeyBytes), keysKept * KeyBytes));
        BinaryPrimitives.WriteUInt64LittleEndian(body.AsSpan(at), Fold(settled.Key));
        at += KeyBytes;
        var end = StateAt();
        Append(body, ref at, Body.Span[(end - replyBytesKept)..end]);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(at), settled.Reply.Length);
        at += 4;
        Append(body, ref at, settled.Reply.Span);
        Append(body, ref at, settled.State.Span);
        return new Remembered(settled.Sequence, settled.At, body);
    }

    /// <summary>The same without replies, for conversations at rest.</summary>
    public Remembered WithoutReplies() => this with { Body = (byte[])[.. KeysOnly().Body.Span, .. State.Span] };

    /// <summary>What is left when everything that was said is forgotten.</summary>
    public Remembered KeysOnly()
    {
        var keys = Body[..(3 + (Keys * KeyBytes))].ToArray();
        keys[CountsAt + 1] = 0;
        return this with { Body = keys };
    }

    public bool HasReplies => Replies > 0;

    public Conversation ToConversation() => new(Sequence, State, At) { Kept = this };

    /// <summary>Half of a key is enough to tell 65 of them apart, and halves what every turn writes.</summary>
    private static ulong Fold(InboxKey key) => (ulong)key.Value ^ ((ulong)(key.Value >> 64) * 0x9E3779B97F4A7C15);

    private static void Append(byte[] body, ref int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(body.AsSpan(at));
        at += bytes.Length;
    }

    private int RepliesWorthKeeping(int newest)
    {
        var sum = newest;
        var kept = 0;
        for (var i = Replies - 1; i >= 0 && kept < MostReplies - 1; i--)
        {
            sum += ReplyOf(i).Length;
            if (sum > ReplyBytes)
            {
                break;
            }

            kept++;
        }

        return kept;
    }

    private ReadOnlyMemory<byte> ReplyOf(int index)
    {
        if (index < 0)
        {
            return default;
        }

        var at = 3 + (Keys * KeyBytes);
        for (var i = 0; ; i++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(Body.Span[at..]);
            if (i == index)
            {
                return Body.Slice(at + 4, length);
            }

            at += 4 + length;
        }
    }

    private int StateAt()
    {
        var at = 3 + (Keys * KeyBytes);
        for (var i = 0; i < Replies; i++)
        {
            at += 4 + BinaryPrimitives.ReadInt32LittleEndian(Body.Span[at..]);
        }

        return at;
    }
}
