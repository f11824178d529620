using WeLiaison.Bot.Receiving;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.Load.Bench;

/// <summary>The baseline: Kestrel, verify, decrypt, parse, answer an encrypted constant. No storage, no conversation.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        var app = builder.Build();
        var receiver = new CallbackReceiver(Sample.Credentials);
        app.MapPost("/callbacks/{committee}/{platform}", async (HttpContext http) =>
        {
            using var body = await CallbackBody.ReadAsync(http.Request, http.RequestAborted);
            if (body is null || receiver.Receive(body.Bytes, CallbackQuery.Parse(http.Request.QueryString.Value)) is not CallbackResult.Received received)
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            var bytes = received.Seal.Seal(received.Message, PassiveReply.Text("收到，我理一下。"), TimeProvider.System.GetUtcNow());
            http.Response.ContentType = "text/xml; charset=utf-8";
            http.Response.ContentLength = bytes.Length;
            await http.Response.Body.WriteAsync(bytes);
        });
        await app.RunAsync();
        return 0;
    }
}
