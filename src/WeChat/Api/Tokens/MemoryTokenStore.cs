namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>The token store of a single instance.</summary>
public sealed class MemoryTokenStore(TimeProvider time) : ITokenStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StoredToken> tokens = [];
    private readonly Dictionary<string, (string Owner, DateTimeOffset Until)> locks = [];

    public ValueTask<StoredToken?> GetAsync(string credential, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return ValueTask.FromResult(tokens.GetValueOrDefault(credential));
        }
    }

    public ValueTask<bool> CompareAndSetAsync(string credential, string? expectedValue, StoredToken next, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (tokens.GetValueOrDefault(credential)?.Value != expectedValue)
            {
                return ValueTask.FromResult(false);
            }

            tokens[credential] = next;
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask<bool> TryLockAsync(string credential, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (locks.TryGetValue(credential, out var held) && held.Owner != owner && held.Until > now)
            {
                return ValueTask.FromResult(false);
            }

            locks[credential] = (owner, now + lease);
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask UnlockAsync(string credential, string owner, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (locks.TryGetValue(credential, out var held) && held.Owner == owner)
            {
                locks.Remove(credential);
            }
        }

        return ValueTask.CompletedTask;
    }
}
