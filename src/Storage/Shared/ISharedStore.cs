namespace WeLiaison.Storage.Shared;

/// <summary>
/// Small values that all instances share for a time (access tokens, who does the nightly work): in Redis when it is configured,
/// in this process's memory otherwise. Not for records: what is here may be gone at any moment.
/// </summary>
/// <exception cref="StorageUnavailableException">From every call, when Redis is configured and away.</exception>
public interface ISharedStore
{
    Task<string?> GetAsync(string key, CancellationToken cancellationToken);

    Task SetAsync(string key, string value, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Sets the value only while the present one is the expected one (null: none is there). False when it is not.</summary>
    Task<bool> CompareAndSetAsync(string key, string? expected, string value, TimeSpan life, CancellationToken cancellationToken);

    Task RemoveAsync(string key, CancellationToken cancellationToken);

    /// <summary>Takes the lock, or prolongs it for the owner who has it. It falls by itself when the lease ends.</summary>
    Task<bool> TryLockAsync(string name, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives the lock back if this owner still has it.</summary>
    Task UnlockAsync(string name, string owner, CancellationToken cancellationToken);
}
