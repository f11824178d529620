using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>客服消息: messages within the window that the follower's last interaction opened, and the typing sign.</summary>
internal sealed class CustomerServiceApi(World world, OfficialMessages messages) : IApiGroup
{
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan TypingWindow = TimeSpan.FromSeconds(30);

    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/message/custom/send", Send) { Daily = 500_000, CarriesText = true },
        new(Platform.OfficialAccount, "POST", "/cgi-bin/message/custom/typing", Typing) { Daily = 500_000 },
    ];

    private ApiAnswer Send(ApiCall call)
    {
        if (world.Phone(call.Account, call.Json.Text("touser")) is not { } phone)
        {
            return ApiAnswer.Refuse(40003);
        }

        var (draft, refusal) = messages.Read(call);
        if (refusal is not null)
        {
            return refusal;
        }

        var error = phone.Following ? phone.With(f => f.Rights.Spend(call.Now)) : SendingRights.WindowClosed;
        if (error != 0)
        {
            return ApiAnswer.Refuse(error);
        }

        phone.With(f => f.TypingUntil = DateTimeOffset.MinValue);
        phone.Receive(draft!, Via.CustomerService, call.Now, call.Wire);
        return ApiAnswer.Ok();
    }

    private ApiAnswer Typing(ApiCall call)
    {
        if (world.Phone(call.Account, call.Json.Text("touser")) is not { } phone)
        {
            return ApiAnswer.Refuse(40003);
        }

        var error = phone.With(f => call.Json.Text("command") switch
        {
            "CancelTyping" => Stop(f),
            "Typing" when f.Rights.LastInteraction < call.Now - TypingWindow => 45080,
            "Typing" when f.TypingUntil > call.Now => 45081,
            "Typing" => Start(f, call.Now),
            _ => 45072,
        });
        phone.Change(() => { });
        return error == 0 ? ApiAnswer.Ok() : ApiAnswer.Refuse(error);
    }

    private static int Start(FollowerState follower, DateTimeOffset now)
    {
        follower.TypingUntil = now + TypingLasts;
        return 0;
    }

    private static int Stop(FollowerState follower)
    {
        follower.TypingUntil = DateTimeOffset.MinValue;
        return 0;
    }
}
