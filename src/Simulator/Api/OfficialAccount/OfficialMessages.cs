using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Media;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>Reads the message object of customer-service and mass messages, and refuses what the platform refuses.</summary>
internal sealed class OfficialMessages(MediaStore media)
{
    public (Draft? Draft, ApiAnswer? Refusal) Read(ApiCall call)
    {
        var type = call.Json.Text("msgtype");
        if (type is null || call.Json.Member(type) is not { ValueKind: JsonValueKind.Object } body)
        {
            return (null, ApiAnswer.Refuse(40008));
        }

        return type switch
        {
            "text" => Text(body),
            "image" => Medium(call, body, "image", id => Drafts.Picture(id, $"/page/media/{id}")),
            "voice" => Medium(call, body, "voice", id => Drafts.Voice(id, "", recognised: false)),
            "video" or "mpvideo" => Medium(call, body, "video", id => Drafts.Video(id, body.Text("title"), body.Text("description"))),
            "music" => Medium(call, body, "thumb", _ => Drafts.Music(body.Text("title"), body.Text("description"), body.Text("musicurl")), "thumb_media_id"),
            "news" => News(body),
            "msgmenu" => Menu(body),
            "miniprogrampage" => Medium(call, body, "thumb", _ => Drafts.Link(body.Text("title") ?? "", "小程序", body.Text("pagepath") ?? ""), "thumb_media_id"),
            _ => (null, ApiAnswer.Refuse(40008)),
        };
    }

    private static (Draft?, ApiAnswer?) Text(JsonElement body)
    {
        var content = body.Text("content");
        if (string.IsNullOrEmpty(content))
        {
            return (null, ApiAnswer.Refuse(44004));
        }

        return Encoding.UTF8.GetByteCount(content) > PassiveReplies.MostTextBytes
            ? (null, ApiAnswer.Refuse(45002))
            : (Drafts.Text(content), null);
    }

    private (Draft?, ApiAnswer?) Medium(ApiCall call, JsonElement body, string type, Func<string, Draft> draw, string member = "media_id") =>
        body.Text(member) is { } id && media.Find(call.Account, id) is { } item && item.Type == type
            ? (draw(id), null)
            : (null, ApiAnswer.Refuse(40007));

    private static (Draft?, ApiAnswer?) News(JsonElement body)
    {
        var articles = body.Items("articles");
        return articles.Count == 1
            ? (Drafts.News([new Article(articles[0].Text("title") ?? "", articles[0].Text("description") ?? "", articles[0].Text("url") ?? "",
                articles[0].Text("picurl") ?? "")]),
                null)
            : (null, ApiAnswer.Refuse(articles.Count == 0 ? 44003 : 45008));
    }

    private static (Draft?, ApiAnswer?) Menu(JsonElement body)
    {
        var items = body.Items("list").Select(i => new ReadButton(i.Text("content") ?? "", i.Id("id"))).ToList();
        if (items.Count == 0 || items.Exists(i => i.Text.Length == 0 || string.IsNullOrEmpty(i.Key)))
        {
            return (null, ApiAnswer.Refuse(40035, "msgmenu.list"));
        }

        var (head, tail) = (body.Text("head_content") ?? "", body.Text("tail_content") ?? "");
        return (new Draft("msgmenu", Drafts.Lines([head, .. items.Select(i => i.Text), tail]), new JsonObject
        {
            ["kind"] = "menu",
            ["head"] = head,
            ["tail"] = tail,
            ["items"] = new JsonArray([.. items.Select(i => new JsonObject { ["id"] = i.Key, ["content"] = i.Text })]),
        })
        {
            Buttons = items,
        }, null);
    }
}
