using WeLiaison.WeChat.Api.Json;

namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>The JS-SDK's ticket, kept like a token: give this to an <see cref="AccessTokens"/> of its own.</summary>
public sealed class TicketSource(ApiCaller caller, TimeProvider time) : ITokenSource
{
    public string Credential => $"jsapi:{caller.Tokens.Credential}";

    public bool CanForce => false;

    public async Task<StoredToken> FetchAsync(bool force, CancellationToken cancellationToken)
    {
        var asked = time.GetUtcNow();
        var call = caller.Platform == Platform.WeCom ? new ApiCall("/cgi-bin/get_jsapi_ticket") : new ApiCall("/cgi-bin/ticket/getticket", "type=jsapi");
        var reply = await caller.CallAsync(call, WireJson.Default.TokenReply, cancellationToken);
        return new StoredToken(reply.Ticket ?? "", asked.AddSeconds(Math.Clamp(reply.ExpiresIn, 60, 24 * 3600)));
    }
}
