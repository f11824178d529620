using System.ComponentModel.DataAnnotations;

namespace WeLiaison.WeChat.Api;

/// <summary>What the calls of an Official Account need. From the console: 设置与开发 → 基本配置.</summary>
public sealed record OfficialAccountOptions
{
    /// <summary>Gets "wx" and 16 hex digits.</summary>
    [Required]
    public required string AppId { get; init; }

    /// <summary>Gets the AppSecret, 32 hex digits. It is used for tokens and web login only.</summary>
    [Required]
    public required string Secret { get; init; }

    /// <summary>Gets the server: the platform's, or a simulator's.</summary>
    public Uri Address { get; init; } = ApiTransport.OfficialAccountAddress;

    /// <summary>Gets whether to use the classic token call: only where stable_token is not granted, and nobody else uses the classic one.</summary>
    public bool ClassicToken { get; init; }

    public override string ToString() => AppId;
}
