using System.ComponentModel.DataAnnotations;

namespace WeLiaison.WeChat.Api;

/// <summary>What the calls of one WeCom application need. From the admin console: 应用管理 → the application.</summary>
public sealed record WeComOptions
{
    /// <summary>Gets the corporation's id (我的企业), "ww" and 16 hex digits.</summary>
    [Required]
    public required string CorpId { get; init; }

    /// <summary>Gets the application's number, usually from 1000002 on.</summary>
    public required long AgentId { get; init; }

    /// <summary>Gets the application's own secret: a token sees only what its secret may see.</summary>
    [Required]
    public required string Secret { get; init; }

    /// <summary>Gets the server: the platform's, or a simulator's.</summary>
    public Uri Address { get; init; } = ApiTransport.WeComAddress;

    public override string ToString() => $"{CorpId}/{AgentId}";
}
