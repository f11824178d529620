using System.Text.Json.Nodes;

namespace WeLiaison.Simulator.Phones;

/// <summary>How each plain kind of message looks on a phone, whichever way it came.</summary>
internal static class Drafts
{
    public static Draft Text(string content) =>
        new("text", PlainText.OfText(content), new JsonObject { ["kind"] = "text", ["content"] = content })
        {
            Links = [.. PlainText.Links(content).Where(l => !BizMenuLink.Is(l.Url))],
            Buttons = [.. PlainText.Links(content).Where(l => BizMenuLink.Is(l.Url)).Select(l => new ReadButton(l.Text, BizMenuLink.IdOf(l.Url)))],
        };

    /// <summary>A grey line in the middle: something the person did that is not a message.</summary>
    public static Draft Note(string type, string content) => new(type, content, new JsonObject { ["kind"] = "note", ["content"] = content });

    public static Draft Fault(string content) => new("fault", content, new JsonObject { ["kind"] = "fault", ["content"] = content });

    public static Draft Picture(string mediaId, string url) =>
        new("image", "[图片]", new JsonObject { ["kind"] = "image", ["url"] = url, ["mediaId"] = mediaId });

    public static Draft Voice(string mediaId, string words, bool recognised) =>
        new("voice", words.Length == 0 ? "[语音]" : $"[语音] {words}", new JsonObject
        {
            ["kind"] = "voice",
            ["mediaId"] = mediaId,
            ["words"] = words,
            ["recognised"] = recognised,
            ["seconds"] = Math.Clamp(1 + words.Length / 4, 2, 60),
        });

    public static Draft Video(string mediaId, string? title, string? description) =>
        new("video", Lines("[视频]", title, description), new JsonObject
        {
            ["kind"] = "video",
            ["mediaId"] = mediaId,
            ["title"] = title,
            ["description"] = description,
        });

    public static Draft Music(string? title, string? description, string? url) =>
        new("music", Lines("[音乐]", title, description), new JsonObject
        {
            ["kind"] = "link",
            ["title"] = title,
            ["description"] = description,
            ["url"] = url,
        });

    public static Draft Document(string mediaId, string name, long size) =>
        new("file", $"[文件] {name}", new JsonObject { ["kind"] = "file", ["mediaId"] = mediaId, ["name"] = name, ["size"] = size, ["url"] = $"/page/media/{mediaId}" })
        {
            // A file opens when it is tapped, like a link.
            Links = [new ReadLink(name, $"/page/media/{mediaId}")],
        };

    public static Draft Place(double latitude, double longitude, string label) =>
        new("location", $"[位置] {label}", new JsonObject { ["kind"] = "location", ["latitude"] = latitude, ["longitude"] = longitude, ["label"] = label });

    public static Draft Link(string title, string description, string url) =>
        new("link", Lines(title, description), new JsonObject { ["kind"] = "link", ["title"] = title, ["description"] = description, ["url"] = url })
        {
            Links = [new ReadLink(title, url)],
        };

    public static Draft News(IReadOnlyList<Article> articles) =>
        new("news", string.Join('\n', articles.Select(a => Lines(a.Title, a.Description))), new JsonObject
        {
            ["kind"] = "news",
            ["articles"] = new JsonArray([.. articles.Select(a => new JsonObject
            {
                ["title"] = a.Title,
                ["description"] = a.Description,
                ["url"] = a.Url,
                ["picUrl"] = a.PicUrl,
            })]),
        })
        {
            Links = [.. articles.Where(a => a.Url.Length > 0).Select(a => new ReadLink(a.Title, a.Url))],
        };

    /// <summary>Joins what is there, a line each.</summary>
    public static string Lines(params ReadOnlySpan<string?> parts)
    {
        var lines = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                lines.Add(part);
            }
        }

        return string.Join('\n', lines);
    }
}

/// <summary>One article of a news message.</summary>
internal sealed record Article(string Title, string Description, string Url, string PicUrl);
