using Microsoft.Extensions.Logging;

namespace WeLiaison.Storage;

/// <summary>Every log event of this project, numbered in one place.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(2001, LogLevel.Warning, "Redis does not answer; conversations are read from the database meanwhile ({Failures} calls failed since this was last said)")]
    public static partial void RedisAway(this ILogger logger, long failures, Exception fault);

    [LoggerMessage(2002, LogLevel.Information, "Redis answers again")]
    public static partial void RedisBack(this ILogger logger);

    [LoggerMessage(2003, LogLevel.Warning, "The database does not answer at the start; its schema is checked when it does")]
    public static partial void DatabaseAway(this ILogger logger, Exception fault);

    [LoggerMessage(2004, LogLevel.Information, "Put away the replies of {Count} conversations at rest")]
    public static partial void RepliesForgotten(this ILogger logger, int count);
}
