namespace WeLiaison.WeChat.Messages;

/// <summary>batch_job_result: an asynchronous contact job ended.</summary>
/// <param name="JobType">sync_user, replace_user, invite_user or replace_party.</param>
public sealed record BatchJobFinished(MessageHeader Header, string Event, string JobId, string JobType, int ErrorCode, string ErrorMessage)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => JobId;
}

/// <summary>upload_media_job_finish: an upload by URL ended.</summary>
public sealed record MediaUploadFinished(MessageHeader Header, string Event, string JobId) : InboundEvent(Header, Event)
{
    protected override string? Subject => JobId;
}

/// <summary>switch_workbench_mode: the application's tile changed its kind.</summary>
public sealed record WorkbenchModeSwitched(MessageHeader Header, string Event, string Mode) : InboundEvent(Header, Event)
{
    protected override string? Subject => Mode;
}

/// <summary>share_agent_change, share_chain_change: the application was shared with another corporation, or no longer is.</summary>
public sealed record SharingChanged(MessageHeader Header, string Event) : InboundEvent(Header, Event);

/// <summary>close_inactive_agent, reopen_inactive_agent and their warnings: the platform switches off what is unused. Alert a human.</summary>
public sealed record ApplicationActivityWarned(MessageHeader Header, string Event) : InboundEvent(Header, Event);

/// <summary>sys_approval_change, open_approval_change. The whole ApprovalInfo is in the raw XML.</summary>
/// <param name="ApprovalNumber">SpNo, or ThirdNo for an approval that the application started.</param>
public sealed record ApprovalChanged(MessageHeader Header, string Event, string ApprovalNumber, int? Status, int? StatusChange) : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{ApprovalNumber}|{Status}|{StatusChange}|{MessageDigest.Of(Header.Raw.Span)}";
}

/// <summary>add_schedule, modify_schedule, delete_schedule, respond_schedule.</summary>
public sealed record ScheduleChanged(MessageHeader Header, string Event, string? CalendarId, string ScheduleId) : InboundEvent(Header, Event)
{
    protected override string? Subject => ScheduleId;
}

/// <summary>modify_calendar, delete_calendar.</summary>
public sealed record CalendarChanged(MessageHeader Header, string Event, string CalendarId) : InboundEvent(Header, Event)
{
    protected override string? Subject => CalendarId;
}

/// <summary>book_meeting_room, cancel_meeting_room.</summary>
public sealed record MeetingRoomChanged(MessageHeader Header, string Event, string MeetingRoomId, string? BookingId) : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{MeetingRoomId}|{BookingId}";
}

/// <summary>meeting_change.</summary>
public sealed record MeetingChanged(MessageHeader Header, string Event, string ChangeType, string MeetingId) : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{ChangeType}|{MeetingId}";
}

/// <summary>kf_msg_or_event: something waits to be read with kf/sync_msg. It names no sender.</summary>
/// <param name="Token">Good for 10 minutes of sync_msg.</param>
public sealed record ServiceMessageWaiting(MessageHeader Header, string Event, string Token, string OpenKfId) : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{OpenKfId}|{Token}";
}

/// <summary>kf_account_auth_change: customer-service accounts were entrusted to the application, or taken from it.</summary>
public sealed record ServiceAccountsChanged(MessageHeader Header, string Event, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{string.Join(',', Added)}|{string.Join(',', Removed)}";
}
