namespace WeLiaison.WeChat.Messages;

/// <summary>user_info_modified: a person changed what they had authorised.</summary>
public sealed record UserInfoModified(MessageHeader Header, string Event, string OpenId, string AppId) : InboundEvent(Header, Event)
{
    protected override string? Subject => OpenId;
}

/// <summary>user_authorization_revoke: a person withdrew consent. The data that was authorised must be deleted by law.</summary>
/// <param name="RevokeInfo">Codes: 1 address, 2 location, 3 nickname and picture, …</param>
public sealed record AuthorizationRevoked(MessageHeader Header, string Event, string OpenId, string AppId, IReadOnlyList<string> RevokeInfo, string? PluginId)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{OpenId}|{string.Join(',', RevokeInfo)}";
}

/// <summary>user_authorization_cancellation: the person closed the WeChat account; everything must be deleted.</summary>
public sealed record AuthorizationCancelled(MessageHeader Header, string Event, string OpenId, string AppId) : InboundEvent(Header, Event)
{
    protected override string? Subject => OpenId;
}

/// <summary>kf_create_session, kf_close_session, kf_switch_session: a member of staff took, closed or passed on a conversation.</summary>
/// <param name="KfAccount">The account concerned; for a switch the one that now has the conversation.</param>
public sealed record ServiceSessionChanged(MessageHeader Header, string Event, string KfAccount, string? FromKfAccount) : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{FromKfAccount}|{KfAccount}";
}

/// <summary>qualification_verify_success, naming_verify_success, annual_renew, verify_expired: rights are good until the time given, or have ended.</summary>
/// <param name="ExpiredTime">Unix seconds.</param>
public sealed record VerificationChanged(MessageHeader Header, string Event, long? ExpiredTime) : InboundEvent(Header, Event);

/// <summary>qualification_verify_fail, naming_verify_fail.</summary>
public sealed record VerificationFailed(MessageHeader Header, string Event, long? FailTime, string FailReason) : InboundEvent(Header, Event);
