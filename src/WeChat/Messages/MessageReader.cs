using System.Collections.Frozen;
using System.Text;
using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Messages;

/// <summary>Turns the tree of a decrypted push into a typed message.</summary>
internal static class MessageReader
{
    /// <summary>Bytes: an OpenID has 28, a UserID at most 64. Everything that is kept about a sender is kept under the id, so it is bounded.</summary>
    private const int LongestSender = 128;

    private delegate UserMessage MessageOf(MessageHeader header, long msgId, WireElement xml);

    private static readonly FrozenDictionary<string, MessageOf> Kinds = new Dictionary<string, MessageOf>(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = (h, id, x) => new TextMessage(h, id, x.Text("Content"u8), x.OptionalId("bizmsgmenuid"u8)),
        ["image"] = (h, id, x) => new ImageMessage(h, id, x.Id("PicUrl"u8), x.Id("MediaId"u8)),
        ["voice"] = (h, id, x) => new VoiceMessage(
            h, id, x.Id("MediaId"u8), x.Id("Format"u8), x.OptionalId("MediaId16K"u8), x.OptionalText("Recognition"u8)),
        ["video"] = (h, id, x) => new VideoMessage(h, id, x.Id("MediaId"u8), x.Id("ThumbMediaId"u8)),
        ["shortvideo"] = (h, id, x) => new ShortVideoMessage(h, id, x.Id("MediaId"u8), x.Id("ThumbMediaId"u8)),
        ["location"] = (h, id, x) => new LocationMessage(
            h, id, x.Decimal("Location_X"u8) ?? 0, x.Decimal("Location_Y"u8) ?? 0, x.SmallNumber("Scale"u8), x.Text("Label"u8), x.OptionalId("AppType"u8)),
        ["link"] = (h, id, x) => new LinkMessage(h, id, x.Text("Title"u8), x.Text("Description"u8), x.Id("Url"u8), x.OptionalId("PicUrl"u8)),
        ["file"] = (h, id, x) => new FileMessage(
            h, id, x.OptionalText("Title"u8) ?? x.OptionalText("FileName"u8), x.OptionalText("Description"u8), x.OptionalId("FileKey"u8), x.OptionalId("FileMd5"u8),
            x.Number("FileTotalLen"u8), x.OptionalId("MediaId"u8)),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, MessageOf>.AlternateLookup<ReadOnlySpan<char>> KindsBySpan =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a push; null means that MsgType or CreateTime is missing or senseless, or that nobody can have sent it (-40002).</summary>
    public static InboundMessage? Read(WireElement xml, ReadOnlyMemory<byte> raw)
    {
        var kind = xml["MsgType"u8].Trimmed;
        var sender = xml["FromUserName"u8].Trimmed;
        var isEvent = kind.SequenceEqual("event"u8);

        // Some events name no sender; a message without one could be answered to nobody.
        if (kind.IsEmpty || xml.Number("CreateTime"u8) is not (>= 0 and { } time) || sender.Length > LongestSender || (sender.IsEmpty && !isEvent))
        {
            return null;
        }

        var header = new MessageHeader(xml.Id("ToUserName"u8), Encoding.UTF8.GetString(sender), time, xml.Number("AgentID"u8), raw);
        return isEvent ? EventReader.Read(header, xml) : ReadMessage(header, kind, xml);
    }

    /// <summary>Reads the id of a message: MsgId for messages, MsgID for jobs; both are accepted for both.</summary>
    internal static long Id(WireElement xml) => xml.Number("MsgId"u8) ?? xml.Number("MsgID"u8) ?? 0;

    private static UserMessage ReadMessage(MessageHeader header, ReadOnlySpan<byte> kind, WireElement xml)
    {
        Span<char> name = stackalloc char[32];
        var known = kind.Length <= name.Length && KindsBySpan.TryGetValue(name[..Encoding.UTF8.GetChars(kind, name)], out var read)
            ? read(header, Id(xml), xml)
            : new UnknownMessage(header, Id(xml), Encoding.UTF8.GetString(kind));
        return xml["MsgDataId"u8].Exists || xml["Idx"u8].Exists || xml["BusinessId"u8].Exists
            ? known with { Article = new FromArticle(xml.OptionalId("MsgDataId"u8), xml.SmallNumber("Idx"u8), xml.Number("BusinessId"u8)) }
            : known;
    }
}
