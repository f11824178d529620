namespace WeLiaison.Storage.Media;

/// <summary>Takes position, camera and comments out of a JPEG: a photo of a road must not tell where its author lives.</summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    /// <summary>
    /// The picture without its metadata segments and without anything behind its end, where cameras hang previews and films.
    /// Other kinds of file come back as they are; so does the rest of a damaged picture, unless it still holds metadata.
    /// </summary>
    /// <exception cref="ArgumentException">The picture is damaged and its metadata cannot be taken out.</exception>
    public static byte[] Without(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            return bytes.ToArray();
        }

        var kept = new List<byte>(bytes.Length) { 0xFF, 0xD8 };
        var at = 2;
        while (at < bytes.Length)
        {
            var end = SegmentEnd(bytes, at, out var marker);
            if (end < 0)
            {
                Refuse(bytes[at..]);
                kept.AddRange(bytes[at..]);
                return [.. kept];
            }

            if (!IsMetadata(marker))
            {
                kept.AddRange(bytes[at..end]);
            }

            at = marker == EndOfImage ? bytes.Length : end;
        }

        return [.. kept];
    }

    /// <summary>Where the segment that begins here ends; a scan takes its compressed data with it. -1 when no segment begins here.</summary>
    private static int SegmentEnd(ReadOnlySpan<byte> bytes, int at, out byte marker)
    {
        marker = 0;
        if (bytes[at] != 0xFF)
        {
            return -1;
        }

        // Any number of 0xFF may stand before a marker.
        while (at + 1 < bytes.Length && bytes[at + 1] == 0xFF)
        {
            at++;
        }

        if (at + 1 >= bytes.Length)
        {
            return -1;
        }

        marker = bytes[at + 1];
        if (marker is EndOfImage or 0x01 or (>= 0xD0 and <= 0xD7))
        {
            return at + 2;
        }

        var end = at + 4 <= bytes.Length ? at + 2 + ((bytes[at + 2] << 8) | bytes[at + 3]) : -1;
        if (end < at + 4 || end > bytes.Length)
        {
            return -1;
        }

        return marker == StartOfScan ? ScanEnd(bytes, end) : end;
    }

    /// <summary>Compressed data goes on to the next marker that is neither a stuffed zero nor a restart.</summary>
    private static int ScanEnd(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at++;
        }

        return bytes.Length;
    }

    private static void Refuse(ReadOnlySpan<byte> rest)
    {
        if (rest.IndexOf("Exif\0\0"u8) >= 0 || rest.IndexOf("http://ns.adobe.com/"u8) >= 0)
        {
            throw new ArgumentException("The picture is damaged, and what it tells about place and camera cannot be taken out.", nameof(rest));
        }
    }

    /// <summary>APP1 (Exif, XMP) to APP13 (Photoshop), APP15 and comments; APP0 and Adobe's APP14 tell how to decode.</summary>
    private static bool IsMetadata(byte marker) => marker is (>= 0xE1 and <= 0xED) or 0xEF or 0xFE;
}
