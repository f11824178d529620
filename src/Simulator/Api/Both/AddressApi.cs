using System.Text.Json.Nodes;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.Both;

/// <summary>Where pushes come from and where the API lives, and the tickets of the JS-SDK.</summary>
internal sealed class AddressApi(TicketOffice tickets) : IApiGroup
{
    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "GET", "/cgi-bin/getcallbackip", Addresses),
        new(Platform.OfficialAccount, "GET", "/cgi-bin/get_api_domain_ip", Addresses),
        new(Platform.OfficialAccount, "GET", "/cgi-bin/ticket/getticket", call => Ticket(call, "jsapi")) { Daily = 1_000_000 },
        new(Platform.WeCom, "GET", "/cgi-bin/getcallbackip", Addresses),
        new(Platform.WeCom, "GET", "/cgi-bin/get_api_domain_ip", Addresses),
        new(Platform.WeCom, "GET", "/cgi-bin/get_jsapi_ticket", call => Ticket(call, "corp")),
        new(Platform.WeCom, "GET", "/cgi-bin/ticket/get", call => Ticket(call, "agent_config")),
    ];

    private static ApiAnswer Addresses(ApiCall call)
    {
        var list = new JsonArray("127.0.0.1", call.Account.IsOfficial ? "127.0.0.0/8" : "127.0.0.*");
        return call.Account.IsOfficial ? new ApiAnswer.Fine(new JsonObject { ["ip_list"] = list }) : ApiAnswer.Ok(new JsonObject { ["ip_list"] = list });
    }

    private ApiAnswer Ticket(ApiCall call, string kind)
    {
        var (ticket, seconds) = tickets.Of(call.Account, kind);
        return ApiAnswer.Ok(new JsonObject { ["ticket"] = ticket, ["expires_in"] = seconds });
    }
}
