namespace WeLiaison.WeChat.Callback;

/// <summary>The console's EncodingAESKey: 32 bytes as 43 characters of Base64 without the trailing "=".</summary>
public static class EncodingAesKey
{
    public const int Length = 43;

    /// <summary>
    /// Decodes leniently: the consoles hand out keys whose 43rd character carries unused bits, which strict decoders refuse.
    /// </summary>
    /// <returns>False unless there are exactly 43 letters or digits (-40004).</returns>
    public static bool TryDecode(string? encodingAesKey, Span<byte> key)
    {
        if (encodingAesKey is not { Length: Length } || !encodingAesKey.All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        Span<char> padded = stackalloc char[Length + 1];
        encodingAesKey.CopyTo(padded);
        padded[Length] = '=';
        return Convert.TryFromBase64Chars(padded, key, out var written) && written == 32;
    }

    public static bool IsLegal(string? encodingAesKey) => TryDecode(encodingAesKey, stackalloc byte[32]);
}
