using System.Text.Json.Serialization;

namespace WeLiaison.Simulator.Setup;

public enum Platform
{
    /// <summary>公众号.</summary>
    [JsonStringEnumMemberName("oa")]
    OfficialAccount,

    /// <summary>企业微信.</summary>
    [JsonStringEnumMemberName("wecom")]
    WeCom,
}

public enum PersonRole
{
    [JsonStringEnumMemberName("member")]
    Member,

    [JsonStringEnumMemberName("constituent")]
    Constituent,

    [JsonStringEnumMemberName("staff")]
    Staff,
}

/// <summary>消息加解密方式 of an Official Account's console. WeCom is always safe.</summary>
public enum EncryptionMode
{
    [JsonStringEnumMemberName("safe")]
    Safe,

    [JsonStringEnumMemberName("compatible")]
    Compatible,

    [JsonStringEnumMemberName("plain")]
    Plain,
}
