using System.Runtime.CompilerServices;
using System.Text.Json;
using WeLiaison.WeChat.Api.Json;

namespace WeLiaison.WeChat.Api;

/// <summary>
/// The calls of an Official Account. Every method throws <see cref="WeChatApiException"/> when the platform refuses and
/// <see cref="ApiUnreachableException"/> when it does not answer; repeating is done here where it is harmless, and nowhere else.
/// </summary>
public sealed partial class OfficialAccountClient(ApiCaller caller, string appId, string secret)
{
    private const int FollowersPerBatch = 100;

    public string AppId => appId;

    internal ApiCaller Caller => caller;

    /// <summary>Sends a customer-service message. Needs an open window of the person (45015, 45047 otherwise); never sent twice.</summary>
    public Task SendAsync(string openId, ServiceMessage message, CancellationToken cancellationToken) => PostAsync(
        "/cgi-bin/message/custom/send",
        MessageJson.Write(message.MsgType, message, head =>
        {
            head.WriteString("touser", openId);
            if (message.ByAi)
            {
                head.WriteStartObject("aimsgcontext");
                head.WriteNumber("is_ai_msg", 1);
                head.WriteEndObject();
            }
        }),
        Repeating.Never, cancellationToken);

    /// <summary>Shows "对方正在输入" for some 15 seconds, or takes it away. That it may not show is no failure.</summary>
    public async Task TypingAsync(string openId, bool typing, CancellationToken cancellationToken)
    {
        try
        {
            await PostAsync(
                "/cgi-bin/message/custom/typing", WireJson.Bytes(new TypingBody(openId, typing ? "Typing" : "CancelTyping"), WireJson.Default.TypingBody),
                Repeating.Harmless, cancellationToken);
        }
        catch (WeChatApiException refusal) when (refusal.Reaction == Reaction.Ignore)
        {
            // Nobody is waiting for it.
        }
    }

    /// <summary>Sends a template message; its fate comes as a <see cref="Messages.TemplateSent"/> with the id returned here.</summary>
    public async Task<long> SendTemplateAsync(TemplateMessage message, CancellationToken cancellationToken)
    {
        var call = new ApiCall(
            "/cgi-bin/message/template/send", "", WireJson.Bytes(message, WireJson.Default.TemplateMessage),
            message.ClientMsgId is null ? Repeating.Never : Repeating.Keyed);
        return (await caller.CallAsync(call, WireJson.Default.MsgIdReply, cancellationToken)).MsgId ?? 0;
    }

    /// <summary>Sends a subscription notice; 43101 means the person's acceptances are used up.</summary>
    public async Task<long?> SendNoticeAsync(SubscriptionNotice notice, CancellationToken cancellationToken)
    {
        var call = new ApiCall(
            "/cgi-bin/message/subscribe/bizsend", "", WireJson.Bytes(notice, WireJson.Default.SubscriptionNotice), Repeating.Never);
        return (await caller.CallAsync(call, WireJson.Default.MsgIdReply, cancellationToken)).MsgId;
    }

    public async Task<IReadOnlyList<PrivateTemplate>> ListTemplatesAsync(CancellationToken cancellationToken) =>
        (await caller.CallAsync(new ApiCall("/cgi-bin/template/get_all_private_template"), WireJson.Default.TemplatesReply, cancellationToken)).TemplateList ?? [];

    public Task<QrCode> CreateQrCodeAsync(QrCodeRequest request, CancellationToken cancellationToken)
    {
        var seconds = request.Lifetime is { } lifetime ? (int?)Math.Clamp((long)lifetime.TotalSeconds, 1, PlatformLimits.QrCodeLongestSeconds) : null;
        var body = new QrCodeBody(seconds is null ? "QR_LIMIT_STR_SCENE" : "QR_STR_SCENE", new QrActionInfo(new QrScene(request.Scene)), seconds);
        return caller.CallAsync(
            new ApiCall("/cgi-bin/qrcode/create", "", WireJson.Bytes(body, WireJson.Default.QrCodeBody), seconds is null ? Repeating.Never : Repeating.Harmless),
            WireJson.Default.QrCode, cancellationToken);
    }

    public Task<Follower> GetFollowerAsync(string openId, CancellationToken cancellationToken) =>
        caller.CallAsync(new ApiCall("/cgi-bin/user/info", $"openid={Uri.EscapeDataString(openId)}&lang=zh_CN"), WireJson.Default.Follower, cancellationToken);

    /// <summary>Asks for many at once, a hundred a call.</summary>
    public async Task<IReadOnlyList<Follower>> GetFollowersAsync(IReadOnlyList<string> openIds, CancellationToken cancellationToken)
    {
        var found = new List<Follower>(openIds.Count);
        foreach (var some in openIds.Chunk(FollowersPerBatch))
        {
            var body = new FollowerBatchBody([.. some.Select(id => new FollowerBatchItem(id))]);
            var call = new ApiCall("/cgi-bin/user/info/batchget", "", WireJson.Bytes(body, WireJson.Default.FollowerBatchBody));
            found.AddRange((await caller.CallAsync(call, WireJson.Default.FollowerBatchReply, cancellationToken)).UserInfoList ?? []);
        }

        return found;
    }

    /// <summary>All followers' OpenIDs, 10,000 a page. 500 calls a day.</summary>
    public async IAsyncEnumerable<string> ListFollowersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var next = ""; ;)
        {
            var call = new ApiCall("/cgi-bin/user/get", next.Length > 0 ? $"next_openid={Uri.EscapeDataString(next)}" : "");
            var page = await caller.CallAsync(call, WireJson.Default.FollowerPage, cancellationToken);
            foreach (var openId in page.Data?.OpenIds ?? [])
            {
                yield return openId;
            }

            if (page.Count == 0 || string.IsNullOrEmpty(page.Next) || page.Next == next)
            {
                yield break;
            }

            next = page.Next;
        }
    }

    /// <summary>Replaces the menu; clients show it within minutes.</summary>
    public Task CreateMenuAsync(Menu menu, CancellationToken cancellationToken) =>
        PostAsync("/cgi-bin/menu/create", WireJson.Bytes(menu, WireJson.Default.Menu), Repeating.Harmless, cancellationToken);

    public Task DeleteMenuAsync(CancellationToken cancellationToken) =>
        caller.CallAsync(new ApiCall("/cgi-bin/menu/delete"), WireJson.Default.ApiReply, cancellationToken);

    private Task<ApiReply> PostAsync(string path, byte[] body, Repeating repeating, CancellationToken cancellationToken) =>
        caller.CallAsync(new ApiCall(path, "", body, repeating), WireJson.Default.ApiReply, cancellationToken);
}

internal sealed record TypingBody(string Touser, string Command);
