using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>订阅通知: one consent for one notice, or a lasting one for long-term templates.</summary>
internal sealed class SubscriptionApi(World world, Courier courier) : IApiGroup
{
    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/message/subscribe/bizsend", Send) { Daily = 500_000, CarriesText = true },
        new(Platform.OfficialAccount, "GET", "/wxaapi/newtmpl/gettemplate", List),
    ];

    private ApiAnswer Send(ApiCall call)
    {
        if (world.Phone(call.Account, call.Json.Text("touser")) is not { } phone)
        {
            return ApiAnswer.Refuse(40003);
        }

        if (call.Account.Template(call.Json.Text("template_id")) is not { Kind: not TemplateKind.Template } template)
        {
            return ApiAnswer.Refuse(40037);
        }

        if (call.Json.Member("data") is not { } data)
        {
            return ApiAnswer.Refuse(47001);
        }

        var page = call.Json.Text("page");
        if (!string.IsNullOrEmpty(page) && !Uri.TryCreate(page, UriKind.Absolute, out _))
        {
            return ApiAnswer.Refuse(41030);
        }

        var (draft, wrong) = NoticeTemplate.Fill(template, data, page, "subscription");
        if (draft is null)
        {
            return ApiAnswer.Refuse(47003, wrong);
        }

        if (!phone.Following || !phone.With(f => f.Notices.TrySpend(template)))
        {
            return ApiAnswer.Refuse(43101);
        }

        var id = call.Account.NextJobId();
        phone.Receive(draft, Via.Subscription, call.Now, call.Wire);
        var sent = PushXml.Event(call.Account, phone.User, call.Now, "subscribe_msg_sent_event")
            .Group("SubscribeMsgSentEvent", wrapper => wrapper.Group("List", list => list
                .Text("TemplateId", template.Id).Number("MsgID", id).Number("ErrorCode", 0).Text("ErrorStatus", "success")));
        courier.Post(new Push { Account = call.Account, Phone = phone, Inner = sent.End(), IsEvent = true });
        return ApiAnswer.Ok(new JsonObject { ["msgid"] = id });
    }

    private static ApiAnswer List(ApiCall call) => ApiAnswer.Ok(new JsonObject
    {
        ["data"] = new JsonArray([.. call.Account.Setup.Templates.Where(t => t.Kind != TemplateKind.Template).Select(t => new JsonObject
        {
            ["priTmplId"] = t.Id,
            ["title"] = t.Title,
            ["content"] = t.Content,
            ["example"] = "",
            ["type"] = t.Kind == TemplateKind.Once ? 2 : 3,
        })]),
    });
}
