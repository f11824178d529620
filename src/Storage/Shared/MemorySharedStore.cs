namespace WeLiaison.Storage.Shared;

/// <inheritdoc/>
internal sealed class MemorySharedStore(TimeProvider clock) : ISharedStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Value, DateTimeOffset Until)> values = [];
    private readonly Dictionary<string, (string Owner, DateTimeOffset Until)> locks = [];

    public Task<string?> GetAsync(string key, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Living(values, key));
        }
    }

    public Task SetAsync(string key, string value, TimeSpan life, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            values[key] = (value, clock.GetUtcNow() + life);
        }

        return Task.CompletedTask;
    }

    public Task<bool> CompareAndSetAsync(string key, string? expected, string value, TimeSpan life, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (Living(values, key) != expected)
            {
                return Task.FromResult(false);
            }

            values[key] = (value, clock.GetUtcNow() + life);
            return Task.FromResult(true);
        }
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            values.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<bool> TryLockAsync(string name, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var holder = Living(locks, name);
            if (holder is not null && holder != owner)
            {
                return Task.FromResult(false);
            }

            locks[name] = (owner, clock.GetUtcNow() + lease);
            return Task.FromResult(true);
        }
    }

    public Task UnlockAsync(string name, string owner, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (Living(locks, name) == owner)
            {
                locks.Remove(name);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What is there and not past its time; the rest is put away when it is met.</summary>
    private string? Living(Dictionary<string, (string Value, DateTimeOffset Until)> kept, string key)
    {
        if (!kept.TryGetValue(key, out var found))
        {
            return null;
        }

        if (found.Until > clock.GetUtcNow())
        {
            return found.Value;
        }

        kept.Remove(key);
        return null;
    }
}
