using System.Buffers;
using System.Buffers.Text;

namespace WeLiaison.WeChat.Callback;

/// <summary>
/// Base64 that has exactly one spelling per content: no white space, no missing padding, no set bits that mean nothing.
/// Ciphertext is held to it so that one message cannot travel under two texts.
/// </summary>
internal static class CanonicalBase64
{
    /// <summary>The number of bytes that a text of this length and ending stands for.</summary>
    public static int DecodedLength(ReadOnlySpan<byte> text) =>
        text.Length / 4 * 3 - (text.EndsWith("=="u8) ? 2 : text.EndsWith("="u8) ? 1 : 0);

    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        if (text.IsEmpty || text.Length % 4 != 0)
        {
            return false;
        }

        // The framework's decoder refuses white space at the end and set bits that mean nothing; the counts catch white space in between.
        var status = Base64.DecodeFromUtf8(text, bytes, out var consumed, out var written);
        return status == OperationStatus.Done && consumed == text.Length && written == DecodedLength(text);
    }
}
