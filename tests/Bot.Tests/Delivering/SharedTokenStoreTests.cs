using WeLiaison.Bot.Delivering;
using WeLiaison.Storage;
using WeLiaison.Storage.Shared;
using WeLiaison.WeChat.Api.Tokens;

namespace WeLiaison.Bot.Tests.Delivering;

public sealed class SharedTokenStoreTests
{
    private readonly DateTimeOffset soon = TimeProvider.System.GetUtcNow().AddHours(2);
    private readonly FlakyStore shared = new();

    [Fact]
    public async Task What_one_instance_wrote_another_reads_and_only_the_expected_is_replaced()
    {
        var (one, two) = (Store(), Store());
        Assert.True(await one.CompareAndSetAsync("oa:wx1", null, new StoredToken("a|b", soon), default));
        Assert.Equal("a|b", (await two.GetAsync("oa:wx1", default))!.Value);
        Assert.False(await two.CompareAndSetAsync("oa:wx1", null, new StoredToken("c", soon), default));
        Assert.False(await two.CompareAndSetAsync("oa:wx1", "x", new StoredToken("c", soon), default));
        Assert.True(await two.CompareAndSetAsync("oa:wx1", "a|b", new StoredToken("c", soon), default));
        Assert.Equal("c", (await one.GetAsync("oa:wx1", default))!.Value);
        Assert.Null(await one.GetAsync("oa:wx2", default));
    }

    [Fact]
    public async Task While_the_shared_store_is_away_an_instance_keeps_its_own()
    {
        shared.Away = true;
        var store = Store();
        Assert.Null(await store.GetAsync("oa:wx1", default));
        Assert.True(await store.TryLockAsync("oa:wx1", "me", TimeSpan.FromSeconds(15), default));
        Assert.True(await store.CompareAndSetAsync("oa:wx1", null, new StoredToken("a", soon), default));
        Assert.Equal("a", (await store.GetAsync("oa:wx1", default))!.Value);
        await store.UnlockAsync("oa:wx1", "me", default);
        Assert.True(await store.TryLockAsync("oa:wx1", "you", TimeSpan.FromSeconds(15), default));
    }

    private SharedTokenStore Store() => new(shared, TimeProvider.System);

    private sealed class FlakyStore : ISharedStore
    {
        private readonly Dictionary<string, string> values = [];
        private readonly Dictionary<string, string> locks = [];

        public bool Away { get; set; }

        public Task<string?> GetAsync(string key, CancellationToken cancellationToken) => Run(() => values.GetValueOrDefault(key));

        public Task SetAsync(string key, string value, TimeSpan life, CancellationToken cancellationToken) => Run(() => values[key] = value);

        public Task<bool> CompareAndSetAsync(string key, string? expected, string value, TimeSpan life, CancellationToken cancellationToken) => Run(() =>
        {
            var isExpected = values.GetValueOrDefault(key) == expected;
            if (isExpected)
            {
                values[key] = value;
            }

            return isExpected;
        });

        public Task RemoveAsync(string key, CancellationToken cancellationToken) => Run(() => values.Remove(key));

        public Task<bool> TryLockAsync(string name, string owner, TimeSpan lease, CancellationToken cancellationToken) => Run(() => locks.TryAdd(name, owner));

        public Task UnlockAsync(string name, string owner, CancellationToken cancellationToken) => Run(() => locks.Remove(name));

        private Task<T> Run<T>(Func<T> work) => Away ? Task.FromException<T>(new StorageUnavailableException("away")) : Task.FromResult(work());
    }
}
