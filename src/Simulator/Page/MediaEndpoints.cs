using WeLiaison.Simulator.Media;

namespace WeLiaison.Simulator.Page;

/// <summary>Pictures and files as a phone shows them: by id, without a token (the address that PicUrl names).</summary>
internal static class MediaEndpoints
{
    public static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapGet("/page/media/{id}", (string id, MediaStore media) =>
        media.Find(id) is { } item
            ? Results.File(item.Bytes, item.ContentType, item.Type == "file" ? item.FileName : null)
            : Results.NotFound());
}
