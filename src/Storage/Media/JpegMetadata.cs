namespace WeLiaison.Storage.Media;

/// <summary>Takes position, camera and comments out of a JPEG: a photo of a road must not tell where its author lives.</summary>
internal static class JpegMetadata
{
    /// <summary>The picture without its metadata segments; anything that is no well-formed JPEG comes back as it is.</summary>
    public static byte[] Without(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            return bytes.ToArray();
        }

        var kept = new List<byte>(bytes.Length) { 0xFF, 0xD8 };
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xDA)
            {
                // Start of scan: the picture itself, to the end.
                kept.AddRange(bytes[at..]);
                return [.. kept];
            }

            var length = 2 + ((bytes[at + 2] << 8) | bytes[at + 3]);
            if (length < 4 || at + length > bytes.Length)
            {
                break;
            }

            if (!IsMetadata(marker))
            {
                kept.AddRange(bytes.Slice(at, length));
            }

            at += length;
        }

        return bytes.ToArray();
    }

    /// <summary>APP1 (Exif, XMP) to APP13 (Photoshop), APP15 and comments; APP0 and Adobe's APP14 tell how to decode.</summary>
    private static bool IsMetadata(byte marker) => marker is (>= 0xE1 and <= 0xED) or 0xEF or 0xFE;
}
