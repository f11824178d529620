using System.Globalization;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.Both;

/// <summary>The menu at the foot of the chat. On WeCom the application is named in the query.</summary>
internal sealed class MenuApi(LiveFeed feed, World world) : IApiGroup
{
    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/menu/create", call => Create(call, MenuRules.Official)) { Daily = 1000, CarriesText = true },
        new(Platform.OfficialAccount, "GET", "/cgi-bin/menu/get", Get) { Daily = 10_000 },
        new(Platform.OfficialAccount, "GET", "/cgi-bin/menu/delete", Delete) { Daily = 1000 },
        new(Platform.OfficialAccount, "GET", "/cgi-bin/get_current_selfmenu_info", Current) { Daily = 10_000 },
        new(Platform.WeCom, "POST", "/cgi-bin/menu/create", call => OfAgent(call) ?? Create(call, MenuRules.WeCom)) { CarriesText = true },
        new(Platform.WeCom, "GET", "/cgi-bin/menu/get", call => OfAgent(call) ?? Get(call)),
        new(Platform.WeCom, "GET", "/cgi-bin/menu/delete", call => OfAgent(call) ?? Delete(call)),
    ];

    private static ApiAnswer? OfAgent(ApiCall call) =>
        !long.TryParse(call.Query["agentid"], NumberStyles.None, CultureInfo.InvariantCulture, out var agent) ? ApiAnswer.Refuse(41011)
        : agent != call.Account.AgentId ? ApiAnswer.Refuse(301002)
        : null;

    private ApiAnswer Create(ApiCall call, MenuRules rules)
    {
        var error = rules.Check(call.Json);
        if (error != 0)
        {
            return ApiAnswer.Refuse(error);
        }

        call.Account.Menu = call.Json.Clone();
        call.Account.Menus.Next();
        Tell(call.Account);
        return ApiAnswer.Ok();
    }

    private static ApiAnswer Get(ApiCall call)
    {
        if (call.Account.Menu is not { } menu)
        {
            return ApiAnswer.Refuse(46003);
        }

        var buttons = JsonNode.Parse(menu.GetProperty("button").GetRawText());
        return call.Account.IsOfficial
            ? new ApiAnswer.Fine(new JsonObject { ["menu"] = new JsonObject { ["button"] = buttons, ["menuid"] = call.Account.Menus.Current } })
            : ApiAnswer.Ok(new JsonObject { ["button"] = buttons });
    }

    private static ApiAnswer.Fine Current(ApiCall call) => new(new JsonObject
    {
        ["is_menu_open"] = call.Account.Menu is null ? 0 : 1,
        ["selfmenu_info"] = new JsonObject
        {
            ["button"] = call.Account.Menu is { } menu ? JsonNode.Parse(menu.GetProperty("button").GetRawText()) : new JsonArray(),
        },
    });

    private ApiAnswer Delete(ApiCall call)
    {
        call.Account.Menu = null;
        Tell(call.Account);
        return ApiAnswer.Ok();
    }

    private void Tell(Account account)
    {
        foreach (var phone in world.PhonesOf(account))
        {
            feed.Changed(phone);
        }
    }
}
