using WeLiaison.Domain.Kernel;

namespace WeLiaison.Domain.People;

/// <summary>Where someone can be spoken to.</summary>
public enum Channel
{
    /// <summary>公众号.</summary>
    OfficialAccount,

    /// <summary>企业微信.</summary>
    WeCom,
}

/// <summary>One account of one person: committee, channel, and the platform's id of them (OpenID, or UserID in lower case).</summary>
public sealed record Address(CommitteeId Committee, Channel Channel, string User)
{
    /// <summary>The text under which state, inbox and bindings are kept: <c>baoshan/oa/oKx…</c>.</summary>
    public string Key { get; } = $"{Committee.Value}/{(Channel == Channel.OfficialAccount ? "oa" : "wecom")}/{User}";

    public override string ToString() => $"{Committee}/{Channel}";

    public bool Equals(Address? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
