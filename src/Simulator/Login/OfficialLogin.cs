using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Api;
using WeLiaison.Simulator.Phones;
using WeLiaison.Simulator.Time;

namespace WeLiaison.Simulator.Login;

/// <summary>网页授权 of an Official Account: tokens of one person, unrelated to the account's own.</summary>
internal sealed class OfficialLogin(World world, LoginCodes codes, AdjustableTimeProvider clock)
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(2);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, PersonToken> tokens = new(StringComparer.Ordinal);

    public ApiAnswer Exchange(IQueryCollection query)
    {
        if (Caller(query) is not { } account)
        {
            return ApiAnswer.Refuse(40013);
        }

        if (query["secret"] != account.Setup.Secret)
        {
            return ApiAnswer.Refuse(40125);
        }

        var (code, trouble) = codes.Use(query["code"]);
        return (code, trouble) switch
        {
            (null, LoginTrouble.Missing) => ApiAnswer.Refuse(41008),
            (null, LoginTrouble.Used) => ApiAnswer.Refuse(40163),
            (null, LoginTrouble.Expired) => ApiAnswer.Refuse(42003),
            ({ } good, _) when good.Phone.Account == account => Hand(good.Phone, good.Scope),
            _ => ApiAnswer.Refuse(40029),
        };
    }

    public ApiAnswer Refresh(IQueryCollection query)
    {
        if (Caller(query) is not { } account)
        {
            return ApiAnswer.Refuse(40013);
        }

        return tokens.TryGetValue(query["refresh_token"].ToString(), out var token) && token.IsRefresh && token.Phone.Account == account
            ? token.Until > clock.GetUtcNow() ? Hand(token.Phone, token.Scope) : ApiAnswer.Refuse(42002, "refresh_token expired")
            : ApiAnswer.Refuse(40030);
    }

    public ApiAnswer Check(IQueryCollection query) => Owner(query) is null ? ApiAnswer.Refuse(40003) : ApiAnswer.Ok();

    public ApiAnswer Who(IQueryCollection query) => Owner(query) switch
    {
        null => ApiAnswer.Refuse(40001),
        { Scope: not "snsapi_userinfo" } => ApiAnswer.Refuse(48001),
        { Phone: var phone } => new ApiAnswer.Fine(new JsonObject
        {
            ["openid"] = phone.User,
            ["nickname"] = phone.Person.Name,
            ["sex"] = 0,
            ["province"] = "",
            ["city"] = "",
            ["country"] = "",
            ["headimgurl"] = "",
            ["privilege"] = new JsonArray(),
        }),
    };

    private Account? Caller(IQueryCollection query) => world.ByAppId(query["appid"]);

    private PersonToken? Owner(IQueryCollection query) =>
        tokens.TryGetValue(query["access_token"].ToString(), out var token) && !token.IsRefresh
            && token.Until > clock.GetUtcNow() && token.Phone.User == query["openid"]
            ? token
            : null;

    private ApiAnswer.Fine Hand(Phone phone, string scope)
    {
        var now = clock.GetUtcNow();
        return new ApiAnswer.Fine(new JsonObject
        {
            ["access_token"] = Keep(new PersonToken(phone, scope, now + TokenLife, IsRefresh: false)),
            ["expires_in"] = (int)TokenLife.TotalSeconds,
            ["refresh_token"] = Keep(new PersonToken(phone, scope, now + RefreshLife, IsRefresh: true)),
            ["openid"] = phone.User,
            ["scope"] = scope,
        });
    }

    private string Keep(PersonToken token)
    {
        var text = "OezX" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(48));
        tokens[text] = token;
        return text;
    }

    private sealed record PersonToken(Phone Phone, string Scope, DateTimeOffset Until, bool IsRefresh);
}
