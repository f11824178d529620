using System.Security.Cryptography;

namespace WeLiaison.WeChat.Messages;

/// <summary>A short name for content that carries no id of its own.</summary>
internal static class MessageDigest
{
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return Convert.ToHexStringLower(digest[..16]);
    }
}
