using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace WeLiaison.Storage.Redis;

/// <summary>
/// The connection to Redis, made when first needed and kept for good. Only its asynchronous calls are used, each with a time limit;
/// after a failure it is left alone for a moment, so that an outage costs no turn more than one wait.
/// </summary>
internal sealed class RedisLink(string configuration, TimeProvider clock, ILogger<RedisLink> logger) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeaveAlone = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLogs = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim connecting = new(1);
    private ConnectionMultiplexer? connection;
    private long failedAt;
    private long loggedAt;
    private long failures;
    private int away;

    /// <summary>Runs the call, or returns the fallback when Redis is away.</summary>
    public async ValueTask<T> TryAsync<T>(Func<IDatabase, Task<T>> call, T fallback)
    {
        if (Volatile.Read(ref away) == 1 && clock.GetElapsedTime(Interlocked.Read(ref failedAt)) < LeaveAlone)
        {
            Interlocked.Increment(ref failures);
            return fallback;
        }

        try
        {
            return await RunAsync(call, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            return fallback;
        }
    }

    /// <summary>Runs the call. A call that timed out may still have been carried out.</summary>
    /// <exception cref="StorageUnavailableException">Redis is away.</exception>
    public async Task<T> RunAsync<T>(Func<IDatabase, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            var database = (connection ?? await ConnectAsync(cancellationToken)).GetDatabase();
            var result = await call(database).WaitAsync(Limit, cancellationToken);
            if (Interlocked.Exchange(ref away, 0) == 1)
            {
                logger.RedisBack();
            }

            return result;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException or ObjectDisposedException)
        {
            NoteFailure(fault);
            throw new StorageUnavailableException("Redis (Storage:Redis) does not answer.", fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is { } made)
        {
            await made.CloseAsync(allowCommandsToComplete: true);
            made.Dispose();
        }

        connecting.Dispose();
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(CancellationToken cancellationToken)
    {
        if (!await connecting.WaitAsync(Limit, cancellationToken))
        {
            throw new TimeoutException("The connection to Redis is still being made.");
        }

        try
        {
            if (connection is null)
            {
                var options = ConfigurationOptions.Parse(configuration);
                options.AbortOnConnectFail = false;
                options.ConnectTimeout = 2000;
                options.ClientName = "weliaison";
                connection = await ConnectionMultiplexer.ConnectAsync(options);
            }

            return connection;
        }
        finally
        {
            connecting.Release();
        }
    }

    private void NoteFailure(Exception fault)
    {
        Interlocked.Increment(ref failures);
        Interlocked.Exchange(ref failedAt, clock.GetTimestamp());
        Interlocked.Exchange(ref away, 1);
        var last = Interlocked.Read(ref loggedAt);
        if ((last == 0 || clock.GetElapsedTime(last) >= BetweenLogs)
            && Interlocked.CompareExchange(ref loggedAt, clock.GetTimestamp(), last) == last)
        {
            logger.RedisAway(Interlocked.Exchange(ref failures, 0), fault);
        }
    }
}
