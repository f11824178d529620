using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>Temporary media live three days.</summary>
public enum MediaKind
{
    Image,
    Voice,
    Video,

    /// <summary>Official Account only: the picture of a video or of music.</summary>
    Thumb,

    /// <summary>WeCom only.</summary>
    File,
}

/// <summary>Something to upload. The wire gets an ASCII file name unless <see cref="ShowName"/> asks for the real one: others have broken uploads.</summary>
public sealed record MediaUpload(MediaKind Kind, string FileName, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    private const int MostCharacters = 60;

    /// <summary>
    /// Sends the name as it is, in plain UTF-8 bytes between quotes (never filename*, never =?utf-8?…?=): WeCom shows that name to whoever gets the file.
    /// A server that does not take it answers 41005, 40005 or 44001; then it is sent again without.
    /// </summary>
    public bool ShowName { get; init; }

    internal string KindName => Kind.ToString().ToLowerInvariant();

    /// <summary>Gets the name as it travels: letters, digits, dot, dash; anything else is replaced.</summary>
    internal string WireName
    {
        get
        {
            static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
            var (stem, extension) = (Plain(Path.GetFileNameWithoutExtension(FileName)).Trim('_'), Plain(Path.GetExtension(FileName).TrimStart('.')).Trim('_'));
            stem = stem.Length > 0 ? stem[..Math.Min(stem.Length, 50)] : KindName;
            return extension.Length is > 0 and <= 10 ? $"{stem}.{extension}" : stem;
        }
    }

    /// <summary>Gets the name as people read it, without what could end the quotes or name a folder.</summary>
    internal string ShownName
    {
        get
        {
            var plain = string.Concat(FileName.Where(c => !char.IsControl(c) && c is not ('"' or '\\' or '/' or ';' or ':' or '*' or '?' or '<' or '>' or '|'))).Trim(' ', '.');
            var (stem, extension) = (Path.GetFileNameWithoutExtension(plain), Path.GetExtension(plain));
            stem = stem.Length > MostCharacters ? stem[..(char.IsHighSurrogate(stem[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)] : stem;
            return stem.Length == 0 ? WireName : stem + extension;
        }
    }

    public override string ToString() => $"{Kind}, {Bytes.Length} bytes";

    /// <summary>Makes the form: one part named "media", an unquoted boundary, no filename*.</summary>
    internal HttpContent Form()
    {
        var boundary = $"weliaison-{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12))}";
        var part = new ReadOnlyMemoryContent(Bytes);
        // Written by hand: the typed header would turn Chinese into =?utf-8?B?…?=.
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"media\"; filename=\"{(ShowName ? ShownName : WireName)}\"");
        part.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        var form = new MultipartFormDataContent(boundary) { part };
        form.HeaderEncodingSelector = static (_, _) => Encoding.UTF8;
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return form;
    }
}

/// <summary>A downloaded medium: its bytes, or for a video of an Official Account the address where they are.</summary>
public sealed record MediaFile(ReadOnlyMemory<byte> Bytes, string? ContentType, string? FileName, string? VideoUrl)
{
    public override string ToString() => $"{ContentType}, {Bytes.Length} bytes";
}

internal sealed record MediaReply : ApiReply
{
    public string? MediaId { get; init; }

    public string? ThumbMediaId { get; init; }

    public string? VideoUrl { get; init; }

    [JsonIgnore]
    public string Id => MediaId ?? ThumbMediaId ?? "";
}
