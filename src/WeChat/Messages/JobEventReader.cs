using WeLiaison.WeChat.Wire;

namespace WeLiaison.WeChat.Messages;

/// <summary>Reads the events that report what became of a job or of a notice.</summary>
internal static class JobEventReader
{
    public static MassSent MassSent(MessageHeader header, string name, WireElement xml) => new(
        header, name, MessageReader.Id(xml), xml.Id("Status"u8), xml.SmallNumber("TotalCount"u8) ?? 0, xml.SmallNumber("FilterCount"u8) ?? 0,
        xml.SmallNumber("SentCount"u8) ?? 0, xml.SmallNumber("ErrorCount"u8) ?? 0,
        [.. xml["ArticleUrlResult"u8]["ResultList"u8].All("item"u8).Select(item => item.Id("ArticleUrl"u8))]);

    public static Published Published(MessageHeader header, string name, WireElement xml)
    {
        var info = xml["PublishEventInfo"u8];
        return new Published(
            header, name, info.Id("publish_id"u8), info.SmallNumber("publish_status"u8), info.OptionalId("article_id"u8), info.Ids("fail_idx"u8));
    }

    /// <summary>Reads the answers: wrapped in XML, at the top level in JSON.</summary>
    public static List<SubscriptionAnswer> Answers(WireElement xml, ReadOnlySpan<byte> wrapper) =>
    [
        .. Wrapped(xml, wrapper).All("List"u8).Select(item => new SubscriptionAnswer(
            item.Id("TemplateId"u8), item.Id("SubscribeStatusString"u8).Equals("accept", StringComparison.OrdinalIgnoreCase), item.OptionalId("PopupScene"u8))),
    ];

    public static List<NoticeFate> Fates(WireElement xml) =>
    [
        .. Wrapped(xml, "SubscribeMsgSentEvent"u8).All("List"u8).Select(item => new NoticeFate(
            item.Id("TemplateId"u8), MessageReader.Id(item), item.SmallNumber("ErrorCode"u8) ?? 0, item.Id("ErrorStatus"u8))),
    ];

    public static BatchJobFinished BatchJob(MessageHeader header, string name, WireElement job) =>
        new(header, name, job.Id("JobId"u8), job.Id("JobType"u8), job.SmallNumber("ErrCode"u8) ?? 0, job.Id("ErrMsg"u8));

    public static ApprovalChanged Approval(MessageHeader header, string name, WireElement info) => new(
        header, name, info.OptionalId("SpNo"u8) ?? info.Id("ThirdNo"u8), info.SmallNumber("SpStatus"u8) ?? info.SmallNumber("OpenSpStatus"u8),
        info.SmallNumber("StatuChangeEvent"u8));

    private static WireElement Wrapped(WireElement xml, ReadOnlySpan<byte> wrapper) => xml[wrapper] is { Exists: true } inner ? inner : xml;
}
