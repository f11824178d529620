using System.Text.Json.Nodes;
using WeLiaison.Simulator.Api;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Login;

/// <summary>Who stands behind the code of a web login inside WeCom.</summary>
internal sealed class WeComLoginApi(LoginCodes codes) : IApiGroup
{
    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.WeCom, "GET", "/cgi-bin/auth/getuserinfo", Who),
    ];

    private ApiAnswer Who(ApiCall call)
    {
        var (code, trouble) = codes.Use(call.Query["code"]);
        return (code, trouble) switch
        {
            (null, LoginTrouble.Missing) => ApiAnswer.Refuse(41008),
            (null, LoginTrouble.Used) => ApiAnswer.Refuse(42022),
            (null, LoginTrouble.Expired) => ApiAnswer.Refuse(42003),
            ({ } good, _) when good.Phone.Account.ReceiveId == call.Account.ReceiveId =>
                ApiAnswer.Ok(new JsonObject { ["userid"] = good.Phone.User }),
            _ => ApiAnswer.Refuse(40029),
        };
    }
}
