using System.Globalization;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Media;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.Both;

/// <summary>Temporary media: uploaded with a type and within its size, fetched by id, gone after three days.</summary>
internal sealed class MediaApi(MediaStore media) : IApiGroup
{
    private const int Megabyte = 1024 * 1024;

    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/media/upload", Upload) { Daily = 100_000, IsUpload = true },
        new(Platform.OfficialAccount, "GET", "/cgi-bin/media/get", Get) { Daily = 200_000 },
        new(Platform.OfficialAccount, "POST", "/cgi-bin/media/uploadimg", UploadPicture) { IsUpload = true },
        new(Platform.WeCom, "POST", "/cgi-bin/media/upload", Upload) { IsUpload = true },
        new(Platform.WeCom, "GET", "/cgi-bin/media/get", Get),
        new(Platform.WeCom, "POST", "/cgi-bin/media/uploadimg", UploadPicture) { IsUpload = true, Daily = 1000 },
    ];

    private ApiAnswer Upload(ApiCall call)
    {
        var type = call.Query["type"].ToString();
        var official = call.Account.IsOfficial;
        if (Limit(type, official) is not { } limit)
        {
            return ApiAnswer.Refuse(40004);
        }

        var error = Check(call.Upload, type, limit, official);
        if (error != 0)
        {
            return ApiAnswer.Refuse(error);
        }

        var item = media.Add(call.Account, type, call.Upload!.Bytes, ContentType(type, call.Upload), call.Upload.FileName);
        var created = call.Now.ToUnixTimeSeconds();
        return official
            ? new ApiAnswer.Fine(new JsonObject { ["type"] = type, [type == "thumb" ? "thumb_media_id" : "media_id"] = item.Id, ["created_at"] = created })
            : ApiAnswer.Ok(new JsonObject { ["type"] = type, ["media_id"] = item.Id, ["created_at"] = created.ToString(CultureInfo.InvariantCulture) });
    }

    private ApiAnswer UploadPicture(ApiCall call)
    {
        var limit = call.Account.IsOfficial ? Megabyte : 2 * Megabyte;
        var error = Check(call.Upload, "image", limit, call.Account.IsOfficial);
        if (error != 0)
        {
            return ApiAnswer.Refuse(error);
        }

        var item = media.Add(call.Account, "image", call.Upload!.Bytes, ContentType("image", call.Upload), call.Upload.FileName);
        return ApiAnswer.Ok(new JsonObject { ["url"] = $"/page/media/{item.Id}" });
    }

    private ApiAnswer Get(ApiCall call)
    {
        if (media.Find(call.Account, call.Query["media_id"]) is not { } item)
        {
            return ApiAnswer.Refuse(40007);
        }

        return call.Account.IsOfficial && item.Type == "video"
            ? new ApiAnswer.Fine(new JsonObject { ["video_url"] = $"/page/media/{item.Id}" })
            : new ApiAnswer.Content(item);
    }

    private static int? Limit(string type, bool official) => (type, official) switch
    {
        ("image", _) => 10 * Megabyte,
        ("voice", _) => 2 * Megabyte,
        ("video", _) => 10 * Megabyte,
        ("thumb", true) => 64 * 1024,
        ("file", false) => 20 * Megabyte,
        _ => null,
    };

    private static int Check(UploadedFile? file, string type, int limit, bool official)
    {
        if (file is null)
        {
            return 41005;
        }

        if (file.Bytes.Length == 0)
        {
            return 44001;
        }

        if (file.Bytes.Length > limit)
        {
            return type is "image" ? 40009 : 40006;
        }

        if (!official && file.Bytes.Length <= 5)
        {
            return 40006;
        }

        return IsOfType(type, file.Bytes, official) ? 0 : 40005;
    }

    private static bool IsOfType(string type, byte[] bytes, bool official) => type switch
    {
        "image" => PictureContent.TypeOf(bytes) is { } kind && (official || kind != "image/gif"),
        "thumb" => PictureContent.TypeOf(bytes) == "image/jpeg",
        "voice" => bytes.AsSpan().StartsWith("#!AMR"u8) || (official && (bytes.AsSpan().StartsWith("ID3"u8) || bytes is [0xFF, >= 0xE0, ..])),
        "video" => bytes.AsSpan(Math.Min(4, bytes.Length)).StartsWith("ftyp"u8),
        _ => true,
    };

    private static string ContentType(string type, UploadedFile file) => type switch
    {
        "image" or "thumb" => PictureContent.TypeOf(file.Bytes)!,
        "voice" => "audio/amr",
        "video" => "video/mp4",
        _ => file.ContentType ?? "application/octet-stream",
    };
}
