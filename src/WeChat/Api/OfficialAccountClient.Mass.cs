using System.Text.Json;
using WeLiaison.WeChat.Api.Json;

namespace WeLiaison.WeChat.Api;

/// <summary>Mass messages. Each carries a client id, so that a lost answer can be asked for again without a second sending.</summary>
public sealed partial class OfficialAccountClient
{
    /// <summary>Sends to a tag, or to everybody when there is none.</summary>
    /// <param name="clientId">At most 64 bytes; within 24 hours the same id is one sending, and its job is returned again.</param>
    public Task<MassJob> SendToTagAsync(int? tagId, MassMessage message, string clientId, CancellationToken cancellationToken) => SendMassAsync(
        "/cgi-bin/message/mass/sendall", message, clientId, head =>
        {
            head.WriteStartObject("filter");
            head.WriteBoolean("is_to_all", tagId is null);
            if (tagId is { } tag)
            {
                head.WriteNumber("tag_id", tag);
            }

            head.WriteEndObject();
        }, cancellationToken);

    /// <summary>Sends to 2 to 10,000 followers (服务号).</summary>
    public Task<MassJob> SendToManyAsync(IReadOnlyList<string> openIds, MassMessage message, string clientId, CancellationToken cancellationToken) => SendMassAsync(
        "/cgi-bin/message/mass/send", message, clientId, head =>
        {
            head.WriteStartArray("touser");
            foreach (var openId in openIds)
            {
                head.WriteStringValue(openId);
            }

            head.WriteEndArray();
        }, cancellationToken);

    /// <summary>Shows one follower what a mass message would look like; 100 a day.</summary>
    public Task PreviewMassAsync(string openId, MassMessage message, CancellationToken cancellationToken) => PostAsync(
        "/cgi-bin/message/mass/preview", MessageJson.Write(message.MsgType, message, head => head.WriteString("touser", openId)), Repeating.Never, cancellationToken);

    public Task<MassJob> GetMassJobAsync(long msgId, CancellationToken cancellationToken) => caller.CallAsync(
        new ApiCall("/cgi-bin/message/mass/get", "", WireJson.Bytes(new MassQuery($"{msgId}"), WireJson.Default.MassQuery)), WireJson.Default.MassJob, cancellationToken);

    private Task<MassJob> SendMassAsync(
        string path, MassMessage message, string clientId, Action<Utf8JsonWriter> recipients, CancellationToken cancellationToken)
    {
        var body = MessageJson.Write(message.MsgType, message, head =>
        {
            recipients(head);
            head.WriteString("clientmsgid", clientId);
            if (message is MassArticles articles)
            {
                head.WriteNumber("send_ignore_reprint", articles.SendAlthoughReprint ? 1 : 0);
            }
        });
        return caller.CallAsync(new ApiCall(path, "", body, Repeating.Keyed), WireJson.Default.MassJob, cancellationToken);
    }
}

internal sealed record MassQuery(string MsgId);
