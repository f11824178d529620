namespace WeLiaison.Simulator.Media;

/// <summary>Reads the picture that a request means: a data URL, bare base64, a sample by name; any other words get a sample, too.</summary>
internal static class PictureContent
{
    public static bool TryRead(string? content, out byte[] bytes, out string contentType)
    {
        contentType = "image/png";
        var isDataUrl = content?.StartsWith("data:", StringComparison.Ordinal) == true;
        var encoded = isDataUrl ? content!.Split(',', 2)[^1] : content;
        bytes = FromBase64(encoded) ?? [];
        if (TypeOf(bytes) is { } type)
        {
            contentType = type;
            return true;
        }

        bytes = SamplePictures.Draw(content ?? "");
        return !isDataUrl;
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
