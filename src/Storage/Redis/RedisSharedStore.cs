using System.Text;
using StackExchange.Redis;
using WeLiaison.Storage.Protection;
using WeLiaison.Storage.Shared;

namespace WeLiaison.Storage.Redis;

/// <inheritdoc/>
/// <remarks>Values are sealed; beside each stands its keyed mark, by which Redis itself can compare it.</remarks>
internal sealed class RedisSharedStore(RedisLink link, Sealer sealer) : ISharedStore
{
    private const string SetIfMark =
        """
        local mark = redis.call('HGET', KEYS[1], 'mark')
        if (mark or '') ~= ARGV[1] then return 0 end
        redis.call('HMSET', KEYS[1], 'mark', ARGV[2], 'value', ARGV[3])
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        return 1
        """;

    private const string Set =
        """
        redis.call('HMSET', KEYS[1], 'mark', ARGV[1], 'value', ARGV[2])
        redis.call('PEXPIRE', KEYS[1], ARGV[3])
        return 1
        """;

    private const string Take =
        """
        local holder = redis.call('GET', KEYS[1])
        if holder and holder ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return 1
        """;

    private const string GiveBack = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

    public async Task<string?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var value = await link.RunAsync(redis => redis.HashGetAsync(ValueKey(key), "value"), cancellationToken);
        return value.IsNull ? null : Encoding.UTF8.GetString(sealer.Open((byte[])value!));
    }

    public Task SetAsync(string key, string value, TimeSpan life, CancellationToken cancellationToken) =>
        RunAsync(Set, ValueKey(key), [sealer.Blind(value), Sealed(value), Milliseconds(life)], cancellationToken);

    public Task<bool> CompareAndSetAsync(string key, string? expected, string value, TimeSpan life, CancellationToken cancellationToken)
    {
        RedisValue[] values = [expected is null ? string.Empty : sealer.Blind(expected), sealer.Blind(value), Sealed(value), Milliseconds(life)];
        return RunAsync(SetIfMark, ValueKey(key), values, cancellationToken);
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        link.RunAsync(redis => redis.KeyDeleteAsync(ValueKey(key)), cancellationToken);

    public Task<bool> TryLockAsync(string name, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        RunAsync(Take, LockKey(name), [owner, Milliseconds(lease)], cancellationToken);

    public Task UnlockAsync(string name, string owner, CancellationToken cancellationToken) =>
        RunAsync(GiveBack, LockKey(name), [owner], cancellationToken);

    private static RedisKey ValueKey(string key) => "weliaison:shared:" + key;

    private static RedisKey LockKey(string name) => "weliaison:lock:" + name;

    private static long Milliseconds(TimeSpan time) => Math.Max(1, (long)time.TotalMilliseconds);

    private byte[] Sealed(string value) => sealer.Seal(Encoding.UTF8.GetBytes(value));

    private async Task<bool> RunAsync(string script, RedisKey key, RedisValue[] values, CancellationToken cancellationToken) =>
        (int)await link.RunAsync(redis => redis.ScriptEvaluateAsync(script, [key], values), cancellationToken) == 1;
}
