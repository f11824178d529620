using Microsoft.Extensions.Logging;

namespace WeLiaison.WeChat.Api;

/// <summary>What the API side logs. Paths, codes, attempts and trace ids; never a query, a token, a secret or a person.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(2101, LogLevel.Information, "{Platform} {Call} answered {Errcode} on attempt {Attempt} (trace {Rid}); {Reaction}")]
    public static partial void CallRefused(this ILogger logger, Platform platform, string call, int errcode, int attempt, string? rid, Reaction reaction);

    [LoggerMessage(2102, LogLevel.Warning, "{Platform} {Call} got no answer on attempt {Attempt}: {Reason}")]
    public static partial void CallUnanswered(this ILogger logger, Platform platform, string call, int attempt, string reason);

    [LoggerMessage(2103, LogLevel.Error, "{Platform} {Call} answered {Errcode} (trace {Rid}): a human must look at the console; our address there is {Address}")]
    public static partial void CallNeedsHuman(this ILogger logger, Platform platform, string call, int errcode, string? rid, string? address);

    [LoggerMessage(2110, LogLevel.Information, "Got an access token for {Credential}, good until {ExpiresAt:u}")]
    public static partial void TokenRefreshed(this ILogger logger, string credential, DateTimeOffset expiresAt);

    [LoggerMessage(2111, LogLevel.Information, "Took over the access token of {Credential} that another instance got")]
    public static partial void TokenTakenOver(this ILogger logger, string credential);

    [LoggerMessage(2112, LogLevel.Error, "No access token for {Credential} ({Reason}); next attempt in {Pause}")]
    public static partial void TokenCircuitOpened(this ILogger logger, string credential, string reason, TimeSpan pause);

    [LoggerMessage(2113, LogLevel.Warning, "The access token of {Credential} was refused by the platform")]
    public static partial void TokenRefused(this ILogger logger, string credential);

    [LoggerMessage(2114, LogLevel.Warning, "Forcing a new access token for {Credential}: the same one came back and is still refused")]
    public static partial void TokenForced(this ILogger logger, string credential);
}
