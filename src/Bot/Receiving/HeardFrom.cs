using System.Security.Cryptography;
using System.Text;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Turns;
using WeLiaison.WeChat;
using WeLiaison.WeChat.Messages;

namespace WeLiaison.Bot.Receiving;

/// <summary>From a platform's message to what a person did.</summary>
internal static class HeardFrom
{
    private const int MostWords = 10_000;

    public static Arrival Arrival(Account account, InboundMessage message)
    {
        // WeCom's user ids ignore case, and answers of its API come back in lower case.
        var user = account.Channel == Channel.WeCom ? message.FromUser.ToLowerInvariant() : Whose(message);
        return new Arrival(new Address(account.Committee, account.Channel, user), Key(message.Key), Map(message),
            account.Channel == Channel.OfficialAccount ? Interactions.Of(message) : null);
    }

    /// <summary>Whether the platform shows a passive answer to this.</summary>
    public static bool AllowsReply(InboundMessage message) => message is UserMessage or InboundEvent { AllowsReply: true };

    /// <summary>Sent by the platform in its own name, and about somebody.</summary>
    private static string Whose(InboundMessage message) => message switch
    {
        AuthorizationRevoked { OpenId.Length: > 0 } revoked => revoked.OpenId,
        AuthorizationCancelled { OpenId.Length: > 0 } cancelled => cancelled.OpenId,
        _ => message.FromUser,
    };

    private static Heard Map(InboundMessage message) => message switch
    {
        // What WeChat sends in place of a sticker or a forwarded chat.
        TextMessage { Content: var words } when words.Contains("收到不支持的消息类型", StringComparison.Ordinal) => new Heard.Unreadable(),
        TextMessage text => new Heard.Text(Cut(text.Content)),
        VoiceMessage { Recognition: { Length: > 0 } words } voice => new Heard.Text(Cut(words)) { VoiceMedia = voice.MediaId },
        VoiceMessage voice => new Heard.Voice(voice.MediaId),
        ImageMessage image => new Heard.Picture(image.MediaId),
        VideoMessage video => new Heard.Video(video.MediaId),
        ShortVideoMessage video => new Heard.Video(video.MediaId),
        LocationMessage place => new Heard.Location(place.Latitude, place.Longitude, place.Label),
        LinkMessage link => new Heard.Link(Cut(link.Title), Cut(link.Description), Cut(link.Url)),
        FileMessage file => new Heard.File(file.MediaId ?? file.FileKey, file.Title),
        // Our menus' keys are the words themselves; any other key is somebody's own, and nothing that was said.
        MenuClicked menu =>
            new Heard.Text(menu.EventKey.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') || menu.EventKey.Length == 1
                ? Cut(menu.EventKey)
                : Common.CommonWords.MenuWord),
        Followed followed => new Heard.Followed(followed.Scene),
        Scanned scanned => new Heard.Scanned(scanned.Scene),
        Unfollowed => new Heard.Unfollowed(),
        AgentEntered => new Heard.Entered(),
        CardAnswered card => new Heard.CardTap(card.TaskId, card.EventKey, [.. card.Choices.SelectMany(c => c.OptionIds)], card.ResponseCode),
        CardMenuChosen card => new Heard.CardTap(card.TaskId, card.EventKey, [], card.ResponseCode),
        TaskCardClicked card => new Heard.CardTap(card.TaskId, card.EventKey, [], null),
        SubscriptionsAnswered { Answers: [var answer, ..] } => new Heard.SubscriptionAnswered(answer.TemplateId, answer.Accepted),
        SubscriptionsChanged { Answers: [var answer, ..] } => new Heard.SubscriptionAnswered(answer.TemplateId, answer.Accepted),
        TemplateSent { Delivered: false } sent => new Heard.NotDelivered(sent.MsgId, sent.Blocked),
        SubscriptionNoticesSent { Notices: [{ ErrorCode: not 0 } fate, ..] } => new Heard.NotDelivered(fate.MsgId, fate.ErrorCode == 43101),
        AuthorizationRevoked => new Heard.AuthorisationRevoked(AccountClosed: false),
        AuthorizationCancelled => new Heard.AuthorisationRevoked(AccountClosed: true),
        VerificationChanged changed => new Heard.AccountWarned(AccountWarning.VerificationEnds, At(changed.ExpiredTime)),
        VerificationFailed => new Heard.AccountWarned(AccountWarning.VerificationFailed, null),
        ApplicationActivityWarned => new Heard.AccountWarned(AccountWarning.SwitchedOff, null),

        // WeChat shows "消息接收中" until something comes.
        CodeScanned { AllowsReply: true } => new Heard.Unreadable(),
        InboundEvent other => new Heard.Other(other.Event),
        UserMessage => new Heard.Unreadable(),
        _ => new Heard.Other(message.GetType().Name),
    };

    private static InboxKey Key(MessageKey key)
    {
        Span<byte> utf8 = stackalloc byte[MessageKey.Longest * 3];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetBytes(key.Value, utf8);
        SHA256.HashData(utf8[..length], hash);
        return new InboxKey(BitConverter.ToUInt128(hash));
    }

    private static DateTimeOffset? At(long? seconds) => seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value) : null;

    private static string Cut(string words) => words.Length <= MostWords ? words : words[..MostWords];
}
