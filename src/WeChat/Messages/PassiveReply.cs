using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Messages;

/// <summary>
/// What a callback's answer may say to the person, as a closed family. At most one a push; it costs no quota. Fact sheets: Official Account
/// section 4.1, WeCom section 4. Text is limited to 2048 bytes; an empty text shows the person a fault, so it cannot be written.
/// </summary>
public abstract record PassiveReply
{
    /// <summary>Gets the answer that says nothing: zero bytes, in every mode.</summary>
    public static PassiveReply Nothing { get; } = new NoReply();

    /// <summary>Gets the wire's MsgType.</summary>
    protected internal abstract string MsgType { get; }

    public static PassiveReply Text(string content) => string.IsNullOrEmpty(content) ? Nothing : new TextReply(content);

    /// <summary>Writes the clear XML: sender and receiver of the push swapped.</summary>
    internal void WriteTo(XmlText xml, InboundMessage answered, long createTime)
    {
        xml.Open("xml").Text("ToUserName", answered.FromUser).Text("FromUserName", answered.ToUser).Number("CreateTime", createTime).Text("MsgType", MsgType);
        WriteBody(xml);
        xml.Close("xml");
    }

    protected internal abstract void WriteBody(XmlText xml);

    // What is said to a person stays out of the log.
    public sealed override string ToString() => MsgType;
}

/// <summary>No words: the platform is content with an empty answer, and the person sees nothing.</summary>
public sealed record NoReply : PassiveReply
{
    protected internal override string MsgType => "";

    protected internal override void WriteBody(XmlText xml)
    {
    }
}

public sealed record TextReply(string Content) : PassiveReply
{
    protected internal override string MsgType => "text";

    protected internal override void WriteBody(XmlText xml) => xml.Text("Content", Content);
}

/// <summary>An image by its temporary or permanent id; no GIF.</summary>
public sealed record ImageReply(string MediaId) : PassiveReply
{
    protected internal override string MsgType => "image";

    protected internal override void WriteBody(XmlText xml) => xml.Open("Image").Text("MediaId", MediaId).Close("Image");
}

public sealed record VoiceReply(string MediaId) : PassiveReply
{
    protected internal override string MsgType => "voice";

    protected internal override void WriteBody(XmlText xml) => xml.Open("Voice").Text("MediaId", MediaId).Close("Voice");
}

public sealed record VideoReply(string MediaId, string? Title = null, string? Description = null) : PassiveReply
{
    protected internal override string MsgType => "video";

    protected internal override void WriteBody(XmlText xml) =>
        xml.Open("Video").Text("MediaId", MediaId).OptionalText("Title", Title).OptionalText("Description", Description).Close("Video");
}

/// <summary>Official Account only.</summary>
public sealed record MusicReply(
    string ThumbMediaId, string? Title = null, string? Description = null, string? MusicUrl = null, string? HighQualityUrl = null) : PassiveReply
{
    protected internal override string MsgType => "music";

    protected internal override void WriteBody(XmlText xml) =>
        xml.Open("Music").OptionalText("Title", Title).OptionalText("Description", Description).OptionalText("MusicUrl", MusicUrl)
            .OptionalText("HQMusicUrl", HighQualityUrl).Text("ThumbMediaId", ThumbMediaId).Close("Music");
}

public sealed record ReplyArticle(string Title, string Description, string PicUrl, string Url);

/// <summary>Articles: one when answering a message of an Official Account, up to eight otherwise; more, and nothing is shown.</summary>
public sealed record NewsReply(IReadOnlyList<ReplyArticle> Articles) : PassiveReply
{
    protected internal override string MsgType => "news";

    protected internal override void WriteBody(XmlText xml)
    {
        xml.Number("ArticleCount", Articles.Count).Open("Articles");
        foreach (var article in Articles)
        {
            xml.Open("item").Text("Title", article.Title).Text("Description", article.Description).Text("PicUrl", article.PicUrl).Text("Url", article.Url)
                .Close("item");
        }

        xml.Close("Articles");
    }
}

/// <summary>transfer_customer_service: hands the conversation to staff, or to one of them (name@wechatid). Official Account only.</summary>
public sealed record TransferReply(string? KfAccount = null) : PassiveReply
{
    protected internal override string MsgType => "transfer_customer_service";

    protected internal override void WriteBody(XmlText xml)
    {
        if (KfAccount is not null)
        {
            xml.Open("TransInfo").Text("KfAccount", KfAccount).Close("TransInfo");
        }
    }
}

/// <summary>update_button: disables the pressed card's buttons for this person and shows what they chose. WeCom only.</summary>
public sealed record UpdateButtonReply(string ReplaceName) : PassiveReply
{
    protected internal override string MsgType => "update_button";

    protected internal override void WriteBody(XmlText xml) => xml.Open("Button").Text("ReplaceName", ReplaceName).Close("Button");
}

/// <summary>update_taskcard: the same for the old task card. WeCom only.</summary>
public sealed record UpdateTaskCardReply(string ReplaceName) : PassiveReply
{
    protected internal override string MsgType => "update_taskcard";

    protected internal override void WriteBody(XmlText xml) => xml.Open("TaskCard").Text("ReplaceName", ReplaceName).Close("TaskCard");
}
