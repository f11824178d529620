using System.Globalization;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.QrCodes;
using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Api.OfficialAccount;

/// <summary>带参数二维码: temporary up to 30 days, permanent up to 100 000.</summary>
internal sealed class QrCodeApi(QrCodeBook codes) : IApiGroup
{
    private const int LongestLife = 2_592_000;
    private const int DefaultLife = 60;

    public IEnumerable<ApiOperation> Operations =>
    [
        new(Platform.OfficialAccount, "POST", "/cgi-bin/qrcode/create", Create) { Daily = 100_000 },
    ];

    private ApiAnswer Create(ApiCall call)
    {
        var action = call.Json.Text("action_name");
        var scene = call.Json.Member("action_info")?.Member("scene");
        var (id, text) = (scene?.Number("scene_id"), scene?.Text("scene_str"));
        var chosen = action switch
        {
            "QR_SCENE" when id is > 0 and <= uint.MaxValue => id.Value.ToString(CultureInfo.InvariantCulture),
            "QR_LIMIT_SCENE" when id is >= 1 and <= 100_000 => id.Value.ToString(CultureInfo.InvariantCulture),
            "QR_STR_SCENE" or "QR_LIMIT_STR_SCENE" when text is { Length: >= 1 and <= 64 } => text,
            _ => null,
        };
        if (chosen is null)
        {
            return ApiAnswer.Refuse(action is "QR_SCENE" or "QR_LIMIT_SCENE" or "QR_STR_SCENE" or "QR_LIMIT_STR_SCENE" ? 40053 : 40052);
        }

        var permanent = action!.StartsWith("QR_LIMIT", StringComparison.Ordinal);
        var seconds = call.Json.Number("expire_seconds") ?? DefaultLife;
        if (!permanent && seconds is < 1 or > LongestLife)
        {
            return ApiAnswer.Refuse(40035);
        }

        var code = codes.Add(call.Account, chosen, permanent ? null : call.Now.AddSeconds(seconds));
        var body = new JsonObject { ["ticket"] = code.Ticket };
        if (!permanent)
        {
            body["expire_seconds"] = seconds;
        }

        body["url"] = code.Url;
        return new ApiAnswer.Fine(body);
    }
}
