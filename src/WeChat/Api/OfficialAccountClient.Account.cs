using WeLiaison.WeChat.Api.Json;

namespace WeLiaison.WeChat.Api;

/// <summary>Media, web login, quotas and addresses.</summary>
public sealed partial class OfficialAccountClient
{
    /// <summary>Uploads a temporary medium and returns its id, good for three days.</summary>
    public async Task<string> UploadMediaAsync(MediaUpload media, CancellationToken cancellationToken)
    {
        var call = new ApiCall("/cgi-bin/media/upload", $"type={media.KindName}") { Form = media.Form };
        return (await caller.CallAsync(call, WireJson.Default.MediaReply, cancellationToken)).Id;
    }

    public async Task<MediaFile> GetMediaAsync(string mediaId, CancellationToken cancellationToken)
    {
        var (json, answer) = await caller.DownloadAsync(new ApiCall("/cgi-bin/media/get", $"media_id={Uri.EscapeDataString(mediaId)}"), cancellationToken);
        return json is null ? new MediaFile(answer.Bytes, answer.ContentType, answer.FileName, null) : new MediaFile(default, null, null, json.VideoUrl);
    }

    /// <summary>Exchanges the code of a web login. A code works once: a second try answers 40163, so cache the result by code.</summary>
    public Task<WebIdentity> ExchangeCodeAsync(string code, CancellationToken cancellationToken)
    {
        var query = $"appid={Uri.EscapeDataString(appId)}&secret={Uri.EscapeDataString(secret)}&code={Uri.EscapeDataString(code)}&grant_type=authorization_code";
        return caller.CallAsync(
            new ApiCall("/sns/oauth2/access_token", query, Repeating: Repeating.Never) { NeedsToken = false }, WireJson.Default.WebIdentity, cancellationToken);
    }

    public Task<WebIdentity> RefreshIdentityAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var query = $"appid={Uri.EscapeDataString(appId)}&grant_type=refresh_token&refresh_token={Uri.EscapeDataString(refreshToken)}";
        return caller.CallAsync(new ApiCall("/sns/oauth2/refresh_token", query) { NeedsToken = false }, WireJson.Default.WebIdentity, cancellationToken);
    }

    /// <summary>Reads what the person allowed with scope snsapi_userinfo.</summary>
    public Task<WebProfile> GetProfileAsync(WebIdentity identity, CancellationToken cancellationToken)
    {
        var query = $"access_token={Uri.EscapeDataString(identity.AccessToken)}&openid={Uri.EscapeDataString(identity.OpenId)}&lang=zh_CN";
        return caller.CallAsync(new ApiCall("/sns/userinfo", query) { NeedsToken = false }, WireJson.Default.WebProfile, cancellationToken);
    }

    /// <summary>Asks what remains of a call's daily budget, for instance "/cgi-bin/message/custom/send".</summary>
    public async Task<Quota?> GetQuotaAsync(string path, CancellationToken cancellationToken)
    {
        var call = new ApiCall("/cgi-bin/openapi/quota/get", "", WireJson.Bytes(new QuotaBody(path), WireJson.Default.QuotaBody));
        return (await caller.CallAsync(call, WireJson.Default.QuotaReply, cancellationToken)).Quota;
    }

    /// <summary>Resets all daily budgets; ten times a month.</summary>
    public Task ClearQuotaAsync(CancellationToken cancellationToken) =>
        PostAsync("/cgi-bin/clear_quota", WireJson.Bytes(new ClearQuotaBody(appId), WireJson.Default.ClearQuotaBody), Repeating.Never, cancellationToken);

    /// <summary>Addresses and ranges that pushes come from. They change: refresh daily, and never block by a stale list.</summary>
    public async Task<IReadOnlyList<string>> GetCallbackAddressesAsync(CancellationToken cancellationToken) =>
        (await caller.CallAsync(new ApiCall("/cgi-bin/getcallbackip"), WireJson.Default.AddressesReply, cancellationToken)).IpList ?? [];
}
