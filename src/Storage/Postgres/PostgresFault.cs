using System.Net.Sockets;
using Npgsql;

namespace WeLiaison.Storage.Postgres;

/// <summary>Tells a database that is away from a statement that is wrong.</summary>
internal static class PostgresFault
{
    /// <summary>Two commits met in opposite order: one of them only has to be done again.</summary>
    public static bool IsCollision(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    public static bool IsAway(Exception fault) => fault switch
    {
        // Classes 08 (connection), 53 (resources), 57P (shutting down), 58 (its system).
        PostgresException answered => answered.SqlState.StartsWith("08", StringComparison.Ordinal)
            || answered.SqlState.StartsWith("53", StringComparison.Ordinal)
            || answered.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || answered.SqlState.StartsWith("58", StringComparison.Ordinal),
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>A server that keeps silent is not asked twice: the platform's clock runs.</summary>
    public static bool IsBreak(Exception fault) => IsAway(fault) && fault is not TimeoutException && fault.InnerException is not TimeoutException;

    public static Exception Of(Exception fault) => IsAway(fault) || IsAway(fault.InnerException ?? fault)
        ? new StorageUnavailableException("PostgreSQL (Storage:ConnectionString) does not answer or takes no work just now.", fault)
        : fault;
}
