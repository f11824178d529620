using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Gestures;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.WeCom;

/// <summary>What can still be done to a message that has been sent: change its card with a response code, or take it back within a day.</summary>
internal sealed class AfterwardsApi(World world, SentMessages sent, ResponseCodes responseCodes) : IApiGroup
{
    private static readonly TimeSpan RecallWithin = TimeSpan.FromHours(24);

    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.WeCom, "POST", "/cgi-bin/message/update_template_card", Update) { CarriesText = true },
        new(Platform.WeCom, "POST", "/cgi-bin/message/recall", Recall),
    ];

    private ApiAnswer Update(ApiCall call)
    {
        if (call.Json.Number("agentid") != call.Account.AgentId)
        {
            return ApiAnswer.Refuse(40056);
        }

        var recipients = Recipients.OfUpdate(world, call.Account, call.Json);
        var replaceName = call.Json.Member("button")?.Text("replace_name");
        var card = call.Json.Member("template_card");
        if (string.IsNullOrEmpty(replaceName) && card is null)
        {
            return ApiAnswer.Refuse(40058, "button or template_card is missing");
        }

        if (card is { } given && CardDrafts.Reason(given) is { } reason)
        {
            return ApiAnswer.Refuse(40058, reason);
        }

        if (responseCodes.Use(call.Account, call.Json.Text("response_code")) is not { } entries)
        {
            return ApiAnswer.Refuse(42045, "response_code is invalid, used or expired");
        }

        foreach (var (phone, entry) in entries.Where(e => recipients.Phones.Contains(e.Phone)))
        {
            if (card is { } full)
            {
                CardChange.Replace(phone, entry, CardDrafts.Of(full), Via.AppMessage, call.Now, call.Wire);
            }
            else
            {
                CardChange.Settle(phone, entry, replaceName!, Via.AppMessage, call.Now, call.Wire);
            }
        }

        return ApiAnswer.Ok(new JsonObject { ["invaliduser"] = new JsonArray([.. recipients.InvalidUsers.Select(u => JsonValue.Create(u))]) });
    }

    private ApiAnswer Recall(ApiCall call)
    {
        if (sent.Find(call.Account, call.Json.Text("msgid")) is not { } message || message.At + RecallWithin < call.Now)
        {
            return ApiAnswer.Refuse(40058, "msgid is unknown or older than 24 hours");
        }

        foreach (var (phone, entry) in message.Entries)
        {
            phone.Change(() => entry.Recalled = true);
        }

        return ApiAnswer.Ok();
    }
}
