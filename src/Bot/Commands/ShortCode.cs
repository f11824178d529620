using System.Security.Cryptography;

namespace WeLiaison.Bot.Commands;

/// <summary>Codes that people copy by hand: no 0 and O, no 1, I and L.</summary>
internal static class ShortCode
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string New(int length) => RandomNumberGenerator.GetString(Letters, length);
}
