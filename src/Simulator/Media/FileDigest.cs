using System.Security.Cryptography;

namespace WeLiaison.Simulator.Media;

/// <summary>The platform names files by their MD5.</summary>
internal static class FileDigest
{
#pragma warning disable CA5351 // The platform prescribes MD5; nothing is protected by it.
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
}
