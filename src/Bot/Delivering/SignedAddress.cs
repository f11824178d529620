using System.Buffers.Text;
using System.Security.Cryptography;

namespace WeLiaison.Bot.Delivering;

/// <summary>Bytes and their signature as one name that fits into an address: nobody can guess or change it, and nothing about it has to be kept.</summary>
internal static class SignedAddress
{
    private const int MostCharacters = 2000;

    public static string Seal(byte[] body, byte[] key) => $"{Base64Url.EncodeToString(body)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, body))}";

    /// <summary>What we have sealed; null for anything else.</summary>
    public static byte[]? Open(string name, byte[] key)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || name.Length > MostCharacters || !Base64Url.IsValid(name.AsSpan(0, dot)) || !Base64Url.IsValid(name.AsSpan(dot + 1)))
        {
            return null;
        }

        var body = Base64Url.DecodeFromChars(name.AsSpan(0, dot));
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), Base64Url.DecodeFromChars(name.AsSpan(dot + 1))) ? body : null;
    }
}
