using Microsoft.Extensions.Logging;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.WeChat.Api;

/// <summary>Puts clients together. One factory serves all accounts of a process: they share connections and the token store.</summary>
/// <param name="http">Made by <see cref="ApiTransport.CreateClient"/>; the owner disposes it.</param>
/// <param name="store">Shared among instances, or <see cref="MemoryTokenStore"/> for one.</param>
public sealed class WeChatClients(HttpClient http, ITokenStore store, TimeProvider time, ILoggerFactory loggers)
{
    public OfficialAccountClient For(OfficialAccountOptions options)
    {
        var transport = new ApiTransport(http, options.Address);
        var source = options.ClassicToken
            ? TokenSource.Classic(transport, time, options.AppId, options.Secret)
            : TokenSource.Stable(transport, time, options.AppId, options.Secret);
        return new OfficialAccountClient(Caller(Platform.OfficialAccount, transport, source), options.AppId, options.Secret);
    }

    public WeComClient For(WeComOptions options)
    {
        var transport = new ApiTransport(http, options.Address);
        var source = TokenSource.WeCom(transport, time, options.CorpId, options.AgentId, options.Secret);
        return new WeComClient(Caller(Platform.WeCom, transport, source), options.CorpId, options.AgentId);
    }

    /// <summary>The JS-SDK's tickets of an account, kept like its tokens. Ask once and keep the answer.</summary>
    public AccessTokens TicketsOf(OfficialAccountClient client) => Tickets(client.Caller);

    /// <inheritdoc cref="TicketsOf(OfficialAccountClient)"/>
    public AccessTokens TicketsOf(WeComClient client) => Tickets(client.Caller);

    private AccessTokens Tickets(ApiCaller caller) => new(new TicketSource(caller, time), store, time, loggers.CreateLogger<AccessTokens>());

    private ApiCaller Caller(Platform platform, ApiTransport transport, TokenSource source) =>
        new(platform, transport, new AccessTokens(source, store, time, loggers.CreateLogger<AccessTokens>()), time, loggers.CreateLogger<ApiCaller>());
}
