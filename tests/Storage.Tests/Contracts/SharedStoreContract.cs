using WeLiaison.Storage.Shared;

namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>What instances share for a time.</summary>
public abstract class SharedStoreContract(StorageFixture fixture)
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(2);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(30);

    private readonly string key = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");

    private ISharedStore Store => fixture.House.Get<ISharedStore>();

    [Fact]
    public async Task What_was_set_is_there_until_it_is_removed()
    {
        Assert.Null(await Store.GetAsync(key, default));
        await Store.SetAsync(key, "第一", Long, default);
        Assert.Equal("第一", await Store.GetAsync(key, default));
        await Store.SetAsync(key, string.Empty, Long, default);
        Assert.Equal(string.Empty, await Store.GetAsync(key, default));
        await Store.RemoveAsync(key, default);
        Assert.Null(await Store.GetAsync(key, default));
    }

    [Fact]
    public async Task A_value_ends_with_its_time()
    {
        await Store.SetAsync(key, "v", Short, default);
        await PassAsync(async () => await Store.GetAsync(key, default) is null);
        Assert.True(await Store.CompareAndSetAsync(key, null, "again", Long, default));
    }

    [Fact]
    public async Task Of_many_who_replace_the_same_value_exactly_one_succeeds()
    {
        Assert.True(await Store.CompareAndSetAsync(key, null, "0", Long, default));
        Assert.False(await Store.CompareAndSetAsync(key, null, "x", Long, default));
        var done = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Store.CompareAndSetAsync(key, "0", $"{i}", Long, default)));
        Assert.Single(done, d => d);
        Assert.Equal($"{Array.IndexOf(done, true) + 1}", await Store.GetAsync(key, default));
    }

    [Fact]
    public async Task A_lock_has_one_owner_who_may_prolong_it_and_give_it_back()
    {
        Assert.True(await Store.TryLockAsync(key, "one", Long, default));
        Assert.True(await Store.TryLockAsync(key, "one", Long, default));
        Assert.False(await Store.TryLockAsync(key, "two", Long, default));
        await Store.UnlockAsync(key, "two", default);
        Assert.False(await Store.TryLockAsync(key, "two", Long, default));
        await Store.UnlockAsync(key, "one", default);
        Assert.True(await Store.TryLockAsync(key, "two", Long, default));
    }

    [Fact]
    public async Task A_dead_owners_lock_falls()
    {
        Assert.True(await Store.TryLockAsync(key, "dead", Short, default));
        await PassAsync(() => Store.TryLockAsync(key, "heir", Long, default));
        await Store.UnlockAsync(key, "dead", default);
        Assert.False(await Store.TryLockAsync(key, "third", Long, default));
    }

    private Task PassAsync(Func<Task<bool>> condition)
    {
        // Redis has a clock of its own; the memory's is ours to move.
        fixture.House.Clock.Pass(Short);
        return Servers.ServerProcess.UntilAsync(condition, "its time has passed");
    }
}
