using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>A member as the directory tells it. Applications made after June 2022 see neither mobile nor mail: never require them.</summary>
public sealed record WeComMember : ApiReply
{
    [JsonPropertyName("userid")]
    public string UserId { get; init; } = "";

    public string? Name { get; init; }

    [JsonPropertyName("department")]
    public IReadOnlyList<long> Departments { get; init; } = [];

    public long? MainDepartment { get; init; }

    public string? Position { get; init; }

    public string? Alias { get; init; }

    public string? Mobile { get; init; }

    /// <summary>Gets 1 active, 2 disabled, 4 not activated, 5 left.</summary>
    public int? Status { get; init; }
}

/// <summary>A department; newer applications get no names.</summary>
public sealed record WeComDepartment(long Id, string? Name, [property: JsonPropertyName("parentid")] long? ParentId, long? Order);

public sealed record WeComTag(long Id, string Name, IReadOnlyList<WeComTagMember> Members, IReadOnlyList<long> Departments);

public sealed record WeComTagMember([property: JsonPropertyName("userid")] string UserId, string? Name);

internal sealed record DepartmentsReply : ApiReply
{
    public IReadOnlyList<WeComDepartment>? Department { get; init; }
}

internal sealed record MembersReply : ApiReply
{
    [JsonPropertyName("userlist")]
    public IReadOnlyList<WeComMember>? Members { get; init; }
}

internal sealed record TagReply : ApiReply
{
    [JsonPropertyName("tagname")]
    public string? Name { get; init; }

    [JsonPropertyName("userlist")]
    public IReadOnlyList<WeComTagMember>? Members { get; init; }

    [JsonPropertyName("partylist")]
    public IReadOnlyList<long>? Departments { get; init; }
}

internal sealed record MemberIdsBody(string Cursor, int Limit);

internal sealed record MemberIdsPage : ApiReply
{
    public string? NextCursor { get; init; }

    [JsonPropertyName("dept_user")]
    public IReadOnlyList<MemberInDepartment>? Members { get; init; }
}

/// <summary>A member is named once per department.</summary>
public sealed record MemberInDepartment([property: JsonPropertyName("userid")] string UserId, long Department);
