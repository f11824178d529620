using System.Text.Json.Serialization;

namespace WeLiaison.WeChat.Api;

/// <summary>What the platform tells of a follower. Since 2021 neither nickname, picture, sex nor region: identify members by a binding of your own.</summary>
public sealed record Follower : ApiReply
{
    /// <summary>Gets 0 when the person does not follow; then nothing else is told.</summary>
    public int Subscribe { get; init; }

    [JsonPropertyName("openid")]
    public string OpenId { get; init; } = "";

    [JsonPropertyName("unionid")]
    public string? UnionId { get; init; }

    public string? Language { get; init; }

    public long? SubscribeTime { get; init; }

    public string? SubscribeScene { get; init; }

    public string? Remark { get; init; }

    [JsonPropertyName("tagid_list")]
    public IReadOnlyList<int> TagIds { get; init; } = [];

    [JsonPropertyName("qr_scene_str")]
    public string? QrScene { get; init; }

    [JsonIgnore]
    public bool Follows => Subscribe == 1;
}

internal sealed record FollowerPage : ApiReply
{
    public int Count { get; init; }

    public FollowerIds? Data { get; init; }

    [JsonPropertyName("next_openid")]
    public string? Next { get; init; }
}

internal sealed record FollowerIds([property: JsonPropertyName("openid")] IReadOnlyList<string>? OpenIds);

internal sealed record FollowerBatchBody(IReadOnlyList<FollowerBatchItem> UserList);

internal sealed record FollowerBatchItem([property: JsonPropertyName("openid")] string OpenId, string Lang = "zh_CN");

internal sealed record FollowerBatchReply : ApiReply
{
    public IReadOnlyList<Follower>? UserInfoList { get; init; }
}
