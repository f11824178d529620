using System.Text.Json.Serialization;
using WeLiaison.WeChat.Api.Cards;

namespace WeLiaison.WeChat.Api;

/// <summary>What a WeCom application may send, as a closed family.</summary>
public abstract record AppMessage
{
    [JsonIgnore]
    internal abstract string MsgType { get; }

    /// <summary>Gets what stands under the msgtype's name.</summary>
    [JsonIgnore]
    internal virtual object Content => this;

    public sealed override string ToString() => MsgType;
}

/// <summary>At most 2048 bytes: split longer words yourself, the pages disagree on whether they are cut or refused.</summary>
public sealed record AppText([property: JsonPropertyName("content")] string Words) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "text";
}

/// <summary>At most 2048 bytes of the small subset; shown only in the WeCom client.</summary>
public sealed record AppMarkdown([property: JsonPropertyName("content")] string Words) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "markdown";
}

public sealed record AppImage(string MediaId) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "image";
}

public sealed record AppVoice(string MediaId) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "voice";
}

public sealed record AppVideo(string MediaId, string? Title = null, string? Description = null) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "video";
}

public sealed record AppFile(string MediaId) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "file";
}

public sealed record AppTextCard(string Title, string Description, string Url, [property: JsonPropertyName("btntxt")] string? ButtonText = null) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "textcard";
}

public sealed record AppNews(IReadOnlyList<AppArticle> Articles) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "news";
}

public sealed record AppArticle(string Title, string? Description = null, string? Url = null, [property: JsonPropertyName("picurl")] string? PicUrl = null);

public sealed record AppCard(TemplateCard Card) : AppMessage
{
    [JsonIgnore]
    internal override string MsgType => "template_card";

    [JsonIgnore]
    internal override object Content => Card;
}

/// <summary>To whom: members, departments and tags, or everybody who sees the application.</summary>
public sealed record Recipients
{
    public static Recipients Everybody { get; } = new() { All = true };

    public IReadOnlyList<string> Users { get; init; } = [];

    public IReadOnlyList<long> Departments { get; init; } = [];

    public IReadOnlyList<long> Tags { get; init; } = [];

    public bool All { get; init; }

    public static Recipients Of(params IReadOnlyList<string> users) => new() { Users = users };

    public override string ToString() => All ? "everybody" : $"{Users.Count} members, {Departments.Count} departments, {Tags.Count} tags";
}

/// <summary>What became of a sending. Success with invalid members is a partial success: they got nothing.</summary>
/// <param name="InvalidUsers">Lower-cased by the platform: compare ignoring case.</param>
/// <param name="MsgId">For a recall within 24 hours.</param>
/// <param name="ResponseCode">Lets an interactive card be updated once, within 72 hours.</param>
public sealed record SendOutcome(
    string? MsgId, string? ResponseCode, IReadOnlyList<string> InvalidUsers, IReadOnlyList<string> InvalidDepartments, IReadOnlyList<string> InvalidTags,
    IReadOnlyList<string> UnlicensedUsers)
{
    public bool IsPartial => InvalidUsers.Count + InvalidDepartments.Count + InvalidTags.Count + UnlicensedUsers.Count > 0;

    public bool Missed(string userId) =>
        InvalidUsers.Contains(userId, StringComparer.OrdinalIgnoreCase) || UnlicensedUsers.Contains(userId, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => IsPartial ? "sent in part" : "sent";
}

internal sealed record AppSendReply : ApiReply
{
    [JsonPropertyName("invaliduser")]
    public string? InvalidUser { get; init; }

    [JsonPropertyName("invalidparty")]
    public string? InvalidParty { get; init; }

    [JsonPropertyName("invalidtag")]
    public string? InvalidTag { get; init; }

    [JsonPropertyName("unlicenseduser")]
    public string? UnlicensedUser { get; init; }

    [JsonPropertyName("msgid")]
    public string? MsgId { get; init; }

    public string? ResponseCode { get; init; }

    public SendOutcome Outcome() => new(MsgId, ResponseCode, Split(InvalidUser), Split(InvalidParty), Split(InvalidTag), Split(UnlicensedUser));

    private static string[] Split(string? list) => list?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
