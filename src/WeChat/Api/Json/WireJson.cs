using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WeLiaison.WeChat.Api.Cards;

namespace WeLiaison.WeChat.Api.Json;

/// <summary>All JSON of both platforms: lower-case names with underscores, absent instead of null, numbers also read from text, nothing escaped without need.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ApiReply))]
[JsonSerializable(typeof(MediaReply))]
[JsonSerializable(typeof(TokenReply))]
[JsonSerializable(typeof(StableTokenRequest))]
[JsonSerializable(typeof(ServiceText))]
[JsonSerializable(typeof(ServiceImage))]
[JsonSerializable(typeof(ServiceVoice))]
[JsonSerializable(typeof(ServiceVideo))]
[JsonSerializable(typeof(ServiceNews))]
[JsonSerializable(typeof(ServicePublishedArticle))]
[JsonSerializable(typeof(ServiceMenu))]
[JsonSerializable(typeof(ServiceMiniProgram))]
[JsonSerializable(typeof(MassText))]
[JsonSerializable(typeof(MassImage))]
[JsonSerializable(typeof(MassVoice))]
[JsonSerializable(typeof(MassArticles))]
[JsonSerializable(typeof(MassJob))]
[JsonSerializable(typeof(MassQuery))]
[JsonSerializable(typeof(TypingBody))]
[JsonSerializable(typeof(TemplateMessage))]
[JsonSerializable(typeof(SubscriptionNotice))]
[JsonSerializable(typeof(MsgIdReply))]
[JsonSerializable(typeof(TemplatesReply))]
[JsonSerializable(typeof(QrCodeBody))]
[JsonSerializable(typeof(QrCode))]
[JsonSerializable(typeof(Follower))]
[JsonSerializable(typeof(FollowerPage))]
[JsonSerializable(typeof(FollowerBatchBody))]
[JsonSerializable(typeof(FollowerBatchReply))]
[JsonSerializable(typeof(Menu))]
[JsonSerializable(typeof(WebIdentity))]
[JsonSerializable(typeof(WebProfile))]
[JsonSerializable(typeof(WeComIdentity))]
[JsonSerializable(typeof(QuotaBody))]
[JsonSerializable(typeof(QuotaReply))]
[JsonSerializable(typeof(ClearQuotaBody))]
[JsonSerializable(typeof(AddressesReply))]
[JsonSerializable(typeof(AppText))]
[JsonSerializable(typeof(AppMarkdown))]
[JsonSerializable(typeof(AppImage))]
[JsonSerializable(typeof(AppVoice))]
[JsonSerializable(typeof(AppVideo))]
[JsonSerializable(typeof(AppFile))]
[JsonSerializable(typeof(AppTextCard))]
[JsonSerializable(typeof(AppNews))]
[JsonSerializable(typeof(AppSendReply))]
[JsonSerializable(typeof(RecallBody))]
[JsonSerializable(typeof(CardUpdateBody))]
[JsonSerializable(typeof(CardUpdateReply))]
[JsonSerializable(typeof(WeComMember))]
[JsonSerializable(typeof(MembersReply))]
[JsonSerializable(typeof(DepartmentsReply))]
[JsonSerializable(typeof(TagReply))]
[JsonSerializable(typeof(MemberIdsBody))]
[JsonSerializable(typeof(MemberIdsPage))]
[JsonSerializable(typeof(TemplateCard))]
internal sealed partial class WireJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = WireEncoder.Instance };

    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> typeInfo) => Bytes(writer => JsonSerializer.Serialize(writer, value, typeInfo));

    /// <summary>Writes a message whose "msgtype" names the member that holds its content.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream(256);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            write(writer);
        }

        return buffer.ToArray();
    }
}

internal sealed record TokenReply : ApiReply
{
    public string? AccessToken { get; init; }

    public long ExpiresIn { get; init; }

    public string? Ticket { get; init; }

    public override string ToString() => $"{Errcode}";
}

internal sealed record StableTokenRequest(string GrantType, string Appid, string Secret, bool ForceRefresh)
{
    public override string ToString() => Appid;
}
