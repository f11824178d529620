namespace WeLiaison.WeChat.Api;

/// <summary>A day's budget of one call; days end at midnight in Beijing.</summary>
public sealed record Quota(long DailyLimit, long Used, long Remain);

internal sealed record QuotaReply : ApiReply
{
    public Quota? Quota { get; init; }
}

internal sealed record QuotaBody(string CgiPath);

internal sealed record ClearQuotaBody(string Appid);

internal sealed record AddressesReply : ApiReply
{
    public IReadOnlyList<string>? IpList { get; init; }
}
