using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Faults;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Api;

/// <summary>The calls that hand out tokens: by path they belong to one platform, by AppID or CorpID and secret to one account.</summary>
internal sealed class TokenDoor(World world, TokenOffice tokens, FaultPlan faults, AdjustableTimeProvider clock)
{
    public const string WeComPath = "/cgi-bin/gettoken";
    private const string ClassicPath = "/cgi-bin/token";
    private const string StablePath = "/cgi-bin/stable_token";
    private const int StablePerMinute = 10_000;

    public static bool Is(string path) => path is ClassicPath or StablePath or WeComPath;

    public static int DailyLimit(string path) => path switch
    {
        ClassicPath => 2000,
        StablePath => 500_000,
        _ => int.MaxValue,
    };

    public async Task<(Account? Account, ApiAnswer Answer)> AnswerAsync(HttpRequest request) => request.Path.Value switch
    {
        ClassicPath => Classic(request.Query),
        StablePath => await StableAsync(request),
        _ => WeCom(request.Query),
    };

    private (Account?, ApiAnswer) Classic(IQueryCollection query)
    {
        var (account, refusal) = Official(query["grant_type"], query["appid"], query["secret"]);
        refusal ??= Admit(account!, ClassicPath);
        return (account, refusal ?? Handed(tokens.Classic(account!)));
    }

    private async Task<(Account?, ApiAnswer)> StableAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return (null, ApiAnswer.Refuse(43002));
        }

        var (json, _, error) = await RequestReader.JsonAsync(request);
        if (error != 0)
        {
            return (null, ApiAnswer.Refuse(error));
        }

        var (account, refusal) = Official(json.Text("grant_type"), json.Text("appid"), json.Text("secret"));
        refusal ??= Admit(account!, StablePath);
        if (refusal is null && !account!.Quotas.TryTakeMinute(StablePath, StablePerMinute, clock.GetUtcNow()))
        {
            refusal = ApiAnswer.Refuse(45011);
        }

        return (account, refusal ?? (tokens.Stable(account!, json.Flag("force_refresh") == true) is { } token ? Handed(token) : ApiAnswer.Refuse(45009)));
    }

    private (Account?, ApiAnswer) WeCom(IQueryCollection query)
    {
        var (corpId, secret) = (query["corpid"].ToString(), query["corpsecret"].ToString());
        if (corpId.Length == 0 || secret.Length == 0)
        {
            return (null, ApiAnswer.Refuse(corpId.Length == 0 ? 41002 : 41004));
        }

        var corp = world.Accounts.Where(a => !a.IsOfficial && a.ReceiveId == corpId).ToList();
        if (corp.Count == 0)
        {
            return (null, ApiAnswer.Refuse(40013));
        }

        var account = corp.Find(a => a.Setup.Secret == secret);
        if (account is null)
        {
            var foreign = world.Accounts.Any(a => !a.IsOfficial && a.Setup.Secret == secret);
            return (corp[0], ApiAnswer.Refuse(foreign ? 40091 : 40001, "invalid credential"));
        }

        return (account, Admit(account, WeComPath) ?? Handed(tokens.WeCom(account)));
    }

    private (Account? Account, ApiAnswer? Refusal) Official(string? grantType, string? appId, string? secret)
    {
        if (grantType != "client_credential")
        {
            return (null, ApiAnswer.Refuse(40002));
        }

        if (string.IsNullOrEmpty(appId) || string.IsNullOrEmpty(secret))
        {
            return (null, ApiAnswer.Refuse(string.IsNullOrEmpty(appId) ? 41002 : 41004));
        }

        if (world.ByAppId(appId) is not { } account)
        {
            return (null, ApiAnswer.Refuse(40013));
        }

        return account.Setup.Secret == secret ? (account, null) : (account, ApiAnswer.Refuse(secret.Length == 32 ? 40001 : 40125));
    }

    private ApiAnswer? Admit(Account account, string path)
    {
        if (faults.TakeForCall(FaultKind.AddressRefused, account.Id, path) is not null)
        {
            return ApiAnswer.Refuse(account.IsOfficial ? 40164 : 60020);
        }

        if (faults.TakeForCall(FaultKind.Busy, account.Id, path) is not null)
        {
            return ApiAnswer.Refuse(-1);
        }

        if (faults.TakeForCall(FaultKind.DailyQuota, account.Id, path) is not null)
        {
            return ApiAnswer.Refuse(45009);
        }

        return account.Quotas.TryTake(path, DailyLimit(path), clock.GetUtcNow()) ? null : ApiAnswer.Refuse(45009);
    }

    private ApiAnswer Handed(IssuedToken token)
    {
        var body = new JsonObject { ["access_token"] = token.Text, ["expires_in"] = (int)(token.Until - clock.GetUtcNow()).TotalSeconds };
        return token.Account.IsOfficial ? new ApiAnswer.Fine(body) : ApiAnswer.Ok(body);
    }
}
