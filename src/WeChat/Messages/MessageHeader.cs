using System.Text;

namespace WeLiaison.WeChat.Messages;

/// <summary>What every push carries. <paramref name="ToUser"/> is the original id (gh_…) or the CorpID, <paramref name="FromUser"/> an OpenID, a UserID, "sys" or empty.</summary>
/// <param name="CreateTime">Unix seconds as the platform wrote them.</param>
/// <param name="AgentId">The WeCom application; null for an Official Account and for pushes that belong to no application.</param>
/// <param name="Raw">The decrypted message, byte for byte.</param>
public sealed record MessageHeader(string ToUser, string FromUser, long CreateTime, long? AgentId, ReadOnlyMemory<byte> Raw)
{
    public string RawXml => Encoding.UTF8.GetString(Raw.Span);

    public override string ToString() => $"{CreateTime}";
}
