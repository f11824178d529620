using WeLiaison.WeChat.Api;

namespace WeLiaison.WeChat;

/// <summary>
/// The platforms' limits as data, so that a sender can ask before it calls. Defaults: Tencent changes quotas per account, and the
/// numbers that count stand in the account's console. Sources: Official Account fact sheet 4, 5.2–5.9; WeCom 4, 6, 10, 11.
/// </summary>
public static class PlatformLimits
{
    /// <summary>Bytes of text in a passive reply or a message, on both platforms.</summary>
    public const int TextBytes = 2048;

    /// <summary>Where to cut instead: Official Accounts show a fault for a reply that is too long, and the page gives no number.</summary>
    public const int SafeTextBytes = 2000;

    public const int MarkdownBytes = 2048;
    public const int RobotMarkdownBytes = 4096;

    /// <summary>Answers later than this are lost, and the push comes again.</summary>
    public static readonly TimeSpan CallbackDeadline = TimeSpan.FromSeconds(5);

    /// <summary>How often a push may come in all: three times by the pages; be ready for one more.</summary>
    public const int CallbackDeliveries = 4;

    /// <summary>Articles of a passive reply to a message; up to <see cref="ArticlesOtherwise"/> elsewhere.</summary>
    public const int ArticlesInAnswerToMessage = 1;
    public const int ArticlesOtherwise = 8;

    public const int QrSceneCharacters = 64;
    public const int QrCodeLongestSeconds = 2_592_000;
    public const int QrCodesPermanent = 100_000;
    public const int QrCodesPerDay = 100_000;

    public const int TemplatesPerAccount = 25;
    public const int TemplateMessagesPerDay = 100_000;
    public const int TemplateClientIdCharacters = 32;

    public const int MassRecipients = 10_000;
    public const int MassClientIdBytes = 64;
    public const int MassPerMonthAndFollower = 4;
    public const int MassPreviewsPerDay = 100;

    /// <summary>Recipients of one WeCom message.</summary>
    public const int AppRecipientUsers = 1000;
    public const int AppRecipientDepartments = 100;
    public const int AppRecipientTags = 100;

    /// <summary>Messages to one member from one application; what is over is dropped without a word.</summary>
    public const int AppPerMemberAndMinute = 30;
    public const int AppPerMemberAndHour = 1000;

    /// <summary>Person-times a day for each account of the corporation.</summary>
    public const int AppPerAccountAndDay = 200;

    public const int CallsPerMinute = 10_000;
    public const int LongestDuplicateCheckSeconds = 14_400;

    public static readonly TimeSpan AppRecall = TimeSpan.FromHours(24);

    /// <summary>The life of a card's response code; an older page says 24 hours, so use it within those.</summary>
    public static readonly TimeSpan CardResponseCode = TimeSpan.FromHours(72);
    public static readonly TimeSpan CardResponseCodeSafe = TimeSpan.FromHours(24);

    public static readonly TimeSpan MediaLife = TimeSpan.FromDays(3);

    /// <summary>Gets what each kind of interaction allows an Official Account to send. Quotas do not add up: each interaction sets its own.</summary>
    public static IReadOnlyDictionary<Interaction, SendingWindow> Windows { get; } = new Dictionary<Interaction, SendingWindow>
    {
        [Interaction.Message] = new(5, TimeSpan.FromHours(48)),
        [Interaction.MenuTap] = new(3, TimeSpan.FromMinutes(1)),
        [Interaction.Follow] = new(3, TimeSpan.FromMinutes(1)),
        [Interaction.Scan] = new(3, TimeSpan.FromMinutes(1)),
    };

    /// <summary>Gets the largest upload in bytes; null where the platform does not take the kind.</summary>
    public static int? MediaBytes(Platform platform, MediaKind kind) => (platform, kind) switch
    {
        (_, MediaKind.Image) => 10 * 1024 * 1024,
        (_, MediaKind.Voice) => 2 * 1024 * 1024,
        (_, MediaKind.Video) => 10 * 1024 * 1024,
        (Platform.OfficialAccount, MediaKind.Thumb) => 64 * 1024,
        (Platform.WeCom, MediaKind.File) => 20 * 1024 * 1024,
        _ => null,
    };

    /// <summary>Gets the smallest upload: WeCom refuses files of up to 5 bytes.</summary>
    public static int MediaLeastBytes(Platform platform) => platform == Platform.WeCom ? 6 : 1;
}

/// <summary>How many customer-service messages an interaction allows, and for how long.</summary>
public sealed record SendingWindow(int Messages, TimeSpan ValidFor);
