using System.Globalization;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Papers.Reports;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Delivering;

/// <summary>One message on its way to one address.</summary>
/// <param name="Id">The same at every attempt; the platform's idempotency key is made of it.</param>
/// <param name="Text">The words.</param>
public sealed record Outgoing(Guid Id, string Text)
{
    public IReadOnlyList<Option> Options { get; init; } = [];

    public string? Headline { get; init; }

    /// <summary>See <see cref="Errand.Brief"/>.</summary>
    public string? Brief { get; init; }

    /// <summary>See <see cref="Errand.When"/>.</summary>
    public string? When { get; init; }

    /// <summary>The card's task id, when answers should come by buttons.</summary>
    public string? Task { get; init; }

    /// <summary>True when an earlier attempt may have reached the platform without our knowing.</summary>
    public bool MayHaveLeft { get; init; }
}

/// <summary>How an attempt ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform took it.</summary>
    public sealed record Accepted : SendOutcome
    {
        /// <summary>True when only a short notice went out; the words themselves are held for the person's next message.</summary>
        public bool Shortened { get; init; }

        /// <summary>The platform's id of a notice whose fate it tells later.</summary>
        public long? Message { get; init; }

        /// <summary>The right to change the card that was sent, where it was one.</summary>
        public string? CardRight { get; init; }
    }

    /// <summary>No window and no notice allowed: it waits for the person's next word.</summary>
    public sealed record WindowClosed(string Words) : SendOutcome;

    /// <summary>The platform will never take it for this person; the words are for the office.</summary>
    public sealed record Refused(string Words) : SendOutcome
    {
        /// <summary>True when the person no longer follows or has left the visible range.</summary>
        public bool Gone { get; init; }
    }

    /// <summary>Try again later.</summary>
    public sealed record Retry(TimeSpan After, string Why) : SendOutcome
    {
        /// <summary>True when the platform's answer was not heard.</summary>
        public bool MayHaveLeft { get; init; }
    }
}

/// <summary>Speaks to one platform.</summary>
public interface IMessenger
{
    Channel Channel { get; }

    Task<SendOutcome> SendAsync(Address address, Outgoing message, CancellationToken cancellationToken);

    /// <summary>Brings a file: as a file where the platform carries files, otherwise as a link that holds for half an hour.</summary>
    Task<SendOutcome> SendFileAsync(Address address, OutgoingFile file, CancellationToken cancellationToken);

    /// <summary>Puts words in the place of a card's buttons, by a right that this uses up. Where there are no cards it is refused.</summary>
    Task<SendOutcome> SettleCardAsync(Address address, string right, string words, CancellationToken cancellationToken);

    /// <summary>The bytes behind a media id, or null when the platform no longer has them.</summary>
    Task<FetchedMedia?> FetchAsync(Address address, string media, CancellationToken cancellationToken);
}

/// <summary>One paper on its way to one address.</summary>
/// <param name="Id">The same at every attempt.</param>
/// <param name="Name">With its ending: 反馈表.docx.</param>
/// <param name="Bytes">The paper itself.</param>
/// <param name="Link">What a link to it has to name, so that it is made anew when it is opened.</param>
public sealed record OutgoingFile(Guid Id, string Name, ReadOnlyMemory<byte> Bytes, FileTicket Link)
{
    public string ContentType => ContentTypeOf(Name);

    /// <summary>
    /// BS-F2-2026.docx, half-yearly-2026H1.docx: for an upload that does not take the Chinese name; what is left of that without its
    /// Chinese would be a year.
    /// </summary>
    public string PlainName =>
        $"{Link.Form}-{(Link.Report is { } report ? ReportRequest.CodeOf(report.Rhythm, report.From) : Link.Blank ? "blank" : Link.Year.ToString(CultureInfo.InvariantCulture))}{Path.GetExtension(Name)}";

    private static readonly (string Ending, string Type)[] Endings =
        [(".png", "image/png"), (".jpg", "image/jpeg"), (".gif", "image/gif"), (".amr", "audio/amr"), (".mp4", "video/mp4"), (".pdf", "application/pdf"), (".bin", "application/octet-stream")];

    /// <summary>Pictures that WeCom shows in the chat itself.</summary>
    public bool IsPicture => ContentType is "image/png" or "image/jpeg";

    /// <summary>.jpg of image/jpeg; .bin of what we do not know.</summary>
    public static string EndingOf(string contentType) =>
        Endings.FirstOrDefault(e => contentType.StartsWith(e.Type, StringComparison.OrdinalIgnoreCase)) is { Ending: { } ending } ? ending : ".bin";

    /// <summary>By the ending of the name.</summary>
    public static string ContentTypeOf(string name) => Endings.FirstOrDefault(e => name.EndsWith(e.Ending, StringComparison.Ordinal)) is { Type: { } type } ? type
        : name.EndsWith(".xlsx", StringComparison.Ordinal)
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

public sealed record FetchedMedia(byte[] Bytes, string ContentType, string? FileName);
