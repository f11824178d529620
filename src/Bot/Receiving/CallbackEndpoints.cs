using System.Diagnostics;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Hosting;
using WeLiaison.Domain.People;
using WeLiaison.Storage;
using WeLiaison.Storage.Turns;
using WeLiaison.WeChat.Callback;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.Bot.Receiving;

/// <summary>
/// The addresses that the platforms call. Whatever happens inside, an authentic message is answered with 200 within the platform's
/// five seconds: an error page would be shown to the person as a fault of the account.
/// </summary>
public sealed class CallbackEndpoints(
    AccountBook accounts, PatientTurns turns, AwayDesk away, ITurnLedger ledger, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<CallbackEndpoints> logger)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var endpoints = routes.ServiceProvider.GetRequiredService<CallbackEndpoints>();
        // Routing matches with and without the trailing slash; a redirect would lose the body.
        routes.MapGet("/callbacks/{committee}/{platform}", endpoints.VerifyAsync);
        routes.MapPost("/callbacks/{committee}/{platform}", endpoints.ReceiveAsync);
    }

    private Task VerifyAsync(HttpContext http)
    {
        if (Find(http) is not { } account)
        {
            return UnknownAsync(http);
        }

        switch (account.Receiver.Verify(CallbackQuery.Parse(http.Request.QueryString.Value)))
        {
            case CallbackResult.Verified verified:
                http.Response.ContentType = "text/plain";
                http.Response.ContentLength = verified.Echo.Length;
                return http.Response.Body.WriteAsync(verified.Echo, http.RequestAborted).AsTask();
            case CallbackResult.Refused refused:
                Refuse(http, account.Channel, $"verification, {refused.Fault} at {refused.Stage}", refused.HttpStatus);
                break;
        }

        return Task.CompletedTask;
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        if (Find(http) is not { } account)
        {
            await UnknownAsync(http);
            return;
        }

        using var body = await ReadAsync(http, account);
        if (body is null)
        {
            return;
        }

        switch (account.Receiver.Receive(body.Bytes, CallbackQuery.Parse(http.Request.QueryString.Value)))
        {
            case CallbackResult.Received received:
                await AnswerAsync(http, account, received, body.Bytes);
                break;
            case CallbackResult.Refused refused:
                Refuse(http, account.Channel, $"{refused.Fault} at {refused.Stage}", refused.HttpStatus);
                break;
        }
    }

    /// <summary>Null when there is nothing to read on: too large, too slow, broken off.</summary>
    private async Task<CallbackBody?> ReadAsync(HttpContext http, Account account)
    {
        try
        {
            var body = await CallbackBody.ReadAsync(http.Request, http.RequestAborted);
            if (body is null)
            {
                Refuse(http, account.Channel, nameof(CallbackFault.TooLarge), StatusCodes.Status413PayloadTooLarge);
            }

            return body;
        }
        catch (BadHttpRequestException fault)
        {
            // Slow or broken off: one line in the log, as for all that is refused, and not the server's stack traces.
            Refuse(http, account.Channel, "BrokenBody", fault.StatusCode);
            return null;
        }
    }

    private async Task AnswerAsync(HttpContext http, Account account, CallbackResult.Received received, ReadOnlyMemory<byte> body)
    {
        var arrival = HeardFrom.Arrival(account, received.Message);
        PassiveAnswer answer;
        try
        {
            // The turn goes on when the platform hangs up: its repeat then finds the answer ready.
            answer = away.IsOpen
                ? await TakeAsync(http, account, body)
                : await turns.WorkAsync(account, arrival, http.Request.QueryString.Value ?? string.Empty, body, Correlation(http));
        }
        catch (Exception fault) when (fault is StorageUnavailableException || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Also what a shutdown breaks off: the next start finds it on the disk.
            answer = await TakeAsync(http, account, body);
        }
        catch (Exception fault)
        {
            logger.TurnFailed(account.Committee, account.Channel, Correlation(http), fault);
            answer = new PassiveAnswer(ReceivingWords.Failed);
        }

        if (answer.Text.Length == 0)
        {
            return;
        }

        if (!received.Seal.CanReply || !HeardFrom.AllowsReply(received.Message))
        {
            await ledger.CommitAsync([], [Errand.Answer(arrival, answer.Text, clock.GetUtcNow())], CancellationToken.None);
            return;
        }

        var bytes = received.Seal.Seal(received.Message, PassiveReply.Text(answer.Text), clock.GetUtcNow());
        http.Response.ContentType = "text/xml; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private Task<PassiveAnswer> TakeAsync(HttpContext http, Account account, ReadOnlyMemory<byte> body) =>
        away.TakeAsync(account, http.Request.QueryString.Value ?? string.Empty, body, CancellationToken.None);

    private Account? Find(HttpContext http) =>
        http.Request.RouteValues["committee"] is string committee && http.Request.RouteValues["platform"] is string platform ? accounts.Find(committee, platform) : null;

    private Task UnknownAsync(HttpContext http)
    {
        var platform = http.Request.RouteValues["platform"] as string;
        Refuse(http, platform == "wecom" ? Channel.WeCom : Channel.OfficialAccount, "UnknownAccount", StatusCodes.Status404NotFound);
        return Task.CompletedTask;
    }

    private void Refuse(HttpContext http, Channel channel, string fault, int status)
    {
        http.Response.StatusCode = status;
        var committee = http.Request.RouteValues["committee"] as string ?? string.Empty;
        logger.CallbackRefused(committee.Length <= 32 && committee.All(char.IsAsciiLetterOrDigit) ? committee : "?", channel, fault, status, Correlation(http));
    }

    private static string Correlation(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}
