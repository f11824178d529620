using System.Globalization;
using System.Text;
using System.Xml.Linq;
using WeLiaison.Simulator.Media;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Callbacks;

/// <summary>Reads a passive reply and finds it acceptable or not, by the platforms' rules for each type.</summary>
internal sealed class PassiveReplies(MediaStore media)
{
    /// <summary>The longest text of an Official Account's reply, in bytes; WeCom cuts there instead of refusing.</summary>
    public const int MostTextBytes = 2048;

    public PassiveAnswer Read(Push push, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty || body.SequenceEqual("success"u8))
        {
            return new PassiveAnswer.Nothing();
        }

        var (reply, clear, reason) = ReplyEnvelope.Open(push.Account, body);
        var answer = reply is null ? new PassiveAnswer.Unacceptable(reason!) : Read(push, reply);
        return answer with { Clear = clear };
    }

    private PassiveAnswer Read(Push push, XElement reply)
    {
        if (!push.AllowsReply || push.Phone is not { } phone)
        {
            return new PassiveAnswer.Nothing();
        }

        var comparison = push.Account.IsOfficial ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (!string.Equals(reply.Element("ToUserName")?.Value.Trim(), phone.User, comparison))
        {
            return new PassiveAnswer.Unacceptable("ToUserName is not the person who wrote");
        }

        if (reply.Element("FromUserName")?.Value.Trim() != push.Account.Address)
        {
            return new PassiveAnswer.Unacceptable("FromUserName is not the account");
        }

        if (!long.TryParse(reply.Element("CreateTime")?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return new PassiveAnswer.Unacceptable("CreateTime is not a number");
        }

        return reply.Element("MsgType")?.Value.Trim() switch
        {
            "text" => ReadText(push, reply),
            "image" => WithMedia(push, reply.Element("Image"), "image", id => Drafts.Picture(id, $"/page/media/{id}")),
            "voice" => WithMedia(push, reply.Element("Voice"), "voice", id => Drafts.Voice(id, "", recognised: false)),
            "video" => WithMedia(push, reply.Element("Video"), "video", id => Drafts.Video(id, Value(reply, "Video", "Title"), Value(reply, "Video", "Description"))),
            "news" => ReadNews(push, reply),
            "music" when push.Account.IsOfficial => ReadMusic(push, reply),
            "transfer_customer_service" when push.Account.IsOfficial => Transfer(),
            "update_button" when !push.Account.IsOfficial => ReadButton(push, reply),
            "update_template_card" when !push.Account.IsOfficial => ReadCard(push, reply),
            var other => new PassiveAnswer.Unacceptable($"MsgType {other} is not a reply"),
        };
    }

    private static PassiveAnswer ReadText(Push push, XElement reply)
    {
        var content = reply.Element("Content")?.Value ?? "";
        if (content.Trim().Length == 0)
        {
            return new PassiveAnswer.Unacceptable("Content is empty");
        }

        if (Encoding.UTF8.GetByteCount(content) <= MostTextBytes)
        {
            return new PassiveAnswer.Shown(Drafts.Text(content));
        }

        return push.Account.IsOfficial
            ? new PassiveAnswer.Unacceptable($"Content is longer than {MostTextBytes} bytes")
            : new PassiveAnswer.Shown(Drafts.Text(CutText.ToBytes(content, MostTextBytes)));
    }

    private PassiveAnswer WithMedia(Push push, XElement? holder, string type, Func<string, Draft> draw) =>
        holder?.Element("MediaId")?.Value is { } id && media.Find(push.Account, id) is { } item && item.Type == type
            ? new PassiveAnswer.Shown(draw(id))
            : new PassiveAnswer.Unacceptable($"MediaId is not that of a {type} of this account");

    private PassiveAnswer ReadMusic(Push push, XElement reply)
    {
        var thumb = Value(reply, "Music", "ThumbMediaId");
        return thumb is not null && media.Find(push.Account, thumb) is not null
            ? new PassiveAnswer.Shown(Drafts.Music(Value(reply, "Music", "Title"), Value(reply, "Music", "Description"), Value(reply, "Music", "MusicUrl")))
            : new PassiveAnswer.Unacceptable("ThumbMediaId is missing or unknown");
    }

    private static PassiveAnswer ReadNews(Push push, XElement reply)
    {
        var items = reply.Element("Articles")?.Elements("item").ToList() ?? [];
        if (!int.TryParse(reply.Element("ArticleCount")?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count != items.Count || count == 0)
        {
            return new PassiveAnswer.Unacceptable("ArticleCount is not the number of articles");
        }

        var most = push.Account.IsOfficial && !push.IsEvent ? 1 : 8;
        if (count > most)
        {
            return new PassiveAnswer.Unacceptable($"{count} articles, at most {most} are shown here");
        }

        return new PassiveAnswer.Shown(Drafts.News([.. items.Select(i => new Article(
            i.Element("Title")?.Value ?? "",
            i.Element("Description")?.Value ?? "",
            i.Element("Url")?.Value ?? "",
            i.Element("PicUrl")?.Value ?? ""))]));
    }

    private static PassiveAnswer.Shown Transfer() => new(Drafts.Note("transfer_customer_service", "已转接人工客服"));

    private static PassiveAnswer ReadButton(Push push, XElement reply) => (push.Card, Value(reply, "Button", "ReplaceName")) switch
    {
        (null, _) => new PassiveAnswer.Unacceptable("update_button answers only a tapped card"),
        (_, null or "") => new PassiveAnswer.Unacceptable("Button/ReplaceName is empty"),
        (_, { } name) => new PassiveAnswer.ButtonsReplaced(name),
    };

    private static PassiveAnswer ReadCard(Push push, XElement reply)
    {
        if (push.Card is null || reply.Element("TemplateCard") is not { } card)
        {
            return new PassiveAnswer.Unacceptable("update_template_card answers only a tapped card, with a TemplateCard");
        }

        var json = CardXml.ToJson(card);
        return CardDrafts.Reason(json) is { } reason
            ? new PassiveAnswer.Unacceptable(reason)
            : new PassiveAnswer.CardReplaced(CardDrafts.Of(json));
    }

    private static string? Value(XElement reply, string parent, string name) => reply.Element(parent)?.Element(name)?.Value;
}
