using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Faults;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>模板消息: accepted now, reported by TEMPLATESENDJOBFINISH.</summary>
internal sealed class TemplateApi(World world, Courier courier, FaultPlan faults) : IApiGroup
{
    private static readonly TimeSpan SameIdIsOnce = TimeSpan.FromMinutes(10);

    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/message/template/send", Send) { Daily = 100_000, CarriesText = true },
        new(Platform.OfficialAccount, "GET", "/cgi-bin/template/get_all_private_template", List),
    ];

    private ApiAnswer Send(ApiCall call)
    {
        if (world.Phone(call.Account, call.Json.Text("touser")) is not { } phone)
        {
            return ApiAnswer.Refuse(40003);
        }

        if (call.Account.Template(call.Json.Text("template_id")) is not { Kind: TemplateKind.Template } template)
        {
            return ApiAnswer.Refuse(40037);
        }

        if (!phone.Following)
        {
            return ApiAnswer.Refuse(43004);
        }

        if (call.Json.Member("data") is not { } data)
        {
            return ApiAnswer.Refuse(47001);
        }

        var (draft, wrong) = NoticeTemplate.Fill(template, data, call.Json.Text("url"), "template");
        if (draft is null)
        {
            return ApiAnswer.Refuse(47003, wrong);
        }

        var id = call.Account.NextJobId();
        if (call.Json.Text("client_msg_id") is { Length: > 0 } own)
        {
            if (own.Length > 32)
            {
                return ApiAnswer.Refuse(40097);
            }

            if (call.Account.Jobs.Remember($"template {phone.User} {own}", id, call.Now, SameIdIsOnce) is { } first)
            {
                return ApiAnswer.Ok(new JsonObject { ["msgid"] = first });
            }
        }

        var blocked = faults.TakeForCallback(FaultKind.UserBlock, call.Account.Id, phone.User) is not null;
        if (!blocked)
        {
            phone.Receive(draft, Via.Template, call.Now, call.Wire);
        }

        var done = PushXml.Event(call.Account, phone.User, call.Now, "TEMPLATESENDJOBFINISH").Number("MsgID", id).Text("Status", blocked ? "failed:user block" : "success");
        courier.Post(new Push { Account = call.Account, Phone = phone, Inner = done.End(), IsEvent = true });
        return ApiAnswer.Ok(new JsonObject { ["msgid"] = id });
    }

    private static ApiAnswer.Fine List(ApiCall call) => new(new JsonObject
    {
        ["template_list"] = new JsonArray([.. call.Account.Setup.Templates.Where(t => t.Kind == TemplateKind.Template).Select(t => new JsonObject
        {
            ["template_id"] = t.Id,
            ["title"] = t.Title,
            ["primary_industry"] = "政府与公共事业",
            ["deputy_industry"] = "公共事业",
            ["content"] = t.Content,
            ["example"] = "",
        })]),
    });
}
