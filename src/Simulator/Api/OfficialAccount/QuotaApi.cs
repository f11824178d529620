using System.Text.Json.Nodes;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>How many calls are left, and the ten times a month that all counters may be set back.</summary>
internal sealed class QuotaApi(Lazy<ApiTable> table) : IApiGroup
{
    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/openapi/quota/get", Get),
        new(Platform.OfficialAccount, "POST", "/cgi-bin/clear_quota", Clear),
    ];

    private ApiAnswer Get(ApiCall call)
    {
        var path = call.Json.Text("cgi_path") ?? "";
        if (table.Value.Find(Platform.OfficialAccount, path) is null && !TokenDoor.Is(path))
        {
            return ApiAnswer.Refuse(76021);
        }

        var limit = table.Value.DailyLimit(Platform.OfficialAccount, path);
        var used = call.Account.Quotas.Used(path, call.Now);
        return ApiAnswer.Ok(new JsonObject
        {
            ["quota"] = new JsonObject { ["daily_limit"] = limit, ["used"] = used, ["remain"] = limit - used },
            ["rate_limit"] = new JsonObject { ["call_count"] = 100_000, ["refresh_second"] = 60 },
        });
    }

    private static ApiAnswer Clear(ApiCall call) =>
        call.Json.Text("appid") != call.Account.ReceiveId ? ApiAnswer.Refuse(40013)
        : call.Account.Quotas.TryClear(call.Now) ? ApiAnswer.Ok()
        : ApiAnswer.Refuse(48006);
}
