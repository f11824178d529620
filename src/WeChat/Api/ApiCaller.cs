using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using WeLiaison.WeChat.Api.Json;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.WeChat.Api;

/// <summary>
/// Makes a call, with a token, and reacts to its answer: refreshes a dead token once, repeats when the platform was busy, repeats what got no answer
/// only where that is harmless. All else is the caller's: <see cref="WeChatApiException"/> says how to react, <see cref="ApiUnreachableException"/>
/// whether it may have arrived.
/// </summary>
public sealed class ApiCaller(Platform platform, ApiTransport transport, AccessTokens tokens, TimeProvider time, ILogger<ApiCaller> logger)
{
    private const int MostAttempts = 3;

    internal AccessTokens Tokens => tokens;

    internal Platform Platform => platform;

    internal async Task<T> CallAsync<T>(ApiCall call, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken)
        where T : ApiReply
    {
        var (reply, _) = await RunAsync(call, answer => Parse(call, answer, typeInfo), cancellationToken);
        return reply!;
    }

    /// <summary>A call that answers a file, or JSON when it fails (and, for videos, when it does not).</summary>
    internal async Task<(MediaReply? Json, ApiAnswer Answer)> DownloadAsync(ApiCall call, CancellationToken cancellationToken) =>
        await RunAsync(call, answer => answer.FileName is null ? Parse(call, answer, WireJson.Default.MediaReply) : null, cancellationToken);

    private async Task<(T? Reply, ApiAnswer Answer)> RunAsync<T>(ApiCall call, Func<ApiAnswer, T?> parse, CancellationToken cancellationToken)
        where T : ApiReply
    {
        var refreshed = false;
        for (var attempt = 1; ; attempt++)
        {
            var token = call.NeedsToken ? await tokens.GetAsync(cancellationToken) : null;
            ApiAnswer answer;
            try
            {
                answer = await transport.SendAsync(call, token, cancellationToken);
            }
            catch (ApiUnreachableException fault)
            {
                logger.CallUnanswered(platform, call.Path, attempt, fault.Message);
                if (attempt >= MostAttempts || (fault.MayHaveArrived && call.Repeating == Repeating.Never))
                {
                    throw;
                }

                await PauseAsync(attempt, cancellationToken);
                continue;
            }

            var reply = parse(answer);
            var reaction = ErrorReactions.Of(platform, reply?.Errcode ?? 0);
            if (reaction is Reaction.None or Reaction.Done)
            {
                return (reply, answer);
            }

            var refusal = new WeChatApiException(platform, call.Path, reply!.Errcode, reply.Errmsg, attempt);
            Log(refusal, attempt);
            if (reaction == Reaction.Refresh && !refreshed && token is not null)
            {
                refreshed = true;
                tokens.Refuse(token);
            }
            else if (reaction == Reaction.Retry && attempt < MostAttempts)
            {
                await PauseAsync(attempt, cancellationToken);
            }
            else
            {
                throw refusal;
            }
        }
    }

    private static T Parse<T>(ApiCall call, ApiAnswer answer, JsonTypeInfo<T> typeInfo)
        where T : ApiReply
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Bytes, typeInfo) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw new ApiUnreachableException(call.Path, $"an answer of {answer.Bytes.Length} bytes that is not the documented JSON", mayHaveArrived: true);
        }
    }

    private void Log(WeChatApiException refusal, int attempt)
    {
        if (refusal.Reaction == Reaction.Alert)
        {
            logger.CallNeedsHuman(platform, refusal.Call, refusal.Errcode, refusal.Rid, refusal.CallerAddress);
        }
        else
        {
            logger.CallRefused(platform, refusal.Call, refusal.Errcode, attempt, refusal.Rid, refusal.Reaction);
        }
    }

    private Task PauseAsync(int attempt, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds((100 << attempt) + Random.Shared.Next(200)), time, cancellationToken);
}
