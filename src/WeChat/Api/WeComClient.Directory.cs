using System.Runtime.CompilerServices;
using WeLiaison.WeChat.Api.Json;

namespace WeLiaison.WeChat.Api;

/// <summary>The directory. Read it whole at night and follow the events by day; never ask per message.</summary>
public sealed partial class WeComClient
{
    private const int IdsPerPage = 10_000;

    public Task<WeComMember> GetMemberAsync(string userId, CancellationToken cancellationToken) =>
        caller.CallAsync(new ApiCall("/cgi-bin/user/get", $"userid={Uri.EscapeDataString(userId)}"), WireJson.Default.WeComMember, cancellationToken);

    public async Task<IReadOnlyList<WeComMember>> ListMembersAsync(long departmentId, CancellationToken cancellationToken) =>
        (await caller.CallAsync(new ApiCall("/cgi-bin/user/list", $"department_id={departmentId}"), WireJson.Default.MembersReply, cancellationToken)).Members ?? [];

    /// <summary>All members, page by page; needs the directory's own secret.</summary>
    public async IAsyncEnumerable<MemberInDepartment> ListMemberIdsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = "";
        do
        {
            var call = new ApiCall("/cgi-bin/user/list_id", "", WireJson.Bytes(new MemberIdsBody(cursor, IdsPerPage), WireJson.Default.MemberIdsBody));
            var page = await caller.CallAsync(call, WireJson.Default.MemberIdsPage, cancellationToken);
            foreach (var member in page.Members ?? [])
            {
                yield return member;
            }

            cursor = page.NextCursor ?? "";
        }
        while (cursor.Length > 0);
    }

    /// <summary>The departments at and below one, or all that are visible.</summary>
    public async Task<IReadOnlyList<WeComDepartment>> ListDepartmentsAsync(long? belowId, CancellationToken cancellationToken)
    {
        var call = new ApiCall("/cgi-bin/department/list", belowId is { } id ? $"id={id}" : "");
        return (await caller.CallAsync(call, WireJson.Default.DepartmentsReply, cancellationToken)).Department ?? [];
    }

    public async Task<WeComTag> GetTagAsync(long tagId, CancellationToken cancellationToken)
    {
        var reply = await caller.CallAsync(new ApiCall("/cgi-bin/tag/get", $"tagid={tagId}"), WireJson.Default.TagReply, cancellationToken);
        return new WeComTag(tagId, reply.Name ?? "", reply.Members ?? [], reply.Departments ?? []);
    }
}
