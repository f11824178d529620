namespace WeLiaison.WeChat.Messages;

/// <summary>TEMPLATESENDJOBFINISH: what became of a template message.</summary>
/// <param name="MsgId">The msgid that template/send answered.</param>
/// <param name="Status">"success", "failed:user block", "failed: system failed".</param>
public sealed record TemplateSent(MessageHeader Header, string Event, long MsgId, string Status) : InboundEvent(Header, Event)
{
    public bool Delivered => Status.Equals("success", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets whether the person refuses messages of this account.</summary>
    public bool Blocked => !Delivered && Status.Contains("block", StringComparison.OrdinalIgnoreCase);

    protected override string? Subject => $"{MsgId}";
}

/// <summary>MASSSENDJOBFINISH: what became of a mass message. Accepted is not sent; this event says what was.</summary>
public sealed record MassSent(
    MessageHeader Header, string Event, long MsgId, string Status, int TotalCount, int FilterCount, int SentCount, int ErrorCount, IReadOnlyList<string> ArticleUrls)
    : InboundEvent(Header, Event)
{
    /// <summary>Gets whether the job ran ("send success" or "sendsuccess").</summary>
    public bool Succeeded => Status.Replace(" ", "", StringComparison.Ordinal).Equals("sendsuccess", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the reason n of "err(n)": 10001 advertising, 20001 politics, 30003 reprint, 40001 refused by the administrator …</summary>
    public int? RefusalReason =>
        Status.StartsWith("err(", StringComparison.OrdinalIgnoreCase) && int.TryParse(Status.AsSpan(4).TrimEnd(')'), out var reason) ? reason : null;

    protected override string? Subject => $"{MsgId}";
}

/// <summary>PUBLISHJOBFINISH (FREEPUBLISHJOBFINISH in some samples): what became of a publication.</summary>
public sealed record Published(MessageHeader Header, string Event, string PublishId, int? Status, string? ArticleId, IReadOnlyList<string> FailedIndexes)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => PublishId;
}

/// <summary>One answer of a person to one notice template.</summary>
public sealed record SubscriptionAnswer(string TemplateId, bool Accepted, string? PopupScene);

/// <summary>subscribe_msg_popup_event: a person answered a subscription popup; each acceptance is good for one notice of a one-time template.</summary>
public sealed record SubscriptionsAnswered(MessageHeader Header, string Event, IReadOnlyList<SubscriptionAnswer> Answers) : InboundEvent(Header, Event)
{
    protected override string? Subject => string.Join(',', Answers.Select(answer => $"{answer.TemplateId}{answer.Accepted}"));
}

/// <summary>subscribe_msg_change_event: a person changed it in the settings.</summary>
public sealed record SubscriptionsChanged(MessageHeader Header, string Event, IReadOnlyList<SubscriptionAnswer> Answers) : InboundEvent(Header, Event)
{
    protected override string? Subject => string.Join(',', Answers.Select(answer => $"{answer.TemplateId}{answer.Accepted}"));
}

/// <summary>The fate of one subscription notice.</summary>
public sealed record NoticeFate(string TemplateId, long MsgId, int ErrorCode, string ErrorStatus);

/// <summary>subscribe_msg_sent_event: what became of subscription notices.</summary>
public sealed record SubscriptionNoticesSent(MessageHeader Header, string Event, IReadOnlyList<NoticeFate> Notices) : InboundEvent(Header, Event)
{
    protected override string? Subject => string.Join(',', Notices.Select(notice => notice.MsgId));
}
