using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using WeLiaison.Simulator.Accounts;
using WeLiaison.Simulator.Api;
using WeLiaison.Simulator.Phones;

namespace WeLiaison.Simulator.Login;

/// <summary>The pages of a web login: whoever opens the link chooses which of the phones' people they are, and is sent back with a code.</summary>
internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/connect/oauth2/authorize", Authorize);
        routes.MapGet("/wwlogin/sso/login", Authorize);
        routes.MapGet("/sns/oauth2/access_token", (HttpContext context, OfficialLogin login) => Write(context, login.Exchange(context.Request.Query)));
        routes.MapGet("/sns/oauth2/refresh_token", (HttpContext context, OfficialLogin login) => Write(context, login.Refresh(context.Request.Query)));
        routes.MapGet("/sns/auth", (HttpContext context, OfficialLogin login) => Write(context, login.Check(context.Request.Query)));
        routes.MapGet("/sns/userinfo", (HttpContext context, OfficialLogin login) => Write(context, login.Who(context.Request.Query)));
    }

    private static Task Write(HttpContext context, ApiAnswer answer) =>
        ApiWriter.WriteAsync(context, answer, ApiWriter.Text(answer, official: true), official: true);

    private static IResult Authorize(HttpContext context, World world, LoginCodes codes)
    {
        var query = context.Request.Query;
        var (appId, back) = (query["appid"].ToString(), query["redirect_uri"].ToString());
        var accounts = world.Accounts.Where(a =>
            a.ReceiveId == appId && (a.IsOfficial || !query.ContainsKey("agentid") || query["agentid"] == a.Setup.AgentId?.ToString()))
            .ToList();
        if (accounts.Count == 0 || !Uri.TryCreate(back, UriKind.Absolute, out _))
        {
            return Results.Text("redirect_uri 参数错误或 appid 不存在 (10003)", "text/plain; charset=utf-8", statusCode: 400);
        }

        var chosen = query["simulator_user"].ToString();
        var phone = accounts.Select(a => world.Phone(a, chosen)).FirstOrDefault(p => p is not null);
        if (phone is null)
        {
            return Results.Content(Choice(context.Request, accounts.SelectMany(world.PhonesOf)), "text/html; charset=utf-8");
        }

        var scope = query["scope"].ToString();
        var target = QueryHelpers.AddQueryString(back, new Dictionary<string, string?>
        {
            ["code"] = codes.Issue(phone, scope.Length == 0 ? "snsapi_base" : scope),
            ["state"] = query["state"].ToString(),
        });
        return Results.Redirect(target);
    }

    private static string Choice(HttpRequest request, IEnumerable<Phone> phones)
    {
        var page = new StringBuilder("""
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <title>选择身份</title><link rel="stylesheet" href="/page/assets/page.css"><main class="choice"><h1>以谁的身份打开？</h1><p>真实的微信会自动带上身份，这里请您选一位。</p><ul>
            """);
        foreach (var phone in phones.OrderBy(p => p.Person.Name, StringComparer.Ordinal))
        {
            var link = QueryHelpers.AddQueryString(request.Path + request.QueryString, "simulator_user", phone.User);
            page.Append("<li><a href=\"").Append(WebUtility.HtmlEncode(link)).Append("\">").Append(WebUtility.HtmlEncode(phone.Person.Name)).Append("</a></li>");
        }

        return page.Append("</ul></main></html>").ToString();
    }
}
