using System.Text.Json;
using WeLiaison.WeChat.Api.Json;

namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>The three token calls of the two platforms.</summary>
public sealed class TokenSource : ITokenSource
{
    private const int MostAttempts = 3;

    /// <summary>Well below the lease of the lock under which a token is fetched.</summary>
    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(4);

    private readonly Platform platform;
    private readonly ApiTransport transport;
    private readonly TimeProvider time;
    private readonly Func<bool, ApiCall> call;

    private TokenSource(Platform platform, string credential, ApiTransport transport, TimeProvider time, Func<bool, ApiCall> call, bool canForce)
    {
        this.platform = platform;
        this.transport = transport;
        this.time = time;
        this.call = call;
        Credential = credential;
        CanForce = canForce;
    }

    public string Credential { get; }

    public bool CanForce { get; }

    /// <summary>stable_token: the same token while it is valid, whoever asks. The one to use.</summary>
    public static TokenSource Stable(ApiTransport transport, TimeProvider time, string appId, string secret) => new(
        Platform.OfficialAccount, $"oa:{appId}", transport, time, force => new ApiCall("/cgi-bin/stable_token", "", Request(appId, secret, force)), canForce: true);

    /// <summary>The classic call: each makes a new token and leaves the old one five minutes. Only where stable_token is not granted.</summary>
    public static TokenSource Classic(ApiTransport transport, TimeProvider time, string appId, string secret) => new(
        Platform.OfficialAccount, $"oa-classic:{appId}", transport, time,
        _ => new ApiCall("/cgi-bin/token", $"grant_type=client_credential&appid={Uri.EscapeDataString(appId)}&secret={Uri.EscapeDataString(secret)}"), canForce: false);

    /// <summary>WeCom: one token per secret, so per application.</summary>
    public static TokenSource WeCom(ApiTransport transport, TimeProvider time, string corpId, long agentId, string secret) => new(
        Platform.WeCom, $"wecom:{corpId}:{agentId}", transport, time,
        _ => new ApiCall("/cgi-bin/gettoken", $"corpid={Uri.EscapeDataString(corpId)}&corpsecret={Uri.EscapeDataString(secret)}"), canForce: false);

    /// <summary>Asks, and asks again after a hiccup: silence and "busy" are worth two more attempts, as long as they come at once.</summary>
    public async Task<StoredToken> FetchAsync(bool force, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AskAsync(call(force), cancellationToken);
            }
            catch (Exception hiccup) when (attempt < MostAttempts && time.GetElapsedTime(started) < Impatience
                && (hiccup is ApiUnreachableException || hiccup is WeChatApiException { Reaction: Reaction.Retry }))
            {
                await Task.Delay(TimeSpan.FromMilliseconds((100 << attempt) + Random.Shared.Next(100)), time, cancellationToken);
            }
        }
    }

    private async Task<StoredToken> AskAsync(ApiCall request, CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        var answer = await transport.SendAsync(request, null, cancellationToken);
        TokenReply? reply;
        try
        {
            reply = JsonSerializer.Deserialize(answer.Bytes, WireJson.Default.TokenReply);
        }
        catch (JsonException)
        {
            reply = null;
        }

        if (reply is { Errcode: not 0 })
        {
            throw new WeChatApiException(platform, request.Path, reply.Errcode, reply.Errmsg, attempt: 1, ofTokenCall: true);
        }

        return reply?.AccessToken is { Length: > 0 } token
            ? new StoredToken(token, asked.AddSeconds(Math.Clamp(reply.ExpiresIn, 60, 7 * 24 * 3600)))
            : throw new ApiUnreachableException(request.Path, "an answer without a token", mayHaveArrived: true);
    }

    private static byte[] Request(string appId, string secret, bool force) =>
        WireJson.Bytes(new StableTokenRequest("client_credential", appId, secret, force), WireJson.Default.StableTokenRequest);
}
