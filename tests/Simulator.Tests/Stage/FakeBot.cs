using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WeLiaison.WeChat.Callback;

namespace WeLiaison.Simulator.Tests.Stage;

/// <summary>A service on the other end of the wire: checks what the simulator signs and encrypts, and answers as a test tells it.</summary>
internal sealed class FakeBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeBot(WebApplication app)
    {
        this.app = app;
        app.MapGet("/{account}", VerifyAsync);
        app.MapPost("/{account}", ReceiveAsync);
    }

    public ConcurrentQueue<BotPush> Pushes { get; } = new();

    /// <summary>Gets or sets what is answered: the inner XML of a reply, which is sealed here, or null for an empty body.</summary>
    public Func<BotPush, Task<string?>> Reply { get; set; } = _ => Task.FromResult<string?>(null);

    /// <summary>Gets or sets what goes out in place of a sealed reply.</summary>
    public Func<BotPush, HttpContext, Task<bool>> Misbehave { get; set; } = (_, _) => Task.FromResult(false);

    public string Address => app.Urls.First();

    public static async Task<FakeBot> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new FakeBot(builder.Build());
        await bot.app.StartAsync();
        return bot;
    }

    public static string Text(BotPush push, string content) =>
        $"<xml><ToUserName><![CDATA[{push["FromUserName"]}]]></ToUserName><FromUserName><![CDATA[{push["ToUserName"]}]]></FromUserName>"
        + $"<CreateTime>1769830301</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{content.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]></Content></xml>";

    /// <summary>Seals as the platform expects it from a service.</summary>
    public static string Seal(string account, string inner, string? receiveId = null)
    {
        var setup = A.Account(account);
        var cipher = MessageCipher.Create(setup.EncodingAesKey, receiveId ?? setup.AppId ?? setup.CorpId!)!;
        var encrypted = cipher.Seal(Encoding.UTF8.GetBytes(inner));
        var signature = CallbackSignature.Sign(setup.Token, "1769830301", "1182736450", encrypted);
        return $"<xml><Encrypt><![CDATA[{encrypted}]]></Encrypt><MsgSignature><![CDATA[{signature}]]></MsgSignature><TimeStamp>1769830301</TimeStamp><Nonce><![CDATA[1182736450]]></Nonce></xml>";
    }

    public async Task<BotPush> WaitForPushAsync(Func<BotPush, bool> wanted)
    {
        while (true)
        {
            if (Pushes.FirstOrDefault(wanted) is { } push)
            {
                return push;
            }

            await Task.Delay(10);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task VerifyAsync(string account, HttpContext context)
    {
        var setup = A.Account(account);
        string Query(string name) => context.Request.Query[name].ToString();
        var (timestamp, nonce, echo) = (Query("timestamp"), Query("nonce"), Query("echostr"));
        if (setup.AppId is not null)
        {
            Assert.Equal(CallbackSignature.Sign(setup.Token, timestamp, nonce), Query("signature"));
            await context.Response.WriteAsync(echo);
            return;
        }

        Assert.Equal(CallbackSignature.Sign(setup.Token, timestamp, nonce, echo), Query("msg_signature"));
        var cipher = MessageCipher.Create(setup.EncodingAesKey, setup.CorpId!)!;
        Assert.Equal(CallbackFault.None, cipher.Open(Encoding.UTF8.GetBytes(echo), out var clear));
        await context.Response.Body.WriteAsync(clear);
    }

    private async Task ReceiveAsync(string account, HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var raw = await reader.ReadToEndAsync();
        var push = new BotPush(account, context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()), raw, Open(account, context, raw));
        Pushes.Enqueue(push);
        if (await Misbehave(push, context))
        {
            return;
        }

        if (await Reply(push) is { } reply)
        {
            await context.Response.WriteAsync(Seal(account, reply));
        }
    }

    private static XElement Open(string account, HttpContext context, string raw)
    {
        var setup = A.Account(account);
        var encrypted = XElement.Parse(raw).Element("Encrypt")!.Value;
        string Query(string name) => context.Request.Query[name].ToString();
        Assert.Equal(CallbackSignature.Sign(setup.Token, Query("timestamp"), Query("nonce"), encrypted), Query("msg_signature"));
        var cipher = MessageCipher.Create(setup.EncodingAesKey, setup.AppId ?? setup.CorpId!)!;
        Assert.Equal(CallbackFault.None, cipher.Open(Encoding.UTF8.GetBytes(encrypted), out var clear));
        return XElement.Parse(Encoding.UTF8.GetString(clear.Span));
    }
}

/// <summary>One delivery as it arrived.</summary>
internal sealed record BotPush(string Account, IReadOnlyDictionary<string, string> Query, string Raw, XElement Inner)
{
    public string this[string name] => Inner.Element(name)?.Value ?? "";
}
