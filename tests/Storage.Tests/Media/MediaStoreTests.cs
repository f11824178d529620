using WeLiaison.Storage.Media;
using WeLiaison.Storage.Tests.Contracts;
using WeLiaison.Storage.Tests.Support;

namespace WeLiaison.Storage.Tests.Media;

public sealed class MediaStoreTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private House house = null!;

    private IMediaStore Store => house.Get<IMediaStore>();

    public async Task InitializeAsync() => house = await House.OpenAsync(new Dictionary<string, string?> { ["Storage:DataFolder"] = folder.Path });

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_saved_is_opened_by_its_name_and_twice_is_once()
    {
        var name = await Store.SaveAsync(A.Baoshan, A.Bytes("一张照片"), "image/png", default);
        Assert.Equal(name, await Store.SaveAsync(A.Baoshan, A.Bytes("一张照片"), "image/png", default));
        Assert.Single(Directory.GetFiles(folder["media"], "*", SearchOption.AllDirectories));
        using var reader = new StreamReader((await Store.OpenAsync(A.Baoshan, name, default))!);
        Assert.Equal("一张照片", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Another_committee_does_not_find_it()
    {
        var name = await Store.SaveAsync(A.Baoshan, A.Bytes("一张照片"), "image/png", default);
        Assert.Null(await Store.OpenAsync(A.Jingjiang, name, default));
    }

    [Fact]
    public async Task On_the_disk_it_is_sealed()
    {
        await Store.SaveAsync(A.Baoshan, A.Bytes("一张照片"), "image/png", default);
        var bytes = await File.ReadAllBytesAsync(Directory.GetFiles(folder["media"], "*", SearchOption.AllDirectories)[0]);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(A.Bytes("照片")));
    }

    [Fact]
    public async Task No_name_leads_out_of_the_folder()
    {
        foreach (var name in new[] { string.Empty, "../../storage.key", "..", new string('g', 64), new string('a', 64), new string('/', 64) })
        {
            Assert.Null(await Store.OpenAsync(A.Baoshan, name, default));
        }
    }

    [Fact]
    public async Task Nothing_and_too_much_are_not_kept()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveAsync(A.Baoshan, default, "image/png", default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveAsync(A.Baoshan, new byte[(20 * 1024 * 1024) + 1], "image/png", default));
    }
}
