namespace WeLiaison.WeChat.Api.Tokens;

/// <summary>
/// Where instances share access tokens. A token is only ever replaced, never removed: whoever reads sees the old one until the new one is there.
/// </summary>
public interface ITokenStore
{
    ValueTask<StoredToken?> GetAsync(string credential, CancellationToken cancellationToken);

    /// <summary>Writes only if the stored token's value is still the expected one (null: none is stored).</summary>
    ValueTask<bool> CompareAndSetAsync(string credential, string? expectedValue, StoredToken next, CancellationToken cancellationToken);

    /// <summary>Takes the lock of a credential for at most the lease; a holder that died loses it by time.</summary>
    ValueTask<bool> TryLockAsync(string credential, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives the lock back if this owner still has it.</summary>
    ValueTask UnlockAsync(string credential, string owner, CancellationToken cancellationToken);
}
