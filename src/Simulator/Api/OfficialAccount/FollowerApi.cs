using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>Who follows, and what little the platform tells about them: no names since the end of 2021.</summary>
internal sealed class FollowerApi(World world) : IApiGroup
{
    private const int Page = 10_000;

    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "GET", "/cgi-bin/user/get", List) { Daily = 500 },
        new(Platform.OfficialAccount, "GET", "/cgi-bin/user/info", Info) { Daily = 5_000_000 },
        new(Platform.OfficialAccount, "POST", "/cgi-bin/user/info/batchget", Batch),
        new(Platform.OfficialAccount, "POST", "/cgi-bin/user/info/updateremark", Remark) { Daily = 10_000 },
    ];

    private ApiAnswer List(ApiCall call)
    {
        var after = call.Query["next_openid"].ToString();
        var all = world.PhonesOf(call.Account).Where(p => p.Following).Select(p => p.User).Order(StringComparer.Ordinal).ToList();
        var page = all.Where(o => string.CompareOrdinal(o, after) > 0).Take(Page).ToList();
        var body = new JsonObject { ["total"] = all.Count, ["count"] = page.Count, ["next_openid"] = page.LastOrDefault() ?? "" };
        if (page.Count > 0)
        {
            body["data"] = new JsonObject { ["openid"] = new JsonArray([.. page.Select(o => JsonValue.Create(o))]) };
        }

        return new ApiAnswer.Fine(body);
    }

    private ApiAnswer Info(ApiCall call) =>
        world.Phone(call.Account, call.Query["openid"]) is { } phone ? new ApiAnswer.Fine(About(phone)) : ApiAnswer.Refuse(40003);

    private ApiAnswer Batch(ApiCall call)
    {
        var wanted = call.Json.Items("user_list");
        var phones = wanted.Select(w => world.Phone(call.Account, w.Text("openid"))).ToList();
        return wanted.Count is 0 or > 100 ? ApiAnswer.Refuse(40032)
            : phones.Contains(null) ? ApiAnswer.Refuse(40003)
            : new ApiAnswer.Fine(new JsonObject { ["user_info_list"] = new JsonArray([.. phones.Select(p => About(p!))]) });
    }

    private ApiAnswer Remark(ApiCall call)
    {
        if (world.Phone(call.Account, call.Json.Text("openid")) is not { } phone)
        {
            return ApiAnswer.Refuse(40003);
        }

        var remark = call.Json.Text("remark") ?? "";
        if (remark.Length > 30)
        {
            return ApiAnswer.Refuse(40035);
        }

        phone.With(f => f.Remark = remark);
        return ApiAnswer.Ok();
    }

    private static JsonObject About(Phone phone) => !phone.Following
        ? new JsonObject { ["subscribe"] = 0, ["openid"] = phone.User }
        : phone.With(f => new JsonObject
        {
            ["subscribe"] = 1,
            ["openid"] = phone.User,
            ["nickname"] = "",
            ["sex"] = 0,
            ["language"] = "zh_CN",
            ["city"] = "",
            ["province"] = "",
            ["country"] = "",
            ["headimgurl"] = "",
            ["subscribe_time"] = f.FollowedAt.ToUnixTimeSeconds(),
            ["remark"] = f.Remark,
            ["groupid"] = 0,
            ["tagid_list"] = new JsonArray([.. TagsOf(phone).Select(t => JsonValue.Create(t))]),
            ["subscribe_scene"] = f.FollowScene,
            ["qr_scene"] = long.TryParse(f.QrScene, out var scene) ? scene : 0,
            ["qr_scene_str"] = long.TryParse(f.QrScene, out _) ? "" : f.QrScene,
        });

    private static List<long> TagsOf(Phone phone)
    {
        lock (phone.Account.Directory.Gate)
        {
            return [.. phone.Account.Directory.Tags.Where(t => t.Users.Contains(phone.User)).Select(t => t.Id)];
        }
    }
}
