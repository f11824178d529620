using System.Globalization;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.WeCom;

/// <summary>通讯录 as an application created after June 2022 sees it: names and departments, no telephone, no mail, no picture.</summary>
internal sealed class DirectoryApi(World world) : IApiGroup
{
    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.WeCom, "GET", "/cgi-bin/user/get", Get),
        new(Platform.WeCom, "GET", "/cgi-bin/user/list", call => List(call, Details)),
        new(Platform.WeCom, "GET", "/cgi-bin/user/simplelist", call => List(call, Simple)),
        new(Platform.WeCom, "GET", "/cgi-bin/department/list", call => Departments(call, "department", withNames: true)),
        new(Platform.WeCom, "GET", "/cgi-bin/department/simplelist", call => Departments(call, "department_id", withNames: false)),
        new(Platform.WeCom, "GET", "/cgi-bin/tag/list", Tags),
        new(Platform.WeCom, "GET", "/cgi-bin/tag/get", TagMembers),
        new(Platform.WeCom, "GET", "/cgi-bin/agent/get", Agent),
    ];

    private ApiAnswer Get(ApiCall call) => world.Phone(call.Account, call.Query["userid"]) switch
    {
        null => ApiAnswer.Refuse(60111),
        { Following: false } => ApiAnswer.Refuse(60011),
        { } phone => ApiAnswer.Ok(Details(phone)),
    };

    private ApiAnswer List(ApiCall call, Func<Phone, JsonObject> show)
    {
        if (Number(call, "department_id") is not { } department)
        {
            return ApiAnswer.Refuse(40058, "department_id");
        }

        lock (call.Account.Directory.Gate)
        {
            if (!call.Account.Directory.Departments.Exists(d => d.Id == department))
            {
                return ApiAnswer.Refuse(60003);
            }
        }

        var members = Recipients.InDepartment(world, call.Account, department, below: call.Query["fetch_child"] == "1");
        return ApiAnswer.Ok(new JsonObject { ["userlist"] = new JsonArray([.. members.OrderBy(p => p.User, StringComparer.Ordinal).Select(show)]) });
    }

    private static ApiAnswer Departments(ApiCall call, string name, bool withNames)
    {
        var wanted = Number(call, "id") is { } root ? call.Account.Directory.Below(root) : null;
        lock (call.Account.Directory.Gate)
        {
            var list = call.Account.Directory.Departments.Where(d => wanted?.Contains(d.Id) != false).Select(d =>
            {
                var shown = new JsonObject { ["id"] = d.Id, ["parentid"] = d.ParentId, ["order"] = d.Id };
                if (withNames)
                {
                    shown["name"] = d.Name;
                }

                return shown;
            });
            return ApiAnswer.Ok(new JsonObject { [name] = new JsonArray([.. list]) });
        }
    }

    private static ApiAnswer Tags(ApiCall call)
    {
        lock (call.Account.Directory.Gate)
        {
            return ApiAnswer.Ok(new JsonObject
            {
                ["taglist"] = new JsonArray([.. call.Account.Directory.Tags.Select(t => new JsonObject { ["tagid"] = t.Id, ["tagname"] = t.Name })]),
            });
        }
    }

    private ApiAnswer TagMembers(ApiCall call)
    {
        if (Number(call, "tagid") is not { } id || call.Account.Directory.Tag(id) is not { } tag)
        {
            return ApiAnswer.Refuse(40068);
        }

        var members = world.PhonesOf(call.Account).Where(p => p.Following && tag.Users.Contains(p.User)).OrderBy(p => p.User, StringComparer.Ordinal);
        return ApiAnswer.Ok(new JsonObject
        {
            ["tagname"] = tag.Name,
            ["userlist"] = new JsonArray([.. members.Select(p => new JsonObject { ["userid"] = Lower(p), ["name"] = p.Person.Name })]),
            ["partylist"] = new JsonArray(),
        });
    }

    private ApiAnswer Agent(ApiCall call) => Number(call, "agentid") != call.Account.AgentId
        ? ApiAnswer.Refuse(301002)
        : ApiAnswer.Ok(new JsonObject
        {
            ["agentid"] = call.Account.AgentId,
            ["name"] = call.Account.Name,
            ["close"] = 0,
            ["allow_userinfos"] = new JsonObject
            {
                ["user"] = new JsonArray([.. world.PhonesOf(call.Account).Where(p => p.Following).Select(p => new JsonObject { ["userid"] = Lower(p) })]),
            },
            ["allow_partys"] = new JsonObject { ["partyid"] = new JsonArray(1) },
            ["allow_tags"] = new JsonObject { ["tagid"] = new JsonArray() },
            ["report_location_flag"] = 0,
            ["isreportenter"] = 0,
        });

    private static JsonObject Simple(Phone phone) => new()
    {
        ["userid"] = Lower(phone),
        ["name"] = phone.Person.Name,
        ["department"] = DepartmentsOf(phone),
    };

    private static JsonObject Details(Phone phone)
    {
        var shown = Simple(phone);
        shown["position"] = phone.Person.Position ?? "";
        shown["status"] = 1;
        shown["main_department"] = Recipients.DepartmentsOf(phone)[0];
        shown["order"] = new JsonArray(0);
        shown["is_leader_in_dept"] = new JsonArray(0);
        return shown;
    }

    private static JsonArray DepartmentsOf(Phone phone) => new([.. Recipients.DepartmentsOf(phone).Select(d => JsonValue.Create(d))]);

    private static string Lower(Phone phone) => phone.User.ToLowerInvariant();

    private static long? Number(ApiCall call, string name) =>
        long.TryParse(call.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
