using WeLiaison.Documents.Layouts;

namespace WeLiaison.Documents.Tests.Forms;

public sealed class LayoutShelfTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("layouts-").FullName;

    [Fact]
    public async Task The_shelf_holds_every_layout_of_its_folder()
    {
        foreach (var id in LayoutFiles.Ids)
        {
            Put(id, LayoutFiles.Text(id));
        }

        using var shelf = new LayoutShelf(folder);
        Assert.Equal(LayoutFiles.Ids, await shelf.RefreshAsync(default));
        Assert.Equal(LayoutFiles.Ids, shelf.All.Select(l => l.Id));
        Assert.Equal("附表二：", shelf.Find("BS-F2")!.AnnexMark);
        Assert.Equal("BS-F2", shelf.Find("BS-F2.yaml")!.Id);
        Assert.Null(shelf.Find("XX-F9"));
        Assert.Empty(await shelf.RefreshAsync(default));
    }

    [Fact]
    public async Task A_file_that_became_wrong_leaves_the_last_good_layout_in_use()
    {
        Put("HZ-F1", LayoutFiles.Text("HZ-F1"));
        using var shelf = new LayoutShelf(folder);
        await shelf.RefreshAsync(default);
        Put("HZ-F1", LayoutFiles.Text("HZ-F1").Replace("columns:", "colums:", StringComparison.Ordinal));

        Assert.Empty(await shelf.RefreshAsync(default));
        Assert.NotNull(shelf.Find("HZ-F1"));
        Assert.NotEmpty(shelf.Problems);

        Put("HZ-F1", LayoutFiles.Text("HZ-F1").Replace("version: 1", "version: 2", StringComparison.Ordinal));
        Assert.Equal(["HZ-F1"], await shelf.RefreshAsync(default));
        Assert.Equal(2, shelf.Find("HZ-F1")!.Version);
        Assert.Empty(shelf.Problems);
    }

    [Fact]
    public async Task A_file_under_another_name_than_its_id_is_refused()
    {
        Put("HZ-F9", LayoutFiles.Text("HZ-F1"));
        using var shelf = new LayoutShelf(folder);
        await shelf.RefreshAsync(default);
        Assert.Contains("不一致", Assert.Single(shelf.Problems).Reason, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Put(string id, string text) => File.WriteAllText(Path.Combine(folder, $"{id}.yaml"), text);
}
