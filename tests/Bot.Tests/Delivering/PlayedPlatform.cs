using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Hosting;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.Bot.Tests.Delivering;

/// <summary>Stands where the network would: answers each path as the test says, and keeps what was asked.</summary>
internal sealed class PlayedPlatform(TimeProvider clock) : HttpMessageHandler
{
    private readonly Dictionary<string, string> answers = [];

    public List<(string Path, string Body)> Calls { get; } = [];

    /// <summary>What a path answers; "cut" breaks the connection after the call, "dead" before it.</summary>
    public string this[string path]
    {
        set => answers[path] = value;
    }

    public AccountClients Clients(string? template = "tPl_notice", string? subscription = "tPl_result") => new(
        new Dictionary<string, CommitteeOptions>
        {
            ["baoshan"] = new()
            {
                OfficialAccount = new OfficialAccountSettings { AppId = "wx7a1c0de5b2f3a496", AppSecret = "secret", NoticeTemplateId = template, SubscriptionTemplateId = subscription },
                WeCom = new WeComSettings { CorpId = "ww5f2b8c1d9e7a3046", AgentId = 1000017, Secret = "secret" },
            },
        },
        new WeChatClients(new HttpClient(this, disposeHandler: false), new MemoryTokenStore(clock), clock, NullLoggerFactory.Instance));

    public IEnumerable<string> BodiesOf(string path) => Calls.Where(c => c.Path.EndsWith(path, StringComparison.Ordinal)).Select(c => c.Body);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var answer = answers.FirstOrDefault(a => path.EndsWith(a.Key, StringComparison.Ordinal)).Value;
        if (path.EndsWith("token", StringComparison.Ordinal))
        {
            return Json(answer ?? """{"access_token":"TOKEN","expires_in":7200}""");
        }

        if (answer == "dead")
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        Calls.Add((path, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return answer == "cut" ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Json(answer ?? """{"errcode":0,"errmsg":"ok"}""");
    }

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "text/plain") };
}
