using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.People;

namespace WeLiaison.Bot.Hosting;

/// <summary>Every event that the host logs, numbered. None carries words, names, numbers or secrets of a person.</summary>
internal static partial class BotLog
{
    [LoggerMessage(1001, LogLevel.Information, "A repeated delivery of {Committee} on {Channel} got its first answer again")]
    public static partial void RepeatedDelivery(this ILogger logger, CommitteeId committee, Channel channel);

    [LoggerMessage(1002, LogLevel.Error, "The conversation state of an address of {Committee} on {Channel} cannot be read and starts afresh")]
    public static partial void UnreadableState(this ILogger logger, CommitteeId committee, Channel channel, Exception fault);

    [LoggerMessage(1101, LogLevel.Warning, "Refused a callback for {Committee} on {Channel}: {Fault}, answered {Status}; correlation {Correlation}")]
    public static partial void CallbackRefused(this ILogger logger, string committee, Channel channel, string fault, int status, string correlation);

    [LoggerMessage(1102, LogLevel.Error, "A turn of {Committee} on {Channel} failed and its sender was asked to send it again; correlation {Correlation}")]
    public static partial void TurnFailed(this ILogger logger, CommitteeId committee, Channel channel, string correlation, Exception fault);

    [LoggerMessage(1103, LogLevel.Warning, "A turn of {Committee} on {Channel} missed the platform's deadline; it was kept on disk and its answer follows as a message; correlation {Correlation}")]
    public static partial void TurnLate(this ILogger logger, CommitteeId committee, Channel channel, string correlation);

    [LoggerMessage(1104, LogLevel.Error, "The database is away: a callback of {Committee} on {Channel} was kept on disk and acknowledged")]
    public static partial void CallbackJournalled(this ILogger logger, CommitteeId committee, Channel channel);

    [LoggerMessage(1105, LogLevel.Warning, "Callbacks kept on disk wait for the database")]
    public static partial void ReplayWaits(this ILogger logger, Exception fault);

    [LoggerMessage(1106, LogLevel.Error, "A callback kept on disk for {Route} can no longer be opened and was let go")]
    public static partial void JournalUnreadable(this ILogger logger, string route);

    [LoggerMessage(1107, LogLevel.Error, "A late turn of {Committee} on {Channel} was broken off and is worked again from the disk; correlation {Correlation}")]
    public static partial void LateTurnWaits(this ILogger logger, CommitteeId committee, Channel channel, string correlation, Exception fault);

    [LoggerMessage(1201, LogLevel.Warning, "Outbox entry {Entry} ({Kind}) of {Committee} waits: {Why}")]
    public static partial void ErrandWaits(this ILogger logger, Guid entry, string kind, CommitteeId committee, string why);

    [LoggerMessage(1202, LogLevel.Error, "Outbox entry {Entry} ({Kind}) of {Committee} was given up: {Why}")]
    public static partial void ErrandDropped(this ILogger logger, Guid entry, string kind, CommitteeId committee, string why);

    [LoggerMessage(1203, LogLevel.Error, "Outbox entry {Entry} ({Kind}) of {Committee} failed")]
    public static partial void ErrandFailed(this ILogger logger, Guid entry, string kind, CommitteeId committee, Exception fault);

    [LoggerMessage(1304, LogLevel.Information, "The nightly upkeep removed {Rows} rows that nobody needs any more")]
    public static partial void UpkeepDone(this ILogger logger, int rows);

    [LoggerMessage(1305, LogLevel.Error, "The nightly upkeep failed and is tried again tomorrow")]
    public static partial void UpkeepFailed(this ILogger logger, Exception fault);

    [LoggerMessage(1301, LogLevel.Warning, "The menu of {Committee} could not be published: {Why}")]
    public static partial void MenuNotPublished(this ILogger logger, string committee, string why);

    [LoggerMessage(1302, LogLevel.Error, "A regulation file is wrong and the last good one stays in force:\n{Problems}")]
    public static partial void RegulationRefused(this ILogger logger, string problems);

    [LoggerMessage(1306, LogLevel.Information, "The regulation of {Committee} is in force, version {Version}")]
    public static partial void RegulationInForce(this ILogger logger, string committee, int version);

    [LoggerMessage(1303, LogLevel.Error, "The regulation files cannot be read; those in memory stay in force")]
    public static partial void RegulationUnreadable(this ILogger logger, Exception fault);

    [LoggerMessage(1204, LogLevel.Error, "The outbox could not be read")]
    public static partial void OutboxUnavailable(this ILogger logger, Exception fault);
}
