using Microsoft.Extensions.Logging;

namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>
/// The access token of one credential. One refresh at a time in this process and, through the store's lock, among instances. A token is replaced,
/// never dropped first; it is refreshed early, with jitter, while callers go on with the old one. Thread-safe.
/// </summary>
public sealed class AccessTokens(ITokenSource source, ITokenStore store, TimeProvider time, ILogger<AccessTokens> logger)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RefreshTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenEarlyAttempts = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly TokenCircuit circuit = new(time);
    private readonly TimeSpan jitter = TimeSpan.FromSeconds(Random.Shared.Next(60));
    private long? earlyAttempt;
    private volatile StoredToken? current;
    private string? refused;
    private string? cameBack;
    private Task<StoredToken>? refreshing;

    public string Credential => source.Credential;

    /// <summary>Gets the token to call with.</summary>
    /// <exception cref="TokenUnavailableException">None can be had.</exception>
    public ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (current is { } token && token.Value != Volatile.Read(ref refused) && now < token.ExpiresAt)
        {
            if (IsDue(token, now))
            {
                StartEarly(now);
            }

            return ValueTask.FromResult(token.Value);
        }

        return new ValueTask<string>(WaitAsync(cancellationToken));
    }

    /// <summary>Says that the platform refused this token. Nothing happens if the cached one has moved on already.</summary>
    public void Refuse(string token)
    {
        lock (gate)
        {
            if (current?.Value == token && refused != token && circuit.AllowsRefusal())
            {
                refused = token;
                logger.TokenRefused(Credential);
            }
        }
    }

    /// <summary>
    /// In its last five minutes stable_token hands out the next token, and both work; before that the same comes back. Instances begin at
    /// different seconds of the first of them.
    /// </summary>
    private bool IsDue(StoredToken token, DateTimeOffset now) => now >= token.ExpiresAt - Margin + jitter;

    private async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        Task<StoredToken> task;
        lock (gate)
        {
            // The double check: whoever held the gate before may have brought the new token.
            if (current is { } token && token.Value != refused && time.GetUtcNow() < token.ExpiresAt)
            {
                return token.Value;
            }

            task = refreshing ??= RefreshAsync();
        }

        return (await task.WaitAsync(cancellationToken)).Value;
    }

    /// <summary>Starts a refresh nobody waits for; a failure is the next caller's, when the old token has run out.</summary>
    private void StartEarly(DateTimeOffset now)
    {
        lock (gate)
        {
            if (refreshing is null && circuit.Remaining == TimeSpan.Zero
                && (earlyAttempt is not { } last || time.GetElapsedTime(last) >= BetweenEarlyAttempts) && current is { } token && IsDue(token, now))
            {
                earlyAttempt = time.GetTimestamp();
                refreshing = RefreshAsync();
                _ = refreshing.ContinueWith(
                    static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            }
        }
    }

    /// <summary>One refresh, independent of any caller's cancellation: a token that was issued must not be lost.</summary>
    private async Task<StoredToken> RefreshAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var deadline = new CancellationTokenSource(RefreshTimeout);
        try
        {
            var token = await RefreshSharedAsync(deadline.Token);
            lock (gate)
            {
                circuit.Succeeded();
                cameBack = token.Value == refused ? refused : null;
                refused = null;
                current = token;
            }

            return token;
        }
        catch (Exception fault) when (fault is not TokenUnavailableException)
        {
            TimeSpan pause;
            lock (gate)
            {
                pause = circuit.Failed(fault);
            }

            logger.TokenCircuitOpened(Credential, fault is OperationCanceledException ? "no answer in time" : fault.Message, pause);
            throw new TokenUnavailableException(Credential, pause, fault);
        }
        finally
        {
            lock (gate)
            {
                refreshing = null;
            }
        }
    }

    private async Task<StoredToken> RefreshSharedAsync(CancellationToken cancellationToken)
    {
        if (await StoredAsync(cancellationToken) is { } shared)
        {
            return shared;
        }

        if (circuit.Remaining is { Ticks: > 0 } remaining)
        {
            throw new TokenUnavailableException(Credential, remaining, circuit.Cause);
        }

        var owner = $"{Guid.CreateVersion7(time.GetUtcNow())}";
        while (!await store.TryLockAsync(Credential, owner, Lease, cancellationToken))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100 + Random.Shared.Next(100)), time, cancellationToken);
            if (await StoredAsync(cancellationToken) is { } theirs)
            {
                return theirs;
            }
        }

        try
        {
            return await StoredAsync(cancellationToken) ?? await FetchAsync(cancellationToken);
        }
        finally
        {
            await store.UnlockAsync(Credential, owner, CancellationToken.None);
        }
    }

    /// <summary>The store's token, when it is fresh and not the one that failed: another instance was faster.</summary>
    private async Task<StoredToken?> StoredAsync(CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(Credential, cancellationToken);
        if (stored is null || stored.Value == refused || IsDue(stored, time.GetUtcNow()))
        {
            return null;
        }

        logger.TokenTakenOver(Credential);
        return stored;
    }

    private async Task<StoredToken> FetchAsync(CancellationToken cancellationToken)
    {
        // Force only a token that came back although it had been refused, and was refused again.
        var force = source.CanForce && refused is not null && refused == cameBack && circuit.AllowsForce();
        if (force)
        {
            logger.TokenForced(Credential);
        }

        var next = await source.FetchAsync(force, cancellationToken);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var stored = await store.GetAsync(Credential, cancellationToken);
            if (stored is not null && stored.Value != refused && stored.ExpiresAt > next.ExpiresAt)
            {
                // Somebody whose lease was younger wrote a later one meanwhile: theirs is the latest.
                return stored;
            }

            if (await store.CompareAndSetAsync(Credential, stored?.Value, next, cancellationToken))
            {
                break;
            }
        }

        logger.TokenRefreshed(Credential, next.ExpiresAt);
        return next;
    }
}
