using System.Globalization;
using WeLiaison.Storage;
using WeLiaison.Storage.Shared;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.Bot.Delivering;

/// <summary>
/// Access tokens shared among instances. While the shared store is away each instance keeps its own: the platforms hand the same token to all
/// who ask, so this costs a call and no message.
/// </summary>
internal sealed class SharedTokenStore(ISharedStore shared, TimeProvider clock) : ITokenStore
{
    private readonly MemoryTokenStore own = new(clock);

    public async ValueTask<StoredToken?> GetAsync(string credential, CancellationToken cancellationToken)
    {
        try
        {
            return Read(await shared.GetAsync(Key(credential), cancellationToken));
        }
        catch (StorageUnavailableException)
        {
            return await own.GetAsync(credential, cancellationToken);
        }
    }

    public async ValueTask<bool> CompareAndSetAsync(string credential, string? expectedValue, StoredToken next, CancellationToken cancellationToken)
    {
        try
        {
            var present = await shared.GetAsync(Key(credential), cancellationToken);
            var life = next.ExpiresAt - clock.GetUtcNow();
            return Read(present)?.Value == expectedValue && life > TimeSpan.Zero
                && await shared.CompareAndSetAsync(Key(credential), present, Write(next), life, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return await own.CompareAndSetAsync(credential, expectedValue, next, cancellationToken);
        }
    }

    public async ValueTask<bool> TryLockAsync(string credential, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        try
        {
            return await shared.TryLockAsync(Key(credential), owner, lease, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return await own.TryLockAsync(credential, owner, lease, cancellationToken);
        }
    }

    public async ValueTask UnlockAsync(string credential, string owner, CancellationToken cancellationToken)
    {
        await own.UnlockAsync(credential, owner, cancellationToken);
        try
        {
            await shared.UnlockAsync(Key(credential), owner, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            // The lease ends by itself.
        }
    }

    private static string Key(string credential) => $"token:{credential}";

    private static string Write(StoredToken token) => $"{token.ExpiresAt.ToUnixTimeSeconds()}|{token.Value}";

    private static StoredToken? Read(string? stored) =>
        stored?.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar && long.TryParse(stored.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new StoredToken(stored[(bar + 1)..], DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
}
