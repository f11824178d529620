namespace WeLiaison.WeChat.Messages;

/// <summary>change_contact with create_user, update_user or delete_user. An update carries only what changed; an application without field rights sees the ids.</summary>
/// <param name="UserId">For an update the id before it.</param>
/// <param name="NewUserId">The id after a rename.</param>
/// <param name="Departments">Null when not sent.</param>
/// <param name="Status">1 active, 2 disabled, 4 not activated, 5 left.</param>
public sealed record MemberChanged(
    MessageHeader Header, string Event, string ChangeType, string UserId, string? NewUserId, string? Name, IReadOnlyList<long>? Departments, string? Position,
    string? Mobile, int? Status)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{ChangeType}|{UserId}|{NewUserId}";
}

/// <summary>change_contact with create_party, update_party or delete_party.</summary>
public sealed record DepartmentChanged(MessageHeader Header, string Event, string ChangeType, long Id, string? Name, long? ParentId, long? Order)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{ChangeType}|{Id}";
}

/// <summary>change_contact with update_tag.</summary>
public sealed record TagChanged(
    MessageHeader Header, string Event, string ChangeType, long TagId, IReadOnlyList<string> AddedUsers, IReadOnlyList<string> RemovedUsers,
    IReadOnlyList<string> AddedDepartments, IReadOnlyList<string> RemovedDepartments)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{ChangeType}|{TagId}|{MessageDigest.Of(Header.Raw.Span)}";
}

/// <summary>change_external_contact: a customer was added, edited, deleted, or left.</summary>
/// <param name="WelcomeCode">Lets one welcome message be sent within 20 seconds.</param>
/// <param name="Source">DELETE_BY_TRANSFER when the customer was moved to a colleague.</param>
public sealed record CustomerChanged(
    MessageHeader Header, string Event, string ChangeType, string? UserId, string? ExternalUserId, string? State, string? WelcomeCode, string? Source,
    string? FailReason)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{ChangeType}|{UserId}|{ExternalUserId}";
}

/// <summary>change_external_chat: a customer group was made, changed or dissolved.</summary>
public sealed record CustomerGroupChanged(
    MessageHeader Header, string Event, string ChangeType, string ChatId, string? UpdateDetail, int? JoinScene, int? QuitScene, int? MemberCount,
    IReadOnlyList<string> Members)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{ChangeType}|{ChatId}|{UpdateDetail}";
}

/// <summary>change_external_tag: a customer tag or tag group was made, changed, deleted or reordered.</summary>
/// <param name="TagType">tag or tag_group.</param>
public sealed record CustomerTagChanged(MessageHeader Header, string Event, string ChangeType, string Id, string? TagType, long? StrategyId)
    : InboundEvent(Header, Event)
{
    protected override string? Subject => $"{ChangeType}|{TagType}|{Id}";
}
