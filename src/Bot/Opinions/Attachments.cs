using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Opinions;

/// <summary>What somebody sent besides words, as an attachment of whatever it belongs to.</summary>
internal static class Attachments
{
    /// <summary>Null for words and for events.</summary>
    public static Attachment? Of(Heard heard) => heard switch
    {
        Heard.Picture picture => new("image", picture.Media),
        Heard.Voice voice => new("voice", voice.Media),
        Heard.Video video => new("video", video.Media),
        Heard.File { Media: { } media } file => new("file", media, file.Name),
        Heard.Location location => new("location", FormattableString.Invariant($"{location.Latitude:0.######},{location.Longitude:0.######}"), location.Label),
        Heard.Link link => new("link", link.Url, link.Title),
        _ => null,
    };

    /// <summary>Whether the bytes must be fetched from the platform.</summary>
    public static bool HasBytes(Attachment attachment) => attachment.Kind is "image" or "voice" or "video" or "file";
}
