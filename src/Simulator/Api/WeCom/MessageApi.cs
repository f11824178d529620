using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Gestures;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.WeCom;

/// <summary>应用消息: to users, departments and tags; who is not reached is named, who gets too much gets nothing, silently.</summary>
internal sealed class MessageApi(World world, WeComMessages messages, SentMessages sent, ResponseCodes responseCodes) : IApiGroup
{
    private const int PersonTimesPerAccount = 200;
    private const int LongestDuplicateCheck = 14_400;

    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.WeCom, "POST", "/cgi-bin/message/send", Send) { CarriesText = true },
    ];

    private ApiAnswer Send(ApiCall call)
    {
        if (call.Json.Number("agentid") is not { } agent)
        {
            return ApiAnswer.Refuse(41011);
        }

        if (agent != call.Account.AgentId)
        {
            return ApiAnswer.Refuse(40056);
        }

        var (recipients, nobody) = Recipients.OfSend(world, call);
        if (nobody is not null)
        {
            return nobody;
        }

        if (recipients!.Phones.Count == 0)
        {
            return ApiAnswer.Refuse(81013);
        }

        var id = SentMessages.NewId();
        if (IsRepeat(call))
        {
            return Answer(recipients, id, responseCode: null);
        }

        var (draft, refusal) = messages.Read(call, id);
        return refusal ?? Deliver(call, recipients, draft!, id);
    }

    private ApiAnswer Deliver(ApiCall call, Recipients recipients, Draft draft, string id)
    {
        var daily = PersonTimesPerAccount * Math.Max(1, world.PhonesOf(call.Account).Count());
        var entries = new List<CardOfPhone>();
        foreach (var phone in recipients.Phones)
        {
            if (!call.Account.Quotas.TryTake("person-times", daily, call.Now))
            {
                return entries.Count > 0 ? Answer(recipients, id, responseCode: null) : ApiAnswer.Refuse(45009);
            }

            if (phone.With(f => f.Deliveries.TryTake(call.Now)))
            {
                // Everybody has a card of their own: what one ticks the others do not see.
                var own = draft.Card is { } card ? CardDrafts.Of(card.Card, id) : draft;
                entries.Add(new CardOfPhone(phone, phone.Receive(own, Via.AppMessage, call.Now, call.Wire)));
            }
        }

        sent.Add(id, new SentMessage(call.Account, entries, call.Now));
        var updatable = draft.Card?.Type.EndsWith("interaction", StringComparison.Ordinal) == true;
        return Answer(recipients, id, updatable ? responseCodes.Issue(call.Account, entries) : null);
    }

    private static bool IsRepeat(ApiCall call)
    {
        if (call.Json.Number("enable_duplicate_check") != 1)
        {
            return false;
        }

        var seconds = Math.Clamp(call.Json.Number("duplicate_check_interval") ?? 1800, 1, LongestDuplicateCheck);
        var key = "same " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(call.RawBody)));
        return call.Account.Jobs.Remember(key, 1, call.Now, TimeSpan.FromSeconds(seconds)) is not null;
    }

    private static ApiAnswer Answer(Recipients recipients, string id, string? responseCode)
    {
        var body = new JsonObject();
        Name(body, "invaliduser", recipients.InvalidUsers);
        Name(body, "invalidparty", recipients.InvalidParties);
        Name(body, "invalidtag", recipients.InvalidTags);
        body["msgid"] = id;
        if (responseCode is not null)
        {
            body["response_code"] = responseCode;
        }

        return ApiAnswer.Ok(body);
    }

    private static void Name(JsonObject body, string name, IReadOnlyList<string> list)
    {
        if (list.Count > 0)
        {
            body[name] = string.Join('|', list);
        }
    }
}
