using System.Text.Json;
using System.Text.Json.Serialization;
using WeLiaison.WeChat.Api.Cards;
using WeLiaison.WeChat.Api.Json;

namespace WeLiaison.WeChat.Api;

/// <summary>The calls of one WeCom application. Refusals and silence are exceptions, as in <see cref="OfficialAccountClient"/>.</summary>
public sealed partial class WeComClient(ApiCaller caller, string corpId, long agentId)
{
    public string CorpId => corpId;

    internal ApiCaller Caller => caller;

    public long AgentId => agentId;

    /// <summary>
    /// Sends an application message. Read the outcome: success may be partial. With a duplicate check the platform drops an identical request inside
    /// the interval, so that a lost answer can be repeated.
    /// </summary>
    /// <param name="duplicateCheck">Up to 4 hours; null switches the check off, and the call is then never repeated.</param>
    public async Task<SendOutcome> SendAsync(Recipients to, AppMessage message, TimeSpan? duplicateCheck, CancellationToken cancellationToken)
    {
        var body = MessageJson.Write(message.MsgType, message.Content, head =>
        {
            WriteRecipients(head, to);
            head.WriteNumber("agentid", agentId);
            if (duplicateCheck is { } interval)
            {
                head.WriteNumber("enable_duplicate_check", 1);
                head.WriteNumber("duplicate_check_interval", Math.Clamp((int)interval.TotalSeconds, 1, PlatformLimits.LongestDuplicateCheckSeconds));
            }
        });
        var call = new ApiCall("/cgi-bin/message/send", "", body, duplicateCheck is null ? Repeating.Never : Repeating.Keyed);
        return (await caller.CallAsync(call, WireJson.Default.AppSendReply, cancellationToken)).Outcome();
    }

    /// <summary>Disables the buttons of a card and shows what was chosen. The response code is used up by the call.</summary>
    public Task<IReadOnlyList<string>> UpdateButtonAsync(string responseCode, IReadOnlyList<string> users, string replaceName, CancellationToken cancellationToken) =>
        UpdateAsync(new CardUpdateBody(users, agentId, responseCode) { Button = new CardUpdateButton(replaceName) }, cancellationToken);

    /// <summary>Puts another card in the place of a card.</summary>
    /// <returns>The members who could not be reached.</returns>
    public Task<IReadOnlyList<string>> UpdateCardAsync(string responseCode, IReadOnlyList<string> users, TemplateCard card, CancellationToken cancellationToken) =>
        UpdateAsync(new CardUpdateBody(users, agentId, responseCode) { TemplateCard = card }, cancellationToken);

    /// <summary>Takes a message back, within 24 hours and in the WeCom client only.</summary>
    public Task RecallAsync(string msgId, CancellationToken cancellationToken) => caller.CallAsync(
        new ApiCall("/cgi-bin/message/recall", "", WireJson.Bytes(new RecallBody(msgId), WireJson.Default.RecallBody)), WireJson.Default.ApiReply, cancellationToken);

    /// <summary>Replaces the application's menu.</summary>
    public Task CreateMenuAsync(Menu menu, CancellationToken cancellationToken) => caller.CallAsync(
        new ApiCall("/cgi-bin/menu/create", $"agentid={agentId}", WireJson.Bytes(menu, WireJson.Default.Menu)), WireJson.Default.ApiReply, cancellationToken);

    /// <summary>Uploads a temporary medium and returns its id, good for three days.</summary>
    public async Task<string> UploadMediaAsync(MediaUpload media, CancellationToken cancellationToken)
    {
        var call = new ApiCall("/cgi-bin/media/upload", $"type={media.KindName}") { Form = media.Form };
        return (await caller.CallAsync(call, WireJson.Default.MediaReply, cancellationToken)).Id;
    }

    public async Task<MediaFile> GetMediaAsync(string mediaId, CancellationToken cancellationToken)
    {
        var (_, answer) = await caller.DownloadAsync(new ApiCall("/cgi-bin/media/get", $"media_id={Uri.EscapeDataString(mediaId)}"), cancellationToken);
        return new MediaFile(answer.Bytes, answer.ContentType, answer.FileName, null);
    }

    /// <summary>Says who came back from a web login. A code works once.</summary>
    public Task<WeComIdentity> GetIdentityAsync(string code, CancellationToken cancellationToken) => caller.CallAsync(
        new ApiCall("/cgi-bin/auth/getuserinfo", $"code={Uri.EscapeDataString(code)}", Repeating: Repeating.Never), WireJson.Default.WeComIdentity, cancellationToken);

    public async Task<IReadOnlyList<string>> GetCallbackAddressesAsync(CancellationToken cancellationToken) =>
        (await caller.CallAsync(new ApiCall("/cgi-bin/getcallbackip"), WireJson.Default.AddressesReply, cancellationToken)).IpList ?? [];

    private async Task<IReadOnlyList<string>> UpdateAsync(CardUpdateBody body, CancellationToken cancellationToken)
    {
        var call = new ApiCall("/cgi-bin/message/update_template_card", "", WireJson.Bytes(body, WireJson.Default.CardUpdateBody), Repeating.Never);
        return (await caller.CallAsync(call, WireJson.Default.CardUpdateReply, cancellationToken)).InvalidUsers ?? [];
    }

    private static void WriteRecipients(Utf8JsonWriter head, Recipients to)
    {
        if (to.All)
        {
            head.WriteString("touser", "@all");
            return;
        }

        WriteList(head, "touser", to.Users);
        WriteList(head, "toparty", to.Departments);
        WriteList(head, "totag", to.Tags);
    }

    private static void WriteList<T>(Utf8JsonWriter head, string name, IReadOnlyList<T> items)
    {
        if (items.Count > 0)
        {
            head.WriteString(name, string.Join('|', items));
        }
    }
}

internal sealed record RecallBody([property: JsonPropertyName("msgid")] string MsgId);

internal sealed record CardUpdateBody(
    [property: JsonPropertyName("userids")] IReadOnlyList<string> UserIds, [property: JsonPropertyName("agentid")] long AgentId, string ResponseCode)
{
    public CardUpdateButton? Button { get; init; }

    public TemplateCard? TemplateCard { get; init; }
}

internal sealed record CardUpdateButton(string ReplaceName);

internal sealed record CardUpdateReply : ApiReply
{
    /// <summary>Gets an array here, where message/send answers a string.</summary>
    [JsonPropertyName("invaliduser")]
    public IReadOnlyList<string>? InvalidUsers { get; init; }
}
