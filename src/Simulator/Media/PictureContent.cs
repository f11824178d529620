namespace WeLiaison.Simulator.Media;

/// <summary>Reads the picture that a request means: a sample by name, a data URL, bare base64, or nothing in particular.</summary>
internal static class PictureContent
{
    public static bool TryRead(string? content, out byte[] bytes, out string contentType)
    {
        contentType = "image/png";
        if (string.IsNullOrEmpty(content) || SamplePictures.Names.Contains(content))
        {
            bytes = SamplePictures.Draw(content ?? SamplePictures.Names[0]);
            return true;
        }

        var comma = content.StartsWith("data:", StringComparison.Ordinal) ? content.IndexOf(',', StringComparison.Ordinal) + 1 : 0;
        bytes = FromBase64(content[comma..]) ?? [];
        contentType = TypeOf(bytes) ?? "";
        return contentType.Length > 0;
    }

    public static byte[]? FromBase64(string? text)
    {
        var bytes = new byte[(text?.Length ?? 0) / 4 * 3 + 3];
        return text is { Length: > 0 } && Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>The type by its first bytes; null when it is no picture.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x47, 0x49, 0x46, 0x38, ..] => "image/gif",
        _ => null,
    };
}
