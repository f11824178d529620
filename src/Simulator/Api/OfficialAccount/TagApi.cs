using System.Text;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>Tags of followers: at most 100, names of at most 30 bytes, at most 20 on one person.</summary>
internal sealed class TagApi(World world) : IApiGroup
{
    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/tags/create", Create) { CarriesText = true },
        new(Platform.OfficialAccount, "GET", "/cgi-bin/tags/get", List),
        new(Platform.OfficialAccount, "POST", "/cgi-bin/tags/delete", Delete),
        new(Platform.OfficialAccount, "POST", "/cgi-bin/user/tag/get", Members),
        new(Platform.OfficialAccount, "POST", "/cgi-bin/tags/members/batchtagging", call => Change(call, add: true)),
        new(Platform.OfficialAccount, "POST", "/cgi-bin/tags/members/batchuntagging", call => Change(call, add: false)),
        new(Platform.OfficialAccount, "POST", "/cgi-bin/tags/getidlist", OfOne),
    ];

    private static ApiAnswer Create(ApiCall call)
    {
        var name = call.Json.Member("tag")?.Text("name") ?? "";
        if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > 30)
        {
            return ApiAnswer.Refuse(45158);
        }

        var directory = call.Account.Directory;
        lock (directory.Gate)
        {
            if (directory.Tags.Exists(t => t.Name == name))
            {
                return ApiAnswer.Refuse(45157);
            }

            if (directory.Tags.Count >= 100)
            {
                return ApiAnswer.Refuse(45056);
            }

            var tag = new Tag(Math.Max(99, directory.Tags.Select(t => t.Id).DefaultIfEmpty().Max()) + 1, name, new HashSet<string>(StringComparer.Ordinal));
            directory.Tags.Add(tag);
            return new ApiAnswer.Fine(new JsonObject { ["tag"] = new JsonObject { ["id"] = tag.Id, ["name"] = name } });
        }
    }

    private static ApiAnswer.Fine List(ApiCall call)
    {
        lock (call.Account.Directory.Gate)
        {
            return new ApiAnswer.Fine(new JsonObject
            {
                ["tags"] = new JsonArray([.. call.Account.Directory.Tags
                    .Select(t => new JsonObject { ["id"] = t.Id, ["name"] = t.Name, ["count"] = t.Users.Count })
                    .Prepend(new JsonObject { ["id"] = 2, ["name"] = "星标组", ["count"] = 0 })]),
            });
        }
    }

    private static ApiAnswer Delete(ApiCall call)
    {
        var id = call.Json.Member("tag")?.Number("id") ?? 0;
        if (id <= 2)
        {
            return ApiAnswer.Refuse(45058);
        }

        lock (call.Account.Directory.Gate)
        {
            return call.Account.Directory.Tags.RemoveAll(t => t.Id == id) > 0 ? ApiAnswer.Ok() : ApiAnswer.Refuse(45159);
        }
    }

    private static ApiAnswer Members(ApiCall call)
    {
        if (call.Json.Number("tagid") is not { } id || call.Account.Directory.Tag(id) is not { } tag)
        {
            return ApiAnswer.Refuse(45159);
        }

        lock (call.Account.Directory.Gate)
        {
            var after = call.Json.Text("next_openid") ?? "";
            var page = tag.Users.Order(StringComparer.Ordinal).Where(u => string.CompareOrdinal(u, after) > 0).Take(10_000).ToList();
            return new ApiAnswer.Fine(new JsonObject
            {
                ["count"] = page.Count,
                ["data"] = new JsonObject { ["openid"] = new JsonArray([.. page.Select(u => JsonValue.Create(u))]) },
                ["next_openid"] = page.LastOrDefault() ?? "",
            });
        }
    }

    private ApiAnswer Change(ApiCall call, bool add)
    {
        var openIds = call.Json.Texts("openid_list");
        if (openIds.Count is 0 or > 50)
        {
            return ApiAnswer.Refuse(40032);
        }

        if (call.Json.Number("tagid") is not { } id || call.Account.Directory.Tag(id) is not { } tag)
        {
            return ApiAnswer.Refuse(45159);
        }

        if (openIds.Any(o => world.Phone(call.Account, o) is not { Following: true }))
        {
            return ApiAnswer.Refuse(49003);
        }

        lock (call.Account.Directory.Gate)
        {
            if (add && openIds.Any(o => !tag.Users.Contains(o) && call.Account.Directory.Tags.Count(t => t.Users.Contains(o)) >= 20))
            {
                return ApiAnswer.Refuse(45059);
            }

            foreach (var openId in openIds)
            {
                _ = add ? tag.Users.Add(openId) : tag.Users.Remove(openId);
            }
        }

        return ApiAnswer.Ok();
    }

    private ApiAnswer OfOne(ApiCall call)
    {
        if (world.Phone(call.Account, call.Json.Text("openid")) is not { } phone)
        {
            return ApiAnswer.Refuse(40003);
        }

        lock (call.Account.Directory.Gate)
        {
            return new ApiAnswer.Fine(new JsonObject
            {
                ["tagid_list"] = new JsonArray([.. call.Account.Directory.Tags.Where(t => t.Users.Contains(phone.User)).Select(t => JsonValue.Create(t.Id))]),
            });
        }
    }
}
