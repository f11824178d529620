using System.Text.Json;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Hosting;
using WeLiaison.Simulator.Media;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Gestures;

/// <summary>Messages that a person sends.</summary>
internal sealed class MessageGestures(MediaStore media, AdjustableTimeProvider clock, PublicAddress address)
{
    /// <summary>More than any client lets a person type; beyond it the request is a mistake.</summary>
    private const int MostTextLength = 20_000;

    public (Gesture?, GestureRefusal?) Text(Phone phone, JsonElement request)
    {
        var content = request.Text("content");
        return string.IsNullOrEmpty(content) || content.Length > MostTextLength
            ? Refuse("content must be a text of 1 to 20000 characters")
            : Message(phone, "text", Drafts.Text(content), xml => xml.Text("Content", content));
    }

    public (Gesture?, GestureRefusal?) Image(Phone phone, JsonElement request)
    {
        if (!PictureContent.TryRead(request.Text("content"), out var bytes, out var contentType))
        {
            return Refuse("the data: URL holds no PNG, JPEG or GIF");
        }

        var item = media.Add(phone.Account, "image", bytes, contentType, "image" + (contentType == "image/png" ? ".png" : ".jpg"));
        var url = $"/page/media/{item.Id}";
        return Message(phone, "image", Drafts.Picture(item.Id, url), xml => xml.Text("PicUrl", address.Absolute(url)).Text("MediaId", item.Id));
    }

    /// <summary>A voice: content is what is said; recognition false (or a text) says what the platform made of it. WeCom never recognises.</summary>
    public (Gesture?, GestureRefusal?) Voice(Phone phone, JsonElement request)
    {
        var words = request.Text("content") ?? "";
        var recognition = request.Flag("recognition") == false ? "" : request.Text("recognition") ?? words;
        var item = media.Add(phone.Account, "voice", SampleVoice.Amr(words), "audio/amr", "voice.amr");
        var draft = Drafts.Voice(item.Id, words, phone.Account.IsOfficial && recognition.Length > 0);
        return Message(phone, "voice", draft, xml =>
        {
            xml.Text("MediaId", item.Id).Text("Format", "amr");
            if (phone.Account.IsOfficial)
            {
                xml.Text("Recognition", recognition);
            }
        });
    }

    public (Gesture?, GestureRefusal?) Video(Phone phone, JsonElement request)
    {
        var item = media.Add(phone.Account, "video", SampleVoice.Mp4(), "video/mp4", "video.mp4");
        var thumb = media.Add(phone.Account, "thumb", SamplePictures.Draw("路口"), "image/png", "thumb.png");
        return Message(phone, "video", Drafts.Video(item.Id, request.Text("content"), null), xml => xml.Text("MediaId", item.Id).Text("ThumbMediaId", thumb.Id));
    }

    public (Gesture?, GestureRefusal?) Location(Phone phone, JsonElement request)
    {
        var place = request.Member("content") is { ValueKind: JsonValueKind.Object } inside ? inside : request;
        var label = place.Text("label") ?? request.Text("content") ?? "友谊路与宝林路路口";
        var (latitude, longitude) = (place.Decimal("latitude") ?? 31.404868, place.Decimal("longitude") ?? 121.489612);
        if (latitude is < -90 or > 90 || longitude is < -180 or > 180)
        {
            return Refuse("latitude must lie within ±90, longitude within ±180");
        }

        return Message(phone, "location", Drafts.Place(latitude, longitude, label), xml =>
        {
            xml.Decimal("Location_X", latitude).Decimal("Location_Y", longitude).Number("Scale", place.Number("scale") ?? 16).Text("Label", label);
            if (!phone.Account.IsOfficial)
            {
                xml.Text("AppType", "wxwork");
            }
        });
    }

    public (Gesture?, GestureRefusal?) Link(Phone phone, JsonElement request)
    {
        var shared = request.Member("content") is { ValueKind: JsonValueKind.Object } inside ? inside : request;
        var url = shared.Text("url") ?? request.Text("content");
        if (string.IsNullOrEmpty(url))
        {
            return Refuse("a link needs its url (or content)");
        }

        var (title, description) = (shared.Text("title") ?? url, shared.Text("description") ?? "");
        return Message(phone, "link", Drafts.Link(title, description, url), xml =>
        {
            xml.Text("Title", title).Text("Description", description).Text("Url", url);
            if (!phone.Account.IsOfficial)
            {
                xml.Text("PicUrl", "");
            }
        });
    }

    public (Gesture?, GestureRefusal?) File(Phone phone, JsonElement request)
    {
        var name = request.Text("title") ?? request.Text("content") ?? "材料.docx";
        var bytes = PictureContent.FromBase64(request.Text("data")) ?? System.Text.Encoding.UTF8.GetBytes(name);
        var item = media.Add(phone.Account, "file", bytes, "application/octet-stream", name);
        return Message(phone, "file", Drafts.Document(item.Id, name, bytes.Length), xml =>
        {
            xml.Text("Title", name).Text("Description", "");
            if (phone.Account.IsOfficial)
            {
                // Seen in the field, documented nowhere; there is no interface to fetch it.
                xml.Text("FileKey", item.Id[..24]).Text("FileMd5", FileDigest.Of(bytes)).Number("FileTotalLen", bytes.Length);
            }
            else
            {
                xml.Text("MediaId", item.Id);
            }
        });
    }

    /// <summary>A tap on an item of a msgmenu message, or on a menu link in a text: a text with the item's words comes back.</summary>
    public (Gesture?, GestureRefusal?) MenuTap(Phone phone, JsonElement request)
    {
        var wanted = request.Id("id") ?? request.Text("content");
        var button = phone.Read(entries => entries.Reverse()
            .Where(e => e.Type is "msgmenu" or "text" && !e.Mine)
            .SelectMany(e => e.Buttons)
            .FirstOrDefault(b => b.Key == wanted || b.Text == wanted));
        if (button is null)
        {
            return (null, new GestureRefusal(404, "no-such-item", "no message on this phone has a menu item with this id or text"));
        }

        var (gesture, refusal) = Message(phone, "text", Drafts.Text(button.Text), xml => xml.Text("Content", button.Text), xml => xml.Text("bizmsgmenuid", button.Key ?? ""));
        return (gesture! with { Grants = Interaction.Menu }, refusal);
    }

    private (Gesture?, GestureRefusal?) Message(Phone phone, string type, Draft mine, Action<PushXml> content, Action<PushXml>? afterwards = null)
    {
        var xml = new PushXml(phone.Account, phone.User, clock.GetUtcNow(), type);
        content(xml);
        xml.Number("MsgId", phone.Account.NextMsgId());
        afterwards?.Invoke(xml);
        var push = new Push { Account = phone.Account, Phone = phone, Inner = xml.End(), AllowsReply = true };
        return (new Gesture { Mine = mine, Push = push, Grants = Interaction.Message }, null);
    }

    private static (Gesture?, GestureRefusal?) Refuse(string message) => (null, new GestureRefusal(400, "content", message));
}
