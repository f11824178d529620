using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.ObjectPool;

namespace WeLiaison.WeChat.Callback;

/// <summary>
/// AES-256-CBC as both platforms frame it: 16 random bytes, big-endian length, message, receive id, padding to 32.
/// Serves both sides: the service opens callbacks and seals replies, a stand-in for the platform does the reverse. Thread-safe.
/// </summary>
public sealed class MessageCipher
{
    private const int Head = RandomPrefix.Length + sizeof(uint);
    private const int Block = 32;

    private readonly byte[] receiveId;
    private readonly ObjectPool<CipherEngine> engines;

    private MessageCipher(byte[] key, string receiveId)
    {
        this.receiveId = Encoding.UTF8.GetBytes(receiveId);
        engines = new DefaultObjectPool<CipherEngine>(new CipherEngine.Policy(key), Environment.ProcessorCount * 4);
    }

    /// <summary>Makes a cipher; null means the key is not 43 legal characters (-40004).</summary>
    public static MessageCipher? Create(string? encodingAesKey, string receiveId)
    {
        var key = new byte[32];
        return EncodingAesKey.TryDecode(encodingAesKey, key) ? new MessageCipher(key, receiveId) : null;
    }

    /// <summary>The number of Base64 characters that a message of this many bytes becomes.</summary>
    public int SealedLength(int messageLength) => Base64.GetMaxEncodedToUtf8Length(Padded(messageLength));

    /// <summary>Encrypts a message to Base64, with a fresh random prefix.</summary>
    public string Seal(ReadOnlySpan<byte> message)
    {
        var text = new byte[SealedLength(message.Length)];
        Seal(message, text);
        return Encoding.ASCII.GetString(text);
    }

    public void Seal(ReadOnlySpan<byte> message, Span<byte> base64)
    {
        Span<byte> prefix = stackalloc byte[RandomPrefix.Length];
        RandomPrefix.Fill(prefix);
        Seal(message, prefix, base64);
    }

    internal void Seal(ReadOnlySpan<byte> message, ReadOnlySpan<byte> prefix, Span<byte> base64)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Padded(message.Length));
        try
        {
            var frame = rented.AsSpan(0, Padded(message.Length));
            prefix.CopyTo(frame);
            BinaryPrimitives.WriteUInt32BigEndian(frame[RandomPrefix.Length..], (uint)message.Length);
            message.CopyTo(frame[Head..]);
            receiveId.CopyTo(frame[(Head + message.Length)..]);
            var filled = Head + message.Length + receiveId.Length;
            frame[filled..].Fill((byte)(frame.Length - filled));
            var engine = engines.Get();
            engine.Encrypt(rented, frame.Length);
            engines.Return(engine);
            Base64.EncodeToUtf8(frame, base64, out _, out _);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Opens a Base64 ciphertext. On success the message is a part of an array of its own, which the caller may keep.</summary>
    /// <returns><see cref="CallbackFault.None"/>, or the first check that failed: Base64, AES, padding, length, receive id.</returns>
    public CallbackFault Open(ReadOnlySpan<byte> base64, out ReadOnlyMemory<byte> message)
    {
        message = default;
        var rented = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(base64.Length));
        try
        {
            if (!CanonicalBase64.TryDecode(base64, rented))
            {
                return CallbackFault.Base64DecodingFailed;
            }

            var length = CanonicalBase64.DecodedLength(base64);
            if (length == 0 || length % 16 != 0)
            {
                return CallbackFault.DecryptionFailed;
            }

            var frame = GC.AllocateUninitializedArray<byte>(length);
            var engine = engines.Get();
            engine.Decrypt(rented, frame);
            engines.Return(engine);
            return Unframe(frame, out message);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private CallbackFault Unframe(byte[] frame, out ReadOnlyMemory<byte> message)
    {
        message = default;
        var padding = frame[^1];
        if (padding is 0 or > Block || padding > frame.Length || frame.AsSpan(frame.Length - padding).IndexOfAnyExcept(padding) >= 0)
        {
            return CallbackFault.IllegalBuffer;
        }

        var content = frame.AsSpan(0, frame.Length - padding);
        if (content.Length < Head)
        {
            return CallbackFault.IllegalBuffer;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(content[RandomPrefix.Length..]);
        if (length > (uint)(content.Length - Head))
        {
            return CallbackFault.IllegalBuffer;
        }

        if (!content[(Head + (int)length)..].SequenceEqual(receiveId))
        {
            return CallbackFault.ReceiveIdMismatch;
        }

        message = frame.AsMemory(Head, (int)length);
        return CallbackFault.None;
    }

    private int Padded(int messageLength)
    {
        var length = Head + messageLength + receiveId.Length;
        return length + Block - length % Block;
    }
}
