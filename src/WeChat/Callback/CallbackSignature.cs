using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace WeLiaison.WeChat.Callback;

/// <summary>
/// The signature of both platforms: lower-case hex of SHA-1 over the parts, sorted by byte value and joined.
/// A linguistic sort gives another order for some tokens, so the order here is that of the bytes.
/// </summary>
public static class CallbackSignature
{
    private const int HexLength = 40;
    private const int OnStack = 2048;

    /// <summary>Signs the query of a plain request: it does not cover the body.</summary>
    public static string Sign(string token, string timestamp, string nonce) => Sign([token, timestamp, nonce]);

    /// <summary>Signs a ciphertext (msg_signature).</summary>
    public static string Sign(string token, string timestamp, string nonce, string encrypted) => Sign([token, timestamp, nonce, encrypted]);

    /// <summary>Says whether the given signature is that of the parts, in a time that does not depend on where they differ.</summary>
    public static bool Matches(string? given, string token, string? timestamp, string? nonce, ReadOnlySpan<byte> encrypted)
    {
        if (given is not { Length: HexLength } || string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(nonce))
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[HexLength];
        Sign(Encoding.UTF8.GetBytes(token), timestamp, nonce, encrypted, expected);
        Span<byte> actual = stackalloc byte[HexLength];
        return Encoding.UTF8.TryGetBytes(given, actual, out _) && CryptographicOperations.FixedTimeEquals(actual, expected);
    }

    /// <summary>Writes the 40 hex digits for the parts; an empty ciphertext gives the plain signature.</summary>
    internal static void Sign(ReadOnlySpan<byte> token, string timestamp, string nonce, ReadOnlySpan<byte> encrypted, Span<byte> hex)
    {
        var times = Encoding.UTF8.GetMaxByteCount(timestamp.Length);
        var length = token.Length + times + Encoding.UTF8.GetMaxByteCount(nonce.Length);
        byte[]? rented = null;
        var scratch = length + length + encrypted.Length <= OnStack
            ? stackalloc byte[OnStack]
            : rented = ArrayPool<byte>.Shared.Rent(length + length + encrypted.Length);
        try
        {
            var first = scratch[..Encoding.UTF8.GetBytes(timestamp, scratch)];
            var rest = scratch[first.Length..];
            var second = rest[..Encoding.UTF8.GetBytes(nonce, rest)];
            Hash(token, first, second, encrypted, rest[second.Length..], hex);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private static void Hash(
        ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, Span<byte> joined, Span<byte> hex)
    {
        // A sorting network for four: swaps neighbours until the bytes ascend.
        Order(ref a, ref b);
        Order(ref c, ref d);
        Order(ref a, ref c);
        Order(ref b, ref d);
        Order(ref b, ref c);
        a.CopyTo(joined);
        b.CopyTo(joined[a.Length..]);
        c.CopyTo(joined[(a.Length + b.Length)..]);
        d.CopyTo(joined[(a.Length + b.Length + c.Length)..]);

        Span<byte> digest = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The platforms prescribe SHA-1.
        SHA1.HashData(joined[..(a.Length + b.Length + c.Length + d.Length)], digest);
#pragma warning restore CA5350
        Convert.TryToHexStringLower(digest, hex, out _);
    }

    private static void Order(ref ReadOnlySpan<byte> low, ref ReadOnlySpan<byte> high)
    {
        if (low.SequenceCompareTo(high) > 0)
        {
            var kept = low;
            low = high;
            high = kept;
        }
    }

    private static string Sign(string[] parts)
    {
        Array.Sort(parts, (a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));
#pragma warning disable CA5350 // The platforms prescribe SHA-1.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
#pragma warning restore CA5350
    }
}
