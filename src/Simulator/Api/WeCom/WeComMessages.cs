using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Media;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Api.WeCom;

/// <summary>Reads the message object of message/send. Long text is cut as the message page says; what cannot be shown is refused.</summary>
internal sealed class WeComMessages(MediaStore media)
{
    private const int MostText = 2048;

    public (Draft? Draft, ApiAnswer? Refusal) Read(ApiCall call, string msgId)
    {
        var type = call.Json.Text("msgtype");
        if (type is null || call.Json.Member(type) is not { ValueKind: JsonValueKind.Object } body)
        {
            return (null, ApiAnswer.Refuse(40008));
        }

        var (draft, refusal) = type switch
        {
            "text" => Content(body, c => Drafts.Text(c)),
            "markdown" => Content(body, Markdown),
            "image" => Medium(call, body, "image", i => Drafts.Picture(i.Id, $"/page/media/{i.Id}")),
            "voice" => Medium(call, body, "voice", i => Drafts.Voice(i.Id, "", recognised: false)),
            "video" => Medium(call, body, "video", i => Drafts.Video(i.Id, body.Text("title"), body.Text("description"))),
            "file" => Medium(call, body, "file", i => Drafts.Document(i.Id, i.FileName, i.Bytes.Length)),
            "textcard" => TextCard(body),
            "news" => News(body),
            "template_card" => Card(call, body),
            _ => (null, ApiAnswer.Refuse(40008)),
        };
        return (draft is null ? null : draft with { MsgId = msgId }, refusal);
    }

    private static (Draft?, ApiAnswer?) Content(JsonElement body, Func<string, Draft> draw) =>
        body.Text("content") is { Length: > 0 } content ? (draw(CutText.ToBytes(content, MostText)), null) : (null, ApiAnswer.Refuse(44004));

    private static Draft Markdown(string content) =>
        new("markdown", PlainText.OfMarkdown(content), new JsonObject { ["kind"] = "markdown", ["content"] = content })
        {
            Links = PlainText.MarkdownLinks(content),
        };

    private (Draft?, ApiAnswer?) Medium(ApiCall call, JsonElement body, string type, Func<MediaItem, Draft> draw) =>
        media.Find(call.Account, body.Text("media_id")) is { } item && item.Type == type ? (draw(item), null) : (null, ApiAnswer.Refuse(40007));

    private static (Draft?, ApiAnswer?) TextCard(JsonElement body)
    {
        var (title, description, url) = (body.Text("title") ?? "", body.Text("description") ?? "", body.Text("url") ?? "");
        if (title.Length == 0 || description.Length == 0)
        {
            return (null, ApiAnswer.Refuse(40058, "textcard"));
        }

        if (title.EnumerateRunes().Count() > 128 || description.EnumerateRunes().Count() > 512)
        {
            return (null, ApiAnswer.Refuse(title.EnumerateRunes().Count() > 128 ? 45003 : 45004));
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out _) || Encoding.UTF8.GetByteCount(url) > 2048)
        {
            return (null, ApiAnswer.Refuse(40054));
        }

        var button = body.Text("btntxt") is { Length: > 0 } words ? words : "详情";
        return (new Draft("textcard", Drafts.Lines(title, PlainText.OfCard(description), button), new JsonObject
        {
            ["kind"] = "textcard",
            ["title"] = title,
            ["description"] = description,
            ["url"] = url,
            ["button"] = button,
        })
        {
            Links = [new ReadLink(button, url)],
        }, null);
    }

    private static (Draft?, ApiAnswer?) News(JsonElement body)
    {
        var articles = body.Items("articles");
        return articles.Count switch
        {
            0 => (null, ApiAnswer.Refuse(44003)),
            > 8 => (null, ApiAnswer.Refuse(45008)),
            _ when articles.Any(a => string.IsNullOrEmpty(a.Text("title")) || (string.IsNullOrEmpty(a.Text("url")) && string.IsNullOrEmpty(a.Text("pagepath")))) =>
                (null, ApiAnswer.Refuse(40058, "articles need a title and a url")),
            _ => (Drafts.News([.. articles.Select(a => new Article(
                CutText.ToBytes(a.Text("title")!, 128),
                CutText.ToBytes(a.Text("description") ?? "", 512),
                a.Text("url") ?? "",
                a.Text("picurl") ?? ""))]), null),
        };
    }

    private static (Draft?, ApiAnswer?) Card(ApiCall call, JsonElement body)
    {
        if (CardRules.Check(body) is { } wrong)
        {
            return (null, wrong);
        }

        // A task id belongs to one card of the application for good.
        return body.Id("task_id") is { } task && call.Account.Jobs.Remember($"task {task}", 1, call.Now, TimeSpan.FromDays(3650)) is not null
            ? (null, ApiAnswer.Refuse(42014, "task_id has been used"))
            : (CardDrafts.Of(body), null);
    }
}
