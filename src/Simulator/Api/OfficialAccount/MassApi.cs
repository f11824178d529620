using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Callbacks;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>群发 of a 服务号: by tag, by list, and to one person as a preview. Each follower receives at most four a month.</summary>
internal sealed class MassApi(World world, OfficialMessages messages, Courier courier) : IApiGroup
{
    private const int FourAMonth = 4;
    private const int MostOpenIds = 10_000;
    private static readonly TimeSpan SameIdIsOnce = TimeSpan.FromHours(24);

    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/message/mass/sendall", SendAll) { Daily = 100, CarriesText = true },
        new(Platform.OfficialAccount, "POST", "/cgi-bin/message/mass/send", SendList) { Daily = 100, CarriesText = true },
        new(Platform.OfficialAccount, "POST", "/cgi-bin/message/mass/preview", Preview) { Daily = 100, CarriesText = true },
        new(Platform.OfficialAccount, "POST", "/cgi-bin/message/mass/get", Status),
    ];

    private ApiAnswer SendAll(ApiCall call)
    {
        if (call.Json.Member("filter") is not { } filter)
        {
            return ApiAnswer.Refuse(40035);
        }

        if (filter.Flag("is_to_all") == true)
        {
            return Send(call, [.. world.PhonesOf(call.Account)]);
        }

        return filter.Number("tag_id") is { } id && call.Account.Directory.Tag(id) is { } tag
            ? Send(call, [.. world.PhonesOf(call.Account).Where(p => tag.Users.Contains(p.User))])
            : ApiAnswer.Refuse(45159);
    }

    private ApiAnswer SendList(ApiCall call)
    {
        var openIds = call.Json.Texts("touser");
        if (openIds.Count is < 2 or > MostOpenIds)
        {
            return ApiAnswer.Refuse(40032);
        }

        var phones = openIds.Distinct(StringComparer.Ordinal).Select(o => world.Phone(call.Account, o)).ToList();
        return phones.Contains(null) ? ApiAnswer.Refuse(40003) : Send(call, phones!);
    }

    private ApiAnswer Preview(ApiCall call)
    {
        if (world.Phone(call.Account, call.Json.Text("touser")) is not { Following: true } phone)
        {
            return ApiAnswer.Refuse(40003);
        }

        var (draft, refusal) = messages.Read(call);
        if (refusal is not null)
        {
            return refusal;
        }

        phone.Receive(draft!, Via.Mass, call.Now, call.Wire);
        return new ApiAnswer.Fine(new JsonObject { ["errcode"] = 0, ["errmsg"] = "preview success", ["msg_id"] = call.Account.NextJobId() });
    }

    private static ApiAnswer Status(ApiCall call) =>
        call.Json.Number("msg_id") is { } id && call.Account.Jobs.MassStatus(id) is { } status
            ? new ApiAnswer.Fine(new JsonObject { ["msg_id"] = id, ["msg_status"] = status })
            : ApiAnswer.Refuse(40097);

    private ApiAnswer Send(ApiCall call, IReadOnlyList<Phone> addressed)
    {
        var (draft, refusal) = messages.Read(call);
        if (refusal is not null)
        {
            return refusal;
        }

        var id = call.Account.NextJobId();
        if (call.Json.Text("clientmsgid") is { Length: > 0 } own)
        {
            if (Encoding.UTF8.GetByteCount(own) > 64)
            {
                return ApiAnswer.Refuse(45067);
            }

            if (call.Account.Jobs.Remember($"mass {own}", id, call.Now, SameIdIsOnce) is { } first)
            {
                return new ApiAnswer.Refused(45065) { More = new JsonObject { ["msg_id"] = first } };
            }
        }

        var reached = addressed.Where(p => p.Following && MayReceive(p, call.Now)).ToList();
        foreach (var phone in reached)
        {
            phone.Receive(draft!, Via.Mass, call.Now, call.Wire);
        }

        call.Account.Jobs.SetMass(id, "SEND_SUCCESS");
        Report(call, id, addressed.Count, reached.Count);
        return new ApiAnswer.Fine(new JsonObject
        {
            ["errcode"] = 0,
            ["errmsg"] = "send job submission success",
            ["msg_id"] = id,
            ["msg_data_id"] = id - 150_000,
        });
    }

    private void Report(ApiCall call, long id, int addressed, int reached)
    {
        var done = PushXml.Event(call.Account, $"o{new string('0', 27)}", call.Now, "MASSSENDJOBFINISH")
            .Number("MsgID", id)
            .Text("Status", "send success")
            .Number("TotalCount", addressed)
            .Number("FilterCount", reached)
            .Number("SentCount", reached)
            .Number("ErrorCount", 0);
        courier.Post(new Push { Account = call.Account, Inner = done.End(), IsEvent = true });
    }

    private static bool MayReceive(Phone phone, DateTimeOffset now)
    {
        var month = int.Parse(now.AddHours(8).ToString("yyyyMM", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return phone.With(f =>
        {
            f.MassThisMonth = f.MassMonth == month ? f.MassThisMonth : 0;
            f.MassMonth = month;
            return ++f.MassThisMonth <= FourAMonth;
        });
    }
}
