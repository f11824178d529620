using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace WeLiaison.Simulator.Api;

/// <summary>Reads the body of a call as the platforms do.</summary>
internal static class RequestReader
{
    private const int LargestJson = 2 * 1024 * 1024;
    private const int LargestUpload = 21 * 1024 * 1024;
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

    /// <summary>Reads a JSON body. Error 44002: it is empty; 47001: it is not a JSON object.</summary>
    public static async Task<(JsonElement Json, string Raw, int Error)> JsonAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return (Nothing, "", 0);
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LargestJson)
            {
                return (Nothing, "", 47001);
            }
        }

        var raw = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        if (raw.Length == 0)
        {
            return (Nothing, raw, 44002);
        }

        try
        {
            using var document = JsonDocument.Parse(raw);
            return document.RootElement.ValueKind == JsonValueKind.Object ? (document.RootElement.Clone(), raw, 0) : (Nothing, raw, 47001);
        }
        catch (JsonException)
        {
            return (Nothing, raw, 47001);
        }
    }

    /// <summary>
    /// Reads a multipart upload: one part named media with a file name. A quoted boundary and filename* have broken uploads at the
    /// platforms, so they find no file here (41005).
    /// </summary>
    public static async Task<UploadedFile?> UploadAsync(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || type.Boundary.Value is not { Length: > 0 } boundary || boundary.StartsWith('"'))
        {
            return null;
        }

        var reader = new Microsoft.AspNetCore.WebUtilities.MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                || disposition.FileNameStar.HasValue || HeaderUtilities.RemoveQuotes(disposition.Name) != "media"
                || HeaderUtilities.RemoveQuotes(disposition.FileName).Value is not { Length: > 0 } name)
            {
                continue;
            }

            using var buffer = new MemoryStream();
            var chunk = new byte[64 * 1024];
            for (int read; (read = await section.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0 && buffer.Length <= LargestUpload;)
            {
                buffer.Write(chunk, 0, read);
            }

            return new UploadedFile(name, section.ContentType, buffer.ToArray());
        }

        return null;
    }
}
