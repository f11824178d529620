using System.Security.Cryptography;

namespace WeLiaison.WeChat.Callback;

/// <summary>
/// The 16 random characters before a message: the only thing that makes two encryptions of one text differ, since the
/// protocol's IV is fixed. Drawn from the system's generator a block at a time, because one call a message costs more than the AES.
/// </summary>
internal static class RandomPrefix
{
    public const int Length = 16;
    public const int NonceLength = 10;

    [ThreadStatic]
    private static byte[]? block;

    [ThreadStatic]
    private static int used;

    /// <summary>Writes 16 letters and digits.</summary>
    public static void Fill(Span<byte> prefix)
    {
        var random = Take();
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (var i = 0; i < Length; i++)
        {
            prefix[i] = (byte)Letters[random[i] & 63];
        }

        random.Clear();
    }

    /// <summary>Writes the digits of a nonce.</summary>
    public static void Nonce(Span<byte> nonce)
    {
        var random = Take();
        for (var i = 0; i < nonce.Length; i++)
        {
            nonce[i] = (byte)('0' + random[i] % 10);
        }
    }

    private static Span<byte> Take()
    {
        if (block is null || used + Length > block.Length)
        {
            block ??= new byte[Length * 64];
            RandomNumberGenerator.Fill(block);
            used = 0;
        }

        used += Length;
        return block.AsSpan(used - Length, Length);
    }
}
